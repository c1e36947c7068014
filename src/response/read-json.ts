import type { BodyReader } from "../exchange/operation.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBody } from "../json/encoding.js";
import type { Schema } from "../values/schema.js";

/** Bodies in JSON. */
export function readJson(schema: Schema, essence?: string): BodyReader {
  return {
    ...(essence !== undefined && { essence }),
    format: "json",
    read: async ({ bytes, mediaType }, { settings }) =>
      decodeJsonText(await decodeJsonBody(bytes, mediaType.charset), schema, settings.limits),
  };
}
