/** Loads the XML decoder when it is first needed. */
export const loadXml = /* @__PURE__ */ once(() => import("./xml/index.js"));

/** Loads the XML encoder likewise, apart from the decoder: most programs read XML, or write it, and do not do both. */
export const loadXmlEncoder = /* @__PURE__ */ once(() => import("./xml/encode/encode.js"));

/** Loads what writes requests of other kinds than plain JSON: most programs send no other. */
export const loadRequestEncoders = /* @__PURE__ */ once(() => import("./request/encoders.js"));

/** A failure is not kept: the next call tries again. */
function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
