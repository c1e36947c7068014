import type { Contract, RequestContent } from "../contract.js";
import { NetworkError } from "../errors/network-error.js";
import { encodeJsonText } from "../json/encode.js";
import { loadXmlEncoder } from "../load-xml.js";
import { formatOf, isMediaRange, isWithin, parseMediaType } from "../media-type.js";
import { describeFound, mismatch } from "../mismatch.js";
import type { NamedShape } from "../shape.js";
import { encodeForm, type FormPart } from "./form.js";
import { encodeMultipart } from "./multipart.js";
import { isBytes, isSendable, isStream, type Sendable } from "./sendable.js";
import { scalarText } from "./styled.js";

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
 * @throws ContractError for a value that does not fit the contract and cannot be written for that; NetworkError when the XML half cannot be
 *   loaded; TypeError for a value that its type does not allow
 */
export async function encodeBody(
  value: unknown,
  mediaType: string,
  content: RequestContent,
  contract: Contract,
): Promise<EncodedBody> {
  const { essence = "" } = parseMediaType(mediaType);
  if (value instanceof FormData) return { body: value, mediaType: undefined };
  const kind = bodyKind(essence);
  if (isStream(value) || (isBytes(value) && kind !== "form" && kind !== "multipart"))
    return { body: value, mediaType: mediaTypeOf(value, mediaType) };
  const encodeValue = (member: unknown, part: FormPart) => encodePartValue(member, part, contract);
  switch (kind) {
    case "json":
      return { body: encodeJsonText(value, content.shape, contract.shapes), mediaType };
    case "xml":
      return { body: await encodeXml(value, content, contract), mediaType };
    case "form":
      if (value instanceof URLSearchParams) return { body: value.toString(), mediaType };
      return { body: await encodeForm(value, content, contract.shapes, encodeValue), mediaType };
    case "multipart":
      return encodeMultipart(value, content, contract.shapes, encodeValue);
    case "text":
      return { body: scalarText(value, "body"), mediaType: withCharset(mediaType) };
    default:
      if (!isSendable(value)) throw mismatch(undefined, "bytes", describeFound(value), "text");
      return { body: value, mediaType: mediaTypeOf(value, mediaType) };
  }
}

/** How a body of a media type is written; `raw` for one that is sent as it is given. */
export function bodyKind(essence: string): "json" | "xml" | "form" | "multipart" | "text" | "raw" {
  const format = formatOf(essence);
  if (format !== undefined) return format;
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return essence.startsWith("text/") && !isMediaRange(essence) ? "text" : "raw";
}

/** OpenAPI, Encoding Object, `contentType`: a scalar is text, an object is JSON, unless the contract says otherwise. */
async function encodePartValue(value: unknown, part: FormPart, contract: Contract): Promise<string> {
  const { name, shape, encoding } = part;
  const [stated = ""] = (encoding.contentType ?? "").split(",");
  const format = formatOf(parseMediaType(stated).essence) ?? (typeof value === "object" ? "json" : undefined);
  if (format === "xml") return encodeXml(value, { shape, ...(encoding.xml && { xml: encoding.xml }) }, contract);
  if (format === "json") return encodeJsonText(value, shape, contract.shapes) ?? "null";
  return scalarText(value, name);
}

async function encodeXml(value: unknown, named: NamedShape, contract: Contract): Promise<string> {
  const { encodeXmlText } = await loadXmlEncoder().catch((cause: unknown) => {
    throw new NetworkError("The XML encoder cannot be loaded.", { outcome: "not-sent" }, cause);
  });
  return encodeXmlText(value, named, contract);
}

/** A Blob's own, with its parameters, where it says no other than the contract. */
function mediaTypeOf(value: Sendable, stated: string): string {
  const own = value instanceof Blob ? parseMediaType(value.type).essence : undefined;
  if (own !== undefined && value instanceof Blob && isWithin(own, stated)) return value.type;
  return isMediaRange(stated) ? "application/octet-stream" : stated;
}

/** RFC 6657 §4: text without it may be taken for US-ASCII. */
function withCharset(mediaType: string): string {
  return parseMediaType(mediaType).charset === undefined ? `${mediaType};charset=UTF-8` : mediaType;
}
