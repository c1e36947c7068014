import type { BodyReader } from "../exchange/operation.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBody, decodeJsonBytes } from "../json/encoding.js";
import type { Schema } from "../values/schema.js";

/** Bodies in JSON. */
export function readJson(schema: Schema, essence?: string): BodyReader {
  return {
    essence,
    format: "json",
    read: ({ bytes, mediaType: { charset } }, { settings: { limits } }) => {
      const decode = (text: string) => decodeJsonText(text, schema, limits);
      return charset === undefined ? decode(decodeJsonBytes(bytes)) : decodeJsonBody(bytes, charset).then(decode);
    },
  };
}
