import { isWithin, parseMediaType } from "../content/media-type.js";
import { essenceOfKey } from "../content/media-type-key.js";
import type { RequestContent } from "../exchange/operation.js";
import { type EncodeValue, type FormPart, formParts, itemsOf, mediaTypesOf, styledPart } from "./form.js";
import { type Bytes, isBytes } from "./sendable.js";

/** A body of parts, with its media type, which names what stands between them. */
export interface Multipart {
  readonly body: Blob;
  readonly mediaType: string;
}

/**
 * `multipart/form-data` (RFC 7578). The platform's own FormData would give each part that is not text the name of a file, JSON too.
 *
 * @throws ContractError, TypeError
 */
export async function encodeMultipart(
  members: Readonly<Record<string, unknown>>,
  content: RequestContent,
  encodeValue: EncodeValue,
): Promise<Multipart> {
  const boundary = randomBoundary();
  const pieces: BlobPart[] = [];
  for (const [part, member] of formParts(members, content)) {
    for (const { name, fileName, mediaType, data } of await writeParts(part, member, encodeValue)) {
      const file = fileName === undefined ? "" : `; filename="${escapeName(fileName)}"`;
      const type = mediaType === undefined ? "" : `Content-Type: ${mediaType}\r\n`;
      const head = `Content-Disposition: form-data; name="${escapeName(name)}"${file}\r\n${type}`;
      pieces.push(`--${boundary}\r\n${head}\r\n`, data, "\r\n");
    }
  }
  pieces.push(`--${boundary}--\r\n`);
  return { body: new Blob(pieces), mediaType: `multipart/form-data; boundary=${boundary}` };
}

interface WrittenPart {
  readonly name: string;
  readonly fileName?: string;
  readonly mediaType?: string | undefined;
  readonly data: string | Bytes;
}

async function writeParts(part: FormPart, value: unknown, encodeValue: EncodeValue): Promise<WrittenPart[]> {
  const styled = isBytes(value) ? undefined : styledPart(part, value);
  if (styled !== undefined)
    return styled.map(({ name, values, delimiter }) => ({ name, data: values.join(delimiter) }));
  const parts: WrittenPart[] = [];
  for (const [item, itemPart] of itemsOf(part, value)) {
    parts.push(
      isBytes(item)
        ? filePart(itemPart, item)
        : { name: part.name, mediaType: textMediaType(itemPart, item), data: await encodeValue(item, itemPart) },
    );
  }
  return parts;
}

/** Bytes have a file's name: servers take a part without one for text. */
function filePart(part: FormPart, bytes: Bytes): WrittenPart {
  const own = bytes instanceof Blob ? bytes.type : "";
  // A File is a Blob with a name; Node 18 and some browsers' workers do not name the class.
  const fileName = bytes instanceof Blob && "name" in bytes && typeof bytes.name === "string" ? bytes.name : "blob";
  return { name: part.name, fileName, mediaType: fileMediaType(own, mediaTypesOf(part)), data: bytes };
}

/** The file's own, where the contract allows it; else the first that the contract names. */
function fileMediaType(own: string, stated: readonly string[]): string {
  const { essence } = parseMediaType(own);
  if (essence !== undefined && (stated.length === 0 || stated.some((key) => isWithin(essence, essenceOfKey(key)))))
    return own;
  return stated.find((mediaType) => !mediaType.includes("*")) ?? "application/octet-stream";
}

/** RFC 7578 §4.4: text needs none. */
function textMediaType(part: FormPart, value: unknown): string | undefined {
  const [stated] = mediaTypesOf(part);
  return stated ?? (typeof value === "object" ? "application/json" : undefined);
}

/** HTML, §4.10.22.8: what would end the name. */
function escapeName(name: string): string {
  return name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}

/** RFC 2046 §5.1.1. It is random, so that nobody can write a part that holds it. */
function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
