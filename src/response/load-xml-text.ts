import type { Received } from "../exchange/operation.js";
import { loadPart } from "../load-once.js";
import { loadXml } from "../xml/load.js";

type XmlHalf = Awaited<ReturnType<typeof loadXml>>;

/** The text of a document, in the encoding that it declares, and what decodes it by what the contract says of it. */
export async function loadXmlText<Document>(
  { bytes, mediaType }: Received,
  loadDocument: () => Promise<Document>,
): Promise<{ readonly xml: XmlHalf; readonly document: Document; readonly text: string }> {
  const loading = Promise.all([loadXml(), loadDocument()]);
  const [xml, document] = await loadPart("The XML decoder", loading);
  return { xml, document, text: await xml.decodeXmlBytes(bytes, mediaType.charset) };
}
