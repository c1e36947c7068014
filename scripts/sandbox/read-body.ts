import { decodeText } from "../../src/content/decode-text.js";
import { isWithin, parseMediaType } from "../../src/content/media-type.js";
import { essenceOfKey } from "../../src/content/media-type-key.js";
import { isContractError } from "../../src/errors/contract-error.js";
import { isJsonSyntaxError } from "../../src/errors/json-syntax-error.js";
import { isLimitError } from "../../src/errors/limit-error.js";
import { isXmlSyntaxError } from "../../src/errors/xml-syntax-error.js";
import { decodeJsonText } from "../../src/json/decode.js";
import { decodeJsonBody } from "../../src/json/encoding.js";
import { bodyKind } from "../../src/request/body-kind.js";
import { decodeTextValue } from "../../src/values/text-value.js";
import { decodeXmlBytes, decodeXmlText } from "../../src/xml/decode/decode.js";
import type { Contract, Operation, RequestContent } from "../model/contract.js";
import { schemaOf } from "../model/parts/schema-of.js";
import { documentOf } from "../model/xml/document-of.js";
import { readForm, readMultipart } from "./read-form.js";
import { Refusal } from "./refusal.js";

/**
 * Reads the body of a request, and holds it to the contract.
 *
 * @param contract one in which all is read as a request
 * @returns of JSON, XML and forms the value; of text the text, of anything else its bytes; undefined for none
 * @throws Refusal
 */
export async function readBody(
  bytes: Uint8Array,
  contentType: string,
  operation: Operation,
  contract: Contract,
): Promise<unknown> {
  const { request } = operation;
  if (request === undefined) return undefined;
  if (bytes.length === 0 && contentType === "") {
    if (request.required)
      throw new Refusal(400, `The request has no body, and is to have one in ${listed(request.content)}.`);
    return undefined;
  }
  const { essence, charset } = parseMediaType(contentType);
  const content = contentOf(essence ?? "", request.content);
  if (essence === undefined || content === undefined) {
    const accept = Object.keys(request.content).join(", ");
    throw new Refusal(415, `The body is to be ${listed(request.content)}.`, { headers: { Accept: accept } });
  }
  return readValue({ bytes, essence, charset, contentType }, content, contract).catch((error: unknown) => {
    if (isContractError(error)) throw new Refusal(400, error.message, { path: error.path });
    if (isJsonSyntaxError(error) || isXmlSyntaxError(error)) throw new Refusal(400, error.message);
    if (isLimitError(error)) throw new Refusal(413, error.message);
    throw error;
  });
}

function listed(content: Readonly<Record<string, unknown>>): string {
  return Object.keys(content).join(" or ");
}

/** The media type itself comes before a range of them. */
function contentOf(essence: string, content: Readonly<Record<string, RequestContent>>): RequestContent | undefined {
  const entries = Object.entries(content);
  const found =
    entries.find(([key]) => essenceOfKey(key) === essence) ??
    entries.find(([key]) => isWithin(essence, essenceOfKey(key)));
  return found?.[1];
}

interface Sent {
  readonly bytes: Uint8Array;
  readonly essence: string;
  readonly charset: string | undefined;
  readonly contentType: string;
}

async function readValue(sent: Sent, content: RequestContent, contract: Contract): Promise<unknown> {
  const { bytes, essence, charset } = sent;
  const schema = schemaOf(content.shape, contract.shapes);
  switch (bodyKind(essence)) {
    case "json":
      return decodeJsonText(await decodeJsonBody(bytes, charset), schema);
    case "xml": {
      const text = await decodeXmlBytes(bytes, charset);
      return content.xml === undefined ? text : decodeXmlText(text, documentOf(content, contract));
    }
    case "form":
      return readForm(new TextDecoder().decode(bytes), content, contract.shapes);
    case "multipart":
      return readMultipart(bytes, sent.contentType, content, contract.shapes);
    case "text": {
      const text = await decodeText(bytes, charset ?? "utf-8", () => {
        throw new Refusal(400, `The body is not in ${charset ?? "utf-8"}.`);
      });
      return decodeTextValue(text, schema, undefined);
    }
    default:
      return bytes;
  }
}
