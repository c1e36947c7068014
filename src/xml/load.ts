import { loadOnce } from "../load-once.js";

/** Loads the XML decoder when it is first needed. */
export const loadXml: () => Promise<typeof import("./decode/decode.js")> = /* @__PURE__ */ loadOnce(
  () => import("./decode/decode.js"),
);

/** Loads the XML encoder likewise, apart from the decoder: most programs read XML, or write it, and do not do both. */
export const loadXmlEncoder: () => Promise<typeof import("./encode/encode.js")> = /* @__PURE__ */ loadOnce(
  () => import("./encode/encode.js"),
);
