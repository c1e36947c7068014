import type { NamedShape } from "../contract/shape.js";
import type { BodyWriter } from "../exchange/operation.js";
import { encodeJson } from "./encode-json.js";
import { isWritten, writeOther } from "./other-body.js";

/** Bodies in JSON. */
export function sendJson(content: NamedShape, essence?: string): BodyWriter {
  return {
    kind: "json",
    ...(essence !== undefined && { essence }),
    write: async (value, mediaType, call) =>
      isWritten(value)
        ? writeOther(value, mediaType, content, call)
        : { body: await encodeJson(value, content, call), mediaType },
  };
}
