import { decodeBytes } from "../content/encodings.js";
import type { MediaType } from "../content/media-type.js";
import { NetworkError } from "../errors/network-error.js";
import { redactedError } from "../errors/redacted-error.js";
import type { Call } from "../exchange/call.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import { mismatch } from "../values/mismatch.js";
import { decodeTextValue } from "../values/text-value.js";
import { loadXml } from "../xml/load.js";
import type { ReceivedBody } from "./received-body.js";
import type { StatedBody } from "./stated-body.js";

/**
 * Decodes a body as the contract states it. JSON does not wait for what is there already.
 *
 * @throws ContractError, JsonSyntaxError, XmlSyntaxError, LimitError
 */
export function decodeBody(body: ReceivedBody, stated: StatedBody, call: Call): unknown {
  const { bytes, mediaType } = body;
  const { schema } = stated.content;
  switch (stated.kind) {
    case "json":
      return decodeJsonText(decodeJsonBytes(bytes, mediaType.charset), schema, call.settings.limits);
    case "xml":
      return decodeXml(body, stated, call);
    case "text":
      return decodeTextValue(decodePlainText(bytes, mediaType), schema, undefined);
    case "blob":
      return new Blob([new Uint8Array(bytes)], { type: mediaType.essence ?? "" });
  }
}

async function decodeXml(body: ReceivedBody, { content }: StatedBody, call: Call): Promise<unknown> {
  const { settings, secrets } = call;
  const loading = Promise.all([loadXml(), content.xml?.()]);
  const [{ decodeXmlBytes, decodeXmlText }, document] = await loading.catch((error: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError("The XML decoder cannot be loaded.", body.exchange(), redactedError(error, secrets.redact));
  });
  const text = decodeXmlBytes(body.bytes, body.mediaType.charset);
  return document === undefined
    ? decodeTextValue(text, content.schema, undefined)
    : decodeXmlText(text, document, settings.limits);
}

function decodePlainText(bytes: Uint8Array, { charset = "utf-8" }: MediaType): string {
  return decodeBytes(bytes, charset, (_, offset) => {
    throw mismatch(undefined, `text in ${charset}`, `bytes that are none, from byte ${offset} on`, "text");
  });
}
