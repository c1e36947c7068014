import { decodeText } from "../content/decode-text.js";
import type { MediaType } from "../content/media-type.js";
import type { BodyReader } from "../exchange/operation.js";
import { mismatch } from "../values/mismatch.js";
import type { Schema } from "../values/schema.js";
import { decodeTextValue } from "../values/text-value.js";
import { loadXmlText } from "./load-xml-text.js";

/** Bodies of text. */
export function readText(schema: Schema, essence?: string): BodyReader {
  return {
    essence,
    read: async ({ bytes, mediaType }) => decodeTextValue(await decodePlainText(bytes, mediaType), schema, undefined),
  };
}

function decodePlainText(bytes: Uint8Array, { charset = "utf-8" }: MediaType): Promise<string> {
  return decodeText(bytes, charset, (_, offset) => {
    throw mismatch(undefined, `text in ${charset}`, `bytes that are none, from byte ${offset} on`, "text");
  });
}

/** Documents of which the contract does not say how they begin: their text, in the encoding that they declare. */
export function readXmlText(schema: Schema, essence?: string): BodyReader {
  return {
    essence,
    format: "xml",
    read: async (body) => {
      const { text } = await loadXmlText(body, async () => undefined);
      return decodeTextValue(text, schema, undefined);
    },
  };
}
