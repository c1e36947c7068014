import { loadOnce } from "../load-once.js";

/** Loads the XML decoder when it is first needed. */
export const loadXml = /* @__PURE__ */ loadOnce(() => import("./decode/decode.js"));

/** Loads the XML encoder likewise, apart from the decoder: most programs read XML, or write it, and do not do both. */
export const loadXmlEncoder = /* @__PURE__ */ loadOnce(() => import("./encode/encode.js"));
