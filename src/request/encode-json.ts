import type { Call } from "../exchange/call.js";
import { checkSentText } from "../json/check.js";
import { encodePlainJson } from "../json/encode.js";
import type { Schema } from "../values/schema.js";
import { loadEncoders } from "./load-encoders.js";
import { missingBody } from "./missing-body.js";

/**
 * Writes a value as JSON, and checks it unless it is to go out unchecked.
 *
 * @throws ContractError, LimitError, TypeError
 */
export async function encodeJson(
  value: unknown,
  schema: Schema,
  { settings: { checkRequest } }: Call,
): Promise<string | undefined> {
  const plain = encodePlainJson(value);
  const text = plain === undefined ? (await loadEncoders()).encodeJsonText(value, schema, checkRequest) : plain.text;
  if (!checkRequest) return text;
  if (text === undefined) throw missingBody("json");
  if (plain !== undefined) checkSentText(text, schema);
  return text;
}
