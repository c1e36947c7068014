import { decodeBytes } from "../content/encodings.js";
import type { AllLimits } from "../content/limits.js";
import type { MediaType } from "../content/media-type.js";
import type { Contract } from "../contract/contract.js";
import type { Exchange } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import type { Redact } from "../errors/redact.js";
import { redactedError } from "../errors/redacted-error.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import { loadXml } from "../lazy.js";
import { mismatch } from "../values/mismatch.js";
import type { StatedBody } from "./stated-response.js";
import { decodeTextValue } from "./text-value.js";

/** What decoding a body needs to know of its answer. */
export interface BodyContext {
  readonly contract: Contract;
  readonly limits: AllLimits;
  readonly mediaType: MediaType;
  readonly exchange: () => Exchange;
  readonly redact: Redact;
}

/**
 * Decodes a body as the contract states it. JSON does not wait for what is there already.
 *
 * @throws ContractError, JsonSyntaxError, XmlSyntaxError, LimitError
 */
export function decodeBody(bytes: Uint8Array, stated: StatedBody, context: BodyContext): unknown {
  const { contract, limits, mediaType } = context;
  const { shape } = stated.named;
  switch (stated.kind) {
    case "json":
      return decodeJsonText(decodeJsonBytes(bytes, mediaType.charset), shape, contract.shapes, limits);
    case "xml":
      return decodeXml(bytes, stated, context);
    case "text":
      return decodeTextValue(decodePlainText(bytes, mediaType), shape, contract.shapes, undefined);
    case "blob":
      return new Blob([new Uint8Array(bytes)], { type: mediaType.essence ?? "" });
  }
}

async function decodeXml(bytes: Uint8Array, { named }: StatedBody, context: BodyContext): Promise<unknown> {
  const { contract, limits, mediaType, exchange, redact } = context;
  const { decodeXmlBytes, decodeXmlText } = await loadXml().catch((error: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError("The XML decoder cannot be loaded.", exchange(), redactedError(error, redact));
  });
  const text = decodeXmlBytes(bytes, mediaType.charset);
  return named.xml === undefined
    ? decodeTextValue(text, named.shape, contract.shapes, undefined)
    : decodeXmlText(text, named, contract, limits);
}

function decodePlainText(bytes: Uint8Array, { charset = "utf-8" }: MediaType): string {
  return decodeBytes(bytes, charset, (_, offset) => {
    throw mismatch(undefined, `text in ${charset}`, `bytes that are none, from byte ${offset} on`, "text");
  });
}
