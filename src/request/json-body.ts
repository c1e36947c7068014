import type { BodyWriter } from "../exchange/operation.js";
import type { Schema } from "../values/schema.js";
import { encodeJson } from "./encode-json.js";
import { isWritten, writeOther } from "./other-body.js";

/** Bodies in JSON, whose text is text. */
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

/** Bodies in JSON that may hold the text of an integer, which JSON is to hold as a number. */
export function sendDigits(schema: Schema, essence?: string): BodyWriter {
  return {
    ...sendJson(schema, essence),
    write: async (value, mediaType, call) => writeOther(value, mediaType, { schema }, call),
  };
}
