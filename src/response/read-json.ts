import type { BodyReader } from "../exchange/operation.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import type { Schema } from "../values/schema.js";

/** Bodies in JSON. */
export function readJson(schema: Schema, essence?: string): BodyReader {
  return {
    ...(essence !== undefined && { essence }),
    format: "json",
    read: ({ bytes, mediaType }, { settings }) =>
      decodeJsonText(decodeJsonBytes(bytes, mediaType.charset), schema, settings.limits),
  };
}
