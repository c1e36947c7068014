/** What is loaded when XML is to be written. */
export { encodeXmlText } from "../encode/encode.js";
export { documentOf } from "./document-of.js";
