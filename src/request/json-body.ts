import type { BodyWriter } from "../exchange/operation.js";
import type { Schema } from "../values/schema/schema.js";
import { encodeJson } from "./encode-json.js";
import { isWritten, writeOther } from "./other-body.js";

/** Bodies in JSON. */
export function sendJson(schema: Schema, essence?: string): BodyWriter {
  return {
    kind: "json",
    ...(essence !== undefined && { essence }),
    write: async (value, mediaType, call) =>
      isWritten(value)
        ? writeOther(value, mediaType, { schema }, call)
        : { body: await encodeJson(value, schema, call), mediaType },
  };
}
