/** The XML half of the runtime. It is imported when it is first needed: whoever speaks JSON alone never loads the parser. */
export { decodeXmlText } from "./decode/decode.js";
export { decodeXmlBytes } from "./reader/encoding.js";
