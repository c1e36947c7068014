/** Loads the XML decoder when it is first needed. */
export const loadXml = once(() => import("./xml/index.js"));

/** Loads the XML encoder likewise, apart from the decoder: most programs read XML, or write it, and do not do both. */
export const loadXmlEncoder = once(() => import("./xml/encode.js"));

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
