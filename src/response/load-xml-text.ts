import { NetworkError } from "../errors/network-error.js";
import { redactedError } from "../errors/redacted-error.js";
import type { Call } from "../exchange/call.js";
import type { Received } from "../exchange/operation.js";
import { loadXml } from "../xml/load.js";

/** The text of a document, in the encoding that it declares, and what decodes it. */
export async function loadXmlText(body: Received, { secrets }: Call) {
  const { decodeXmlBytes, decodeXmlText, documentOf } = await loadXml().catch((error: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError("The XML decoder cannot be loaded.", body.exchange(), redactedError(error, secrets.redact));
  });
  return { decodeXmlText, documentOf, text: decodeXmlBytes(body.bytes, body.mediaType.charset) };
}
