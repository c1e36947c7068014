import type { NamedShape } from "../contract/shape.js";
import type { BodyReader } from "../exchange/operation.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";

/** Bodies in JSON. */
export function readJson({ shape }: NamedShape, essence?: string): BodyReader {
  return {
    ...(essence !== undefined && { essence }),
    format: "json",
    read: ({ bytes, mediaType }, { contract, settings }) =>
      decodeJsonText(decodeJsonBytes(bytes, mediaType.charset), shape, contract.shapes, settings.limits),
  };
}
