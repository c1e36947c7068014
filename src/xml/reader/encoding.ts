import { decodeText } from "../../content/decode-text.js";
import { markedEncoding, unmarkedEncoding } from "../../content/text.js";
import { byteFaultAt, syntaxFaultAt } from "../../errors/syntax-error.js";
import { XmlSyntaxError } from "../../errors/xml-syntax-error.js";

/**
 * Bytes of an XML document to text. By RFC 7303 §3 a byte order mark decides, else the media type's charset, else the document's
 * own declaration (XML 1.0 §4.3.3); without any of them it is UTF-8.
 *
 * @param charset the charset parameter of the media type, if there is one
 * @throws XmlSyntaxError for an unknown encoding, and for bytes that do not stand for text in it
 */
export async function decodeXmlBytes(bytes: Uint8Array, charset?: string): Promise<string> {
  const marked = markedEncoding(bytes);
  const label = marked ?? charset ?? unmarkedEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  const text = await decodeText(bytes, label, fail);
  if (charset === undefined) refuseOtherDeclaration(text, label, marked !== undefined);
  return text;
}

function fail(rule: string, offset: number): never {
  throw new XmlSyntaxError(byteFaultAt(offset, `${rule} (XML 1.0 §4.3.3)`));
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  // Nearly every document without a byte order mark is in UTF-8 and declares nothing.
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  return declaration.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
}

const declaration = /^<\?xml[ \t\r\n][^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/**
 * XML 1.0 §4.3.3: it is an error for a document to be in another encoding than it declares, and for one with neither a byte order
 * mark nor a declaration to be in another than UTF-8, unless the transport names it.
 */
function refuseOtherDeclaration(text: string, label: string, isMarked: boolean): void {
  const declared = text.startsWith("<?") ? declaration.exec(text)?.[1]?.toLowerCase() : undefined;
  if (declared === undefined && !isMarked && label !== "utf-8") {
    fail(`expected UTF-8, since neither a byte order mark nor a declaration says that it is ${label}`, 0);
  }
  if (declared === undefined || isSameEncoding(declared, label)) return;
  const rule = `the document declares the encoding ${declared} and is in ${label} (XML 1.0 §4.3.3)`;
  throw new XmlSyntaxError(syntaxFaultAt(text, 0, rule));
}

function isSameEncoding(declared: string, actual: string): boolean {
  if (declared === "utf-16") return actual.startsWith("utf-16");
  try {
    return new TextDecoder(declared).encoding === new TextDecoder(actual).encoding;
  } catch {
    return false;
  }
}
