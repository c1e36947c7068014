import type { NamedShape } from "../contract/shape.js";
import type { BodyReader } from "../exchange/operation.js";
import { loadXmlText } from "./load-xml-text.js";

/** Bodies in XML; their decoder is loaded when the first arrives. */
export function readXml(named: NamedShape, essence?: string): BodyReader {
  return {
    ...(essence !== undefined && { essence }),
    format: "xml",
    read: async (body, call) => {
      const { decodeXmlText, documentOf, text } = await loadXmlText(body, call);
      return decodeXmlText(text, documentOf(named, call.contract), call.settings.limits);
    },
  };
}
