import { formatOf } from "../content/media-type.js";
import type { ContractError } from "../errors/contract-error.js";
import type { Call } from "../exchange/call.js";
import type { RequestContent } from "../exchange/operation.js";
import { checkSentText } from "../json/check.js";
import { encodePlainJson } from "../json/encode.js";
import { mismatch } from "../values/mismatch.js";
import type { ChosenContent, EncodedBody } from "./body.js";
import { loadEncoders } from "./load-encoders.js";
import { isBytes, isStream } from "./sendable.js";
import { encodeXmlBody } from "./xml-body.js";

/**
 * Writes a body in a media type.
 *
 * @throws ContractError for a value that does not fit the contract; NetworkError when an encoder cannot be
 *   loaded; TypeError for a value that its type does not allow
 */
export async function encodeBody(value: unknown, chosen: ChosenContent, call: Call): Promise<EncodedBody> {
  const { mediaType, kind, content } = chosen;
  const isWritten = value instanceof FormData || isStream(value) || isBytes(value);
  if (kind === "json" && !isWritten) return { body: await encodeJson(value, content, call), mediaType };
  if (kind === "xml" && content.xml && !isWritten) return { body: await encodeXmlBody(value, content.xml), mediaType };
  const { encodeOtherBody } = await loadEncoders();
  return encodeOtherBody(value, chosen, call, encodeXmlBody);
}

/** The error of a body that is required, and of which nothing is there to be sent. */
export function missingBody(essence: string): ContractError {
  return mismatch(undefined, "a body", "nothing", formatOf(essence) ?? "text");
}

async function encodeJson(
  value: unknown,
  { schema }: RequestContent,
  { settings: { checkRequest } }: Call,
): Promise<string | undefined> {
  const plain = encodePlainJson(value, schema);
  const text = plain === undefined ? (await loadEncoders()).encodeJsonText(value, schema, checkRequest) : plain.text;
  if (!checkRequest) return text;
  if (text === undefined) throw missingBody("application/json");
  if (plain !== undefined) checkSentText(text, schema);
  return text;
}
