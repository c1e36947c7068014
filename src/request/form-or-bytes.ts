import { formatOf, isMediaRange, isWithin, parseMediaType } from "../content/media-type.js";
import { essenceOfKey } from "../content/media-type-key.js";
import type { Call } from "../exchange/call.js";
import type { Content, EncodedBody, LoadDocument } from "../exchange/operation.js";
import { encodeJsonText } from "../json/writer.js";
import { describeFound, mismatch } from "../values/mismatch.js";
import type { Schema } from "../values/schema.js";
import { decodeTextValue, isTextual } from "../values/text-value.js";
import { bodyKind } from "./body-kind.js";
import { checkForm, encodeForm, type FormPart, formMembers, mediaTypesOf } from "./form.js";
import { missingBody } from "./missing-body.js";
import { encodeMultipart } from "./multipart.js";
import { scalarText } from "./scalar-text.js";
import { isBytes, isStream, type Sendable } from "./sendable.js";

/** Given by the operation: to import it would lead each bundle that has these encoders to the XML encoder too. */
export type EncodeXml = (value: unknown, schema: Schema, document: LoadDocument | undefined) => Promise<string>;

/**
 * Writes a body of any media type: a form, text, or bytes as they are.
 *
 * @throws ContractError, NetworkError, TypeError
 */
export async function encodeOtherBody(
  value: unknown,
  mediaType: string,
  content: Content,
  call: Call,
  encodeXml?: EncodeXml,
): Promise<EncodedBody> {
  const { checkRequest } = call.settings;
  const essence = essenceOfKey(mediaType);
  const kind = bodyKind(essence);
  if (value instanceof FormData) return { body: value, mediaType: undefined };
  const isForm = kind === "form" || kind === "multipart";
  if (isStream(value) || (isBytes(value) && !isForm)) return asItIs(value, mediaType, essence);
  const encodeValue = (member: unknown, part: FormPart) => encodePartValue(member, part, encodeXml);
  switch (kind) {
    case "form":
      if (value instanceof URLSearchParams) return { body: value.toString(), mediaType };
      return {
        body: await encodeForm(
          checkedMembers(() => false),
          content,
          encodeValue,
        ),
        mediaType,
      };
    case "multipart":
      return encodeMultipart(checkedMembers(isBytes), content, encodeValue);
    case "text":
      if (checkRequest) checkText(value, content);
      return { body: scalarText(value, "body"), mediaType: withCharset(mediaType) };
    case "json":
      return { body: checkedJson(), mediaType };
    case "xml":
      if (content.xml && encodeXml) return { body: await encodeXml(value, content.schema, content.xml), mediaType };
      return asItIs(value, mediaType, essence);
    default:
      return asItIs(value, mediaType, essence);
  }

  function checkedJson(): string | undefined {
    const text = encodeJsonText(value, content.schema, checkRequest);
    if (checkRequest && text === undefined) throw missingBody("json");
    return text;
  }

  function checkedMembers(isHeld: (value: unknown) => boolean) {
    const members = formMembers(value);
    if (checkRequest) checkForm(members, content, isHeld);
    return members;
  }
}

function asItIs(value: unknown, mediaType: string, essence: string): EncodedBody {
  if (!isSendable(value)) throw mismatch(undefined, "text or bytes", describeFound(value), "text");
  return { body: value, mediaType: mediaTypeOf(value, mediaType, essence) };
}

/** By its text, as an answer's is. Of an object's schema text says nothing: servers of one schema in many media types state it. */
function checkText(value: unknown, { schema }: Content): void {
  if (typeof value === "object") throw mismatch(undefined, "text", describeFound(value), "text");
  if (isTextual(schema)) decodeTextValue(scalarText(value, "body"), schema, undefined);
}

/** OpenAPI, Encoding Object, `contentType`: a scalar is text, an object is JSON, unless the contract says otherwise. */
async function encodePartValue(value: unknown, part: FormPart, encodeXml: EncodeXml | undefined): Promise<string> {
  const { name, schema, encoding } = part;
  const [stated = ""] = mediaTypesOf(part);
  const format = formatOf(essenceOfKey(stated)) ?? (typeof value === "object" ? "json" : undefined);
  if (format === "xml" && encodeXml) return encodeXml(value, schema, encoding.xml);
  if (format === "json") return encodeJsonText(value, schema) ?? "null";
  return scalarText(value, name);
}

/** A Blob's own, with its parameters, where it says no other than the contract. */
function mediaTypeOf(value: Sendable, mediaType: string, essence: string): string {
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

function isSendable(value: unknown): value is Sendable {
  return typeof value === "string" || value instanceof URLSearchParams || isStream(value) || isBytes(value);
}
