import type { BodyReader, LoadDocument } from "../exchange/operation.js";
import type { Schema } from "../values/schema.js";
import { loadXmlText } from "./load-xml-text.js";

/** Bodies in XML; their decoder is loaded when the first arrives. */
export function readXml(schema: Schema, loadDocument: LoadDocument, essence?: string): BodyReader {
  return {
    essence,
    format: "xml",
    read: async (body, call) => {
      const { xml, document, text } = await loadXmlText(body, loadDocument);
      return xml.decodeXmlText(text, document(schema), call.settings.limits);
    },
  };
}
