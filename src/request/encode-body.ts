import { formatOf, isMediaRange, parseMediaType } from "../content/media-type.js";
import type { Contract, RequestContent } from "../contract/contract.js";
import type { NamedShape } from "../contract/shape.js";
import type { ContractError } from "../errors/contract-error.js";
import { checkSentText } from "../json/check.js";
import { encodePlainJson } from "../json/encode.js";
import { mismatch } from "../values/mismatch.js";
import { loadEncoders } from "./load-encoders.js";
import { isBytes, isStream, type Sendable } from "./sendable.js";
import { encodeXmlBody } from "./xml-body.js";

/** A body as it is sent. */
export interface EncodedBody {
  /** Undefined where JSON has nothing to write. */
  readonly body: Sendable | FormData | undefined;
  /** Undefined where the platform names it. */
  readonly mediaType: string | undefined;
}

/**
 * Writes a body in a media type.
 *
 * @param mediaType a key of the request's content, or a media type within one that is a range
 * @param isChecked whether a value that could be written is refused where it does not fit the contract
 * @throws ContractError for a value that does not fit the contract; NetworkError when an encoder cannot be
 *   loaded; TypeError for a value that its type does not allow
 */
export async function encodeBody(
  value: unknown,
  mediaType: string,
  content: RequestContent,
  contract: Contract,
  isChecked: boolean,
): Promise<EncodedBody> {
  const kind = bodyKind(parseMediaType(mediaType).essence ?? "");
  const encodeXml = (part: unknown, named: NamedShape) => encodeXmlBody(part, named, contract);
  const isWritten = value instanceof FormData || isStream(value) || isBytes(value);
  if (kind === "json" && !isWritten) return { body: await encodeJson(value, content, contract, isChecked), mediaType };
  if (kind === "xml" && content.xml && !isWritten) return { body: await encodeXml(value, content), mediaType };
  const { encodeOtherBody } = await loadEncoders();
  return encodeOtherBody(value, mediaType, kind, content, contract, encodeXml, isChecked);
}

/** The error of a body that is required, and of which nothing is there to be sent. */
export function missingBody(mediaType: string): ContractError {
  return mismatch(undefined, "a body", "nothing", formatOf(parseMediaType(mediaType).essence) ?? "text");
}

export type BodyKind = "json" | "xml" | "form" | "multipart" | "text" | "raw";

/** How a body of a media type is written; `raw` for one that is sent as it is given. */
export function bodyKind(essence: string): BodyKind {
  const format = formatOf(essence);
  if (format !== undefined) return format;
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return essence.startsWith("text/") && !isMediaRange(essence) ? "text" : "raw";
}

async function encodeJson(
  value: unknown,
  { shape }: RequestContent,
  { shapes }: Contract,
  isChecked: boolean,
): Promise<string | undefined> {
  const plain = encodePlainJson(value, shape, shapes);
  const text =
    plain === undefined ? (await loadEncoders()).encodeJsonText(value, shape, shapes, isChecked) : plain.text;
  if (!isChecked) return text;
  if (text === undefined) throw missingBody("application/json");
  if (plain !== undefined) checkSentText(text, shape, shapes);
  return text;
}
