import type { BodyWriter, Content } from "../exchange/operation.js";
import { loadPart } from "../load-once.js";
import { loadXmlEncoder } from "../xml/load.js";
import type { EncodeXml } from "./form-or-bytes.js";
import { isWritten, writeOther } from "./other-body.js";

/** Bodies in XML; their encoder is loaded when the first is sent. */
export function sendXml(content: Content, essence?: string): BodyWriter {
  return {
    kind: "xml",
    essence,
    write: async (value, mediaType, call) =>
      isWritten(value)
        ? writeOther(value, mediaType, content, call)
        : { body: await encodeXml(value, content.schema, content.xml), mediaType },
  };
}

/** @throws ContractError, NetworkError when the XML half cannot be loaded, and TypeError for a schema that has no XML form */
export const encodeXml: EncodeXml = async (value, schema, loadDocument) => {
  if (loadDocument === undefined) throw new TypeError("This schema has no XML form.");
  const loading = Promise.all([loadXmlEncoder(), loadDocument()]);
  const [{ encodeXmlText }, document] = await loadPart("The XML encoder", loading);
  return encodeXmlText(value, document(schema));
};
