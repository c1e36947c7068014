import { formatOf, isMediaRange, isWithin, parseMediaType } from "../content/media-type.js";
import { essenceOfKey } from "../content/media-type-key.js";
import type { Call } from "../exchange/call.js";
import type { LoadDocument, RequestContent } from "../exchange/operation.js";
import { encodeJsonText } from "../json/writer.js";
import { describeFound, mismatch } from "../values/mismatch.js";
import { decodeTextValue, isTextual } from "../values/text-value.js";
import type { ChosenContent, EncodedBody } from "./body.js";
import { checkForm, encodeForm, type FormPart, formMembers, mediaTypesOf } from "./form.js";
import { encodeMultipart } from "./multipart.js";
import { scalarText } from "./scalar-text.js";
import { isBytes, isSendable, isStream, type Sendable } from "./sendable.js";

/** Given by the caller: to import it would lead each bundle that has these encoders to the XML encoder too. */
export type EncodeXmlPart = (value: unknown, document: LoadDocument | undefined) => Promise<string>;

/**
 * Writes a body that is not to be written as JSON or XML: a form, text, or bytes of any media type as they are.
 *
 * @throws ContractError, NetworkError, TypeError
 */
export async function encodeOtherBody(
  value: unknown,
  chosen: ChosenContent,
  { settings: { checkRequest } }: Call,
  encodeXml: EncodeXmlPart,
): Promise<EncodedBody> {
  const { mediaType, kind, content } = chosen;
  if (value instanceof FormData) return { body: value, mediaType: undefined };
  if (isStream(value) || (isBytes(value) && kind !== "form" && kind !== "multipart"))
    return { body: value, mediaType: mediaTypeOf(value, chosen) };
  const encodeValue = (member: unknown, part: FormPart) => encodePartValue(member, part, encodeXml);
  switch (kind) {
    case "form": {
      if (value instanceof URLSearchParams) return { body: value.toString(), mediaType };
      const members = formMembers(value);
      if (checkRequest) checkForm(members, content, () => false);
      return { body: await encodeForm(members, content, encodeValue), mediaType };
    }
    case "multipart": {
      const members = formMembers(value);
      if (checkRequest) checkForm(members, content, isBytes);
      return encodeMultipart(members, content, encodeValue);
    }
    case "text": {
      if (checkRequest) checkText(value, content);
      const text = scalarText(value, "body");
      return { body: text, mediaType: withCharset(mediaType) };
    }
    default:
      if (!isSendable(value)) throw mismatch(undefined, "text or bytes", describeFound(value), "text");
      return { body: value, mediaType: mediaTypeOf(value, chosen) };
  }
}

/** By its text, as an answer's is. Of an object's shape text says nothing: servers of one schema in many media types state it. */
function checkText(value: unknown, { schema }: RequestContent): void {
  if (typeof value === "object") throw mismatch(undefined, "text", describeFound(value), "text");
  if (isTextual(schema)) decodeTextValue(scalarText(value, "body"), schema, undefined);
}

/** OpenAPI, Encoding Object, `contentType`: a scalar is text, an object is JSON, unless the contract says otherwise. */
async function encodePartValue(value: unknown, part: FormPart, encodeXml: EncodeXmlPart): Promise<string> {
  const { name, schema, encoding } = part;
  const [stated = ""] = mediaTypesOf(part);
  const format = formatOf(essenceOfKey(stated)) ?? (typeof value === "object" ? "json" : undefined);
  if (format === "xml") return encodeXml(value, encoding.xml);
  if (format === "json") return encodeJsonText(value, schema) ?? "null";
  return scalarText(value, name);
}

/** A Blob's own, with its parameters, where it says no other than the contract. */
function mediaTypeOf(value: Sendable, { mediaType, essence }: ChosenContent): string {
  if (value instanceof Blob) {
    const own = essenceOfKey(value.type);
    if (own !== "" && isWithin(own, essence)) return value.type;
  }
  return isMediaRange(essence) ? "application/octet-stream" : mediaType;
}

/** RFC 6657 §4: text without it may be taken for US-ASCII. */
function withCharset(mediaType: string): string {
  return parseMediaType(mediaType).charset === undefined ? `${mediaType};charset=UTF-8` : mediaType;
}
