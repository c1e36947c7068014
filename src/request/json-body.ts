import type { BodyWriter } from "../exchange/operation.js";
import { checkSentText } from "../json/check.js";
import { encodePlainJson } from "../json/encode.js";
import type { Schema } from "../values/schema.js";
import { missingBody } from "./missing-body.js";
import { isWritten, writeOther } from "./other-body.js";

/** Bodies in JSON, whose text is text. */
export function sendJson(schema: Schema, essence?: string): BodyWriter {
  return {
    kind: "json",
    essence,
    write: (value, mediaType, call) => {
      const plain = isWritten(value) ? undefined : encodePlainJson(value);
      if (plain === undefined) return writeOther(value, mediaType, { schema }, call);
      const { text } = plain;
      if (call.settings.checkRequest) {
        if (text === undefined) throw missingBody("json");
        checkSentText(text, schema);
      }
      return { body: text, mediaType };
    },
  };
}

/** Bodies in JSON that may hold the text of an integer, which JSON is to hold as a number. */
export function sendDigits(schema: Schema, essence?: string): BodyWriter {
  return {
    ...sendJson(schema, essence),
    write: (value, mediaType, call) => writeOther(value, mediaType, { schema }, call),
  };
}
