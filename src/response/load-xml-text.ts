import { NetworkError } from "../errors/network-error.js";
import { redactedError } from "../errors/redacted-error.js";
import type { Call } from "../exchange/call.js";
import type { Received } from "../exchange/operation.js";
import { loadXml } from "../xml/load.js";

type XmlHalf = Awaited<ReturnType<typeof loadXml>>;

/** The text of a document, in the encoding that it declares, and what decodes it by what the contract says of it. */
export async function loadXmlText<Document>(
  body: Received,
  { secrets }: Call,
  loadDocument: () => Promise<Document>,
): Promise<Pick<XmlHalf, "decodeXmlText"> & { readonly document: Document; readonly text: string }> {
  const loading = Promise.all([loadXml(), loadDocument()]);
  const [{ decodeXmlBytes, decodeXmlText }, document] = await loading.catch((error: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError("The XML decoder cannot be loaded.", body.exchange(), redactedError(error, secrets.redact));
  });
  return { decodeXmlText, document, text: decodeXmlBytes(body.bytes, body.mediaType.charset) };
}
