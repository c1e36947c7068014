import { formatOf, isMediaRange, isPlainText, mediaTypesIn } from "../../../src/content/media-type.js";
import { essenceOfKey } from "../../../src/content/media-type-key.js";
import { bodyKind } from "../../../src/request/body-kind.js";
import { isTextual } from "../../../src/values/text-value.js";
import type {
  HeaderShape,
  Operation,
  Parameter,
  RequestBody,
  RequestContent,
  ResponseShape,
} from "../../model/contract.js";
import { schemaExpression } from "../../model/parts/schema-expression.js";
import { schemaOf } from "../../model/parts/schema-of.js";
import { type NamedShape, resolveShape, type Shape, type Shapes } from "../../model/shape.js";
import { type Code, nameOf } from "../literal.js";
import { holdsDigits } from "./digits.js";
import { documentKey } from "./document-constants.js";
import { type Parts, serverPart } from "./parts.js";
import { usualAccept } from "./usual-accept.js";

/** What the parts of operations are made of. */
export interface PartContext {
  readonly parts: Parts;
  readonly shapes: Shapes;
  /** The names of the constants of schemas, by the schemas' names. */
  readonly schemas: ReadonlyMap<string, string>;
  /** The names of the constants of XML's documents, by {@link documentKey}. */
  readonly documents: ReadonlyMap<string, string>;
}

/** An operation as the runtime has it: what it needs code for, made of parts. */
export function operationParts(operation: Operation, context: PartContext): object {
  const { parts } = context;
  const { method, path, server, parameters = [], request, responses, security } = operation;
  const hasParameters = parameters.length > 0 || path.includes("{");
  const answers = Object.entries(responses).map(([status, answer]) => [status, answerParts(answer, context)]);
  return {
    method,
    path,
    server: server && parts.call("ownServer", serverPart(server, parts)),
    parameters: hasParameters
      ? parts.call("parameters", ...parameters.map((parameter) => withSchema(parameter, context)))
      : undefined,
    request: request && requestParts(request, context),
    accept: usualAccept(operation),
    responses: Object.fromEntries(answers),
    security,
  };
}

function requestParts({ required, content }: RequestBody, context: PartContext): object {
  const writers = Object.entries(content).map(([key, stated]) => [key, bodyWriter(key, stated, context)]);
  return {
    required,
    content: Object.fromEntries(writers),
    choose: writers.length > 1 ? context.parts.name("amongSeveral") : undefined,
  };
}

function bodyWriter(key: string, content: RequestContent, context: PartContext): Code {
  const { parts } = context;
  const schema = schemaCode(content.shape, context);
  const essence = essenceOfKey(key);
  const other = essence === key ? undefined : essence;
  const kind = bodyKind(essence);
  if (kind === "json")
    return parts.call(holdsDigits(content.shape, context.shapes) ? "sendDigits" : "sendJson", schema, other);
  if (kind === "xml" && content.xml !== undefined) return parts.call("sendXml", contentOf(content, context), other);
  const isXmlInside =
    (content.xml !== undefined && isMediaRange(essence)) ||
    Object.values(content.encoding ?? {}).some(({ contentType = "" }) =>
      mediaTypesIn(contentType).some((mediaType) => formatOf(essenceOfKey(mediaType)) === "xml"),
    );
  const options = { essence: other, xml: isXmlInside ? parts.name("encodeXml") : undefined };
  const hasOptions = Object.values(options).some((option) => option !== undefined);
  return parts.call("sendOther", kind, contentOf(content, context), hasOptions ? options : undefined);
}

function answerParts({ content, headers }: ResponseShape, context: PartContext): object {
  const readers = Object.entries(content).map(([key, named]) => [key, bodyReader(key, named, context)]);
  return {
    content: Object.fromEntries(readers),
    headers:
      headers &&
      context.parts.call(
        "readHeaders",
        Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, withSchema(header, context)])),
      ),
  };
}

/** How a body is read that has the media type of a key. */
function bodyReader(key: string, named: NamedShape, context: PartContext): unknown {
  const essence = essenceOfKey(key);
  const other = essence === key ? undefined : essence;
  const readers = new Readers(named, context);
  if (!isMediaRange(essence)) {
    const kind = formatOf(essence) ?? (isPlainText(essence) ? "text" : "other");
    // Without a reader there is no value of such a body.
    return readers.of(kind, other) ?? { essence: other };
  }
  const kinds = ["json", "xml", "text", "other"] as const;
  return context.parts.call("readRange", essence, Object.fromEntries(kinds.map((kind) => [kind, readers.of(kind)])));
}

/** What is said of a body that is sent, its schema made of parts. */
function contentOf({ shape, xml, encoding }: RequestContent, context: PartContext): object {
  const form = resolveShape(shape, context.shapes);
  const memberShape = (name: string) =>
    form.kind === "object" ? form.properties.find((property) => property.name === name)?.shape : undefined;
  const parts = Object.entries(encoding ?? {}).map(([name, { xml, ...facts }]) => {
    const own = memberShape(name);
    return [name, { ...facts, xml: xml && own && documentCode({ shape: own, xml }, context) }];
  });
  return {
    schema: schemaCode(shape, context),
    xml: xml && documentCode({ shape, xml }, context),
    encoding: encoding && Object.fromEntries(parts),
  };
}

/** With its schema in place of its shape. */
function withSchema({ shape, ...facts }: Parameter | HeaderShape, context: PartContext): object {
  return { ...facts, schema: schemaCode(shape, context) };
}

function documentCode(named: NamedShape, { documents }: PartContext): Code {
  const name = documents.get(documentKey(named)) ?? "";
  return nameOf(`() => import("./schemas.xml.js").then((module) => module.${name})`);
}

function schemaCode(shape: Shape, { parts, schemas }: PartContext): Code {
  return parts.made(schemaExpression(shape), (name) => `schemas.${schemas.get(name)}`);
}

class Readers {
  readonly #schema: unknown;
  readonly #xml: unknown;
  readonly #parts: Parts;
  readonly #isBinary: boolean;
  readonly #isWhole: boolean;
  readonly #isTextual: boolean;

  constructor(named: NamedShape, context: PartContext) {
    const { shapes, parts } = context;
    const resolved = resolveShape(named.shape, shapes);
    this.#schema = schemaCode(named.shape, context);
    this.#xml = named.xml && documentCode({ shape: named.shape, xml: named.xml }, context);
    this.#parts = parts;
    this.#isBinary = resolved.kind === "string" && resolved.format === "binary";
    this.#isWhole = resolved.kind === "string" || resolved.kind === "any";
    this.#isTextual = isTextual(schemaOf(resolved, shapes));
  }

  of(kind: "json" | "xml" | "text" | "other", essence?: string): Code | undefined {
    const schema = this.#schema;
    if (this.#isBinary) {
      const format = kind === "json" || kind === "xml" ? kind : undefined;
      return this.#parts.call("readBlob", essence, format);
    }
    if (kind === "json") return this.#parts.call("readJson", schema, essence);
    // Servers of one schema in many media types say text where they send JSON.
    if (kind === "text") return this.#parts.call(this.#isTextual ? "readText" : "readJson", schema, essence);
    if (kind === "xml" && this.#xml) return this.#parts.call("readXml", this.#xml, essence);
    // Without facts of its root element, a document is its text.
    if (!this.#isWhole) return undefined;
    return kind === "xml" ? this.#parts.call("readXmlText", schema, essence) : this.#parts.call("readBlob", essence);
  }
}
