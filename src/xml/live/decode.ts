/** What is loaded when XML arrives. */
export { decodeXmlBytes, decodeXmlText } from "../decode/decode.js";
export { documentOf } from "./document-of.js";
