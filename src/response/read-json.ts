import type { NamedShape } from "../contract/shape.js";
import type { BodyReader } from "../exchange/operation.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import { schemaOf } from "../json/live/schema-of.js";

/** Bodies in JSON. */
export function readJson({ shape }: NamedShape, essence?: string): BodyReader {
  return {
    ...(essence !== undefined && { essence }),
    format: "json",
    read: ({ bytes, mediaType }, { contract, settings }) =>
      decodeJsonText(decodeJsonBytes(bytes, mediaType.charset), schemaOf(shape, contract.shapes), settings.limits),
  };
}
