import type { Received } from "../exchange/operation.js";
import { loadPart } from "../load-once.js";
import { loadXml } from "../xml/load.js";

type XmlHalf = Awaited<ReturnType<typeof loadXml>>;

/** The text of a document, in the encoding that it declares, and what decodes it by what the contract says of it. */
export async function loadXmlText<Document>(
  { bytes, mediaType }: Received,
  loadDocument: () => Promise<Document>,
): Promise<Pick<XmlHalf, "decodeXmlText"> & { readonly document: Document; readonly text: string }> {
  const loading = Promise.all([loadXml(), loadDocument()]);
  const [{ decodeXmlBytes, decodeXmlText }, document] = await loadPart("The XML decoder", loading);
  return { decodeXmlText, document, text: await decodeXmlBytes(bytes, mediaType.charset) };
}
