import { essenceOfKey } from "../../../src/content/media-type-key.js";
import type { BodyKind } from "../../../src/exchange/operation.js";
import { bodyKind } from "../../../src/request/body-kind.js";
import { chooseContent } from "../../../src/request/choose-content.js";
import { formMembers, styledPart } from "../../../src/request/form.js";
import { encodeFormText } from "../../../src/request/form-text.js";
import { pairText } from "../../../src/request/styles.js";
import type { Contract, Operation, PartEncoding, RequestContent } from "../../model/contract.js";
import type { OperationModel } from "../../model/model.js";
import { propertiesOf, resolveShape, type Shape } from "../../model/shape.js";
import { escapeActive } from "../../report/active-characters.js";
import { optionalMembers, placeholder } from "./placeholder.js";

/** A body of a request, to be sent or to be filled in. */
export interface SampleBody {
  /** As the Content-Type header has it. */
  readonly mediaType: string;
  /** What a client of the package takes. */
  readonly value: unknown;
  /** What goes over the wire, without `{{`, which a REST client would take for the beginning of a variable. */
  readonly text: string;
  /** Members that a body made of placeholders leaves out. */
  readonly leftOut: readonly string[];
}

/** The body that the client sends unless told otherwise, by the contract's first example; without one, made of placeholders. */
export function sampleBody(operation: Operation, model: OperationModel, contract: Contract): SampleBody | undefined {
  const { request } = operation;
  if (request === undefined || Object.keys(request.content).length === 0) return undefined;
  const choice = { value: undefined, asked: undefined, header: undefined, format: "json" } as const;
  const stated = Object.entries(request.content).map(([mediaType, content]) => {
    const essence = essenceOfKey(mediaType);
    return [mediaType, { content, essence, kind: bodyKind(essence) }] as const;
  });
  const chosen = chooseContent(operation, Object.fromEntries(stated), choice);
  const { mediaType } = chosen;
  const { kind, content } = chosen.content;
  const [example] = model.request?.content.find((media) => media.mediaType === mediaType)?.examples ?? [];
  const value = example === undefined ? placeholder(content.shape, contract.shapes) : example.value;
  return {
    ...written(value, mediaType, kind, content, contract),
    // An example in XML is a document.
    value: kind === "xml" ? placeholder(content.shape, contract.shapes) : value,
    leftOut: example === undefined ? optionalMembers(content.shape, contract.shapes) : [],
  };
}

function written(value: unknown, mediaType: string, kind: BodyKind, content: RequestContent, contract: Contract) {
  switch (kind) {
    case "json":
      return { mediaType, text: jsonText(value) };
    case "xml":
      return { mediaType, text: inert(typeof value === "string" ? value : xmlPlaceholder(content)) };
    case "form":
      return { mediaType, text: inert(formText(value, content, contract)) };
    case "multipart":
      return { mediaType: `${mediaType}; boundary=${boundary}`, text: inert(multipartText(value, content, contract)) };
    default:
      return { mediaType, text: inert(typeof value === "string" ? value : jsonText(value)) };
  }
}

/** An element of the root's name, to be filled in. */
function xmlPlaceholder({ xml }: RequestContent): string {
  const { name = "document", namespace, prefix } = xml ?? {};
  const qualified = prefix === undefined ? name : `${prefix}:${name}`;
  const declaration =
    namespace === undefined
      ? ""
      : ` xmlns${prefix === undefined ? "" : `:${prefix}`}="${namespace.replaceAll(/[&<"\s]/g, reference)}"`;
  return `<${qualified}${declaration}></${qualified}>`;
}

/** XML 1.0 §3.3.3: white space in an attribute's value is a space, unless it is written so. */
function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Placeholders stay readable. */
function formText(value: unknown, content: RequestContent, { shapes }: Contract): string {
  const encode = (text: string) => (isPlaceholder(text) ? text : encodeFormText(text));
  return partsOf(value, content, shapes)
    .flatMap(([part, member]) => styledPart(part, member) ?? plainPairs(part, member))
    .map((pair) => pairText(pair, encodeFormText, encode))
    .join("&");
}

function multipartText(value: unknown, content: RequestContent, { shapes }: Contract): string {
  const parts = partsOf(value, content, shapes).flatMap(([part, member]) =>
    (styledPart(part, member) ?? plainPairs(part, member)).map(({ name, values, delimiter }) => {
      const isFile = part.shape.kind === "string" && part.shape.format === "binary";
      const type = isFile ? "application/octet-stream" : typeof member === "object" ? "application/json" : undefined;
      const head = `Content-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, "_")}"${isFile ? '; filename="file"' : ""}`;
      const contentType = part.encoding.contentType ?? type;
      return `--${boundary}\n${head}\n${contentType === undefined ? "" : `Content-Type: ${contentType}\n`}\n${values.join(delimiter)}\n`;
    }),
  );
  return `${parts.join("")}--${boundary}--\n`;
}

const boundary = "part-of-the-form";

/** What the contract says of one part of a form. */
interface FormPart {
  readonly name: string;
  readonly shape: Shape;
  readonly encoding: PartEncoding;
}

function partsOf(
  value: unknown,
  { shape, encoding = {} }: RequestContent,
  shapes: Contract["shapes"],
): [FormPart, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const properties = propertiesOf(shape, shapes);
  return Object.entries(formMembers(value)).map(([name, member]) => {
    const own = properties.find((property) => property.name === name)?.shape ?? { kind: "any" };
    const stated = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    return [{ name, shape: resolveShape(own, shapes), encoding: stated ?? {} }, member];
  });
}

function plainPairs(part: FormPart, value: unknown) {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => ({
    name: part.name,
    values: [typeof item === "object" ? JSON.stringify(item) : String(item)],
    delimiter: ",",
  }));
}

function isPlaceholder(text: string): boolean {
  return /^<[^<>]*>$/.test(text);
}

/**
 * A JSON text in which nothing looks like a variable of a REST client, and no editor sees a line's end but those between tokens.
 * RFC 8259 §7: any character of a string may be escaped.
 */
export function jsonText(value: unknown): string {
  return escapeActive(JSON.stringify(value, null, 2))
    .replaceAll("{{", "{\\u007b")
    .replaceAll("}}", "}\\u007d");
}

/** No variable of a REST client. Text that is not JSON has no escape for it, so the sample is not that of the contract to the letter. */
function inert(text: string): string {
  return text.replaceAll("{{", "{ {").replaceAll("}}", "} }");
}
