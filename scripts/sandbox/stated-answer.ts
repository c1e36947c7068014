import { essenceOfKey } from "../../src/content/media-type-key.js";
import { isApiError } from "../../src/errors/api-error.js";
import { decodeJsonText } from "../../src/json/decode.js";
import { encodeJsonText } from "../../src/json/writer.js";
import { Fault } from "../../src/values/fault.js";
import { ValueFitting } from "../../src/values/fitting.js";
import { decodeTextValue } from "../../src/values/text-value.js";
import { decodeXmlText } from "../../src/xml/decode/decode.js";
import { encodeXmlText } from "../../src/xml/encode/encode.js";
import { kindOfKey } from "../compile/operations/media-type-object.js";
import type { Contract, HeaderShape, ResponseShape } from "../model/contract.js";
import type { ContentModel, ExampleModel, OperationModel } from "../model/model.js";
import { schemaOf } from "../model/parts/schema-of.js";
import { type NamedShape, resolveShape } from "../model/shape.js";
import { documentOf } from "../model/xml/document-of.js";
import type { Body } from "./body.js";
import { type Chosen, concreteType } from "./choose-answer.js";
import { type MakeUp, madeUpValues } from "./made-up/value.js";
import { Refusal } from "./refusal.js";

/** What answers are written by. */
export interface Answering {
  readonly contract: Contract;
  readonly seed: number;
}

/** A body, and what there is to tell of it: an example that was not sent, and why. */
export interface StatedBody extends Body {
  readonly notice?: string;
}

/**
 * The body of an answer as the contract has it: by its example, else by that of another media type with the same schema, else made up. An
 * example that does not fit its schema is not sent, unless it is asked for by name.
 *
 * @throws Refusal where there is no such example (400), or nothing that fits could be made up (501)
 */
export function statedBody(
  chosen: Chosen,
  key: string,
  model: OperationModel,
  { contract, seed }: Answering,
  exampleName?: string,
): StatedBody {
  const named = chosen.response.content[key];
  if (named === undefined) throw new TypeError(`No ${key} among the answers.`);
  const target = { key, named, contract };
  const stated = model.responses.find(({ status }) => status === chosen.statusKey)?.content ?? [];
  const own = stated.find((content) => content.mediaType === key)?.examples ?? [];
  const mediaType = contentTypeOf(key);
  if (exampleName !== undefined) return { mediaType, content: namedExample(exampleName, own, key) };
  const { content, notice } = ownExample(own, target);
  const place = `${model.method} ${model.path} ${chosen.statusKey}`;
  const found =
    content ??
    otherExample(stated, chosen.response, target) ??
    madeUp(target, { shapes: contract.shapes, seed, place }) ??
    plainContent(target);
  if (found !== undefined) return { mediaType, content: found, ...(notice !== undefined && { notice }) };
  throw new Refusal(501, `No value could be made up that fits the schema of ${key}: give the contract an example.`);
}

/** What a body is to be. */
interface Target {
  readonly key: string;
  readonly named: NamedShape;
  readonly contract: Contract;
}

/** The first example that fits, or why the first does not. */
function ownExample(
  examples: readonly ExampleModel[],
  { key, named, contract }: Target,
): { readonly content?: string; readonly notice?: string } {
  let notice: string | undefined;
  for (const example of examples) {
    const content = exampleText(example, key);
    const fault = faultIn(() => readAnswer(content, key, named, contract));
    if (fault === undefined) return { content };
    notice ??= `the contract's example ${example.name} does not fit: ${fault}`;
  }
  return notice === undefined ? {} : { notice };
}

/** What a client would say of it; undefined where it would say nothing. */
function faultIn(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (isApiError(error)) return error.message;
    throw error;
  }
}

/** An example of another media type with the same schema. */
function otherExample(
  stated: readonly ContentModel[],
  { content: contents }: ResponseShape,
  { key, named, contract }: Target,
): string | Uint8Array | undefined {
  for (const { mediaType, examples } of stated) {
    const other = contents[mediaType];
    if (mediaType === key || other === undefined || !isSame(other, named)) continue;
    for (const example of examples) {
      const content = translated(example, mediaType, other, key, named, contract);
      if (content !== undefined) return content;
    }
  }
  return undefined;
}

function madeUp({ key, named, contract }: Target, makeUp: MakeUp): string | Uint8Array | undefined {
  for (const value of madeUpValues(named.shape, makeUp)) {
    try {
      return written(value, key, named, contract);
    } catch (error) {
      // What is in a fuller value may have no form in XML.
      if (!isApiError(error)) throw error;
    }
  }
  return undefined;
}

/** Of what the contract says nothing of. */
function plainContent({ key, named, contract }: Target): string | Uint8Array | undefined {
  if (isOfBytes(key, named, contract)) return new TextEncoder().encode("made up");
  return isDocument(key, named) ? "<made-up/>" : undefined;
}

function namedExample(name: string, examples: readonly ExampleModel[], key: string): string {
  const found = examples.find((example) => example.name === name);
  if (found !== undefined) return exampleText(found, key);
  const names = examples.map((example) => example.name).join(", ") || "none";
  throw new Refusal(400, `The contract has no example ${name} of ${key} here: it has ${names}.`);
}

/** An example as it is sent. Of anything but JSON it is text. */
function exampleText({ value }: ExampleModel, key: string): string {
  return kindOfKey(key) !== "json" && kindOfKey(key) !== "range" && typeof value === "string"
    ? value
    : JSON.stringify(value);
}

/** An example of one media type as another has it. */
function translated(
  example: ExampleModel,
  from: string,
  fromNamed: NamedShape,
  to: string,
  toNamed: NamedShape,
  contract: Contract,
): string | Uint8Array | undefined {
  if ([from, to].some((key) => !["json", "xml"].includes(kindOfKey(key)))) return undefined;
  try {
    return written(readAnswer(exampleText(example, from), from, fromNamed, contract), to, toNamed, contract);
  } catch (error) {
    if (!isApiError(error)) throw error;
    return undefined;
  }
}

/** What a client of the contract makes of a body. @throws ContractError, JsonSyntaxError or XmlSyntaxError */
function readAnswer(text: string, key: string, named: NamedShape, contract: Contract): unknown {
  const schema = schemaOf(named.shape, contract.shapes);
  switch (kindOfKey(key)) {
    case "json":
    case "range":
      return isOfBytes(key, named, contract) ? text : decodeJsonText(text, schema);
    case "xml":
      return named.xml === undefined ? text : decodeXmlText(text, documentOf(named, contract));
    case "text":
      return decodeTextValue(text, schema, undefined);
    default:
      return text;
  }
}

/**
 * A value as the body of an answer.
 *
 * @throws ContractError for one that does not fit
 */
export function written(value: unknown, key: string, named: NamedShape, contract: Contract): string | Uint8Array {
  if (value instanceof Uint8Array) return value;
  const schema = schemaOf(named.shape, contract.shapes);
  switch (kindOfKey(key)) {
    case "xml":
      return named.xml === undefined ? String(value) : encodeXmlText(value, documentOf(named, contract));
    case "text":
    case "bytes":
      return typeof value === "string" ? value : JSON.stringify(value);
    default: {
      const outcome = new ValueFitting("read").fit(value, schema);
      if (outcome instanceof Fault) throw outcome.toError();
      return encodeJsonText(value, schema) ?? "";
    }
  }
}

function isOfBytes(key: string, { shape }: NamedShape, { shapes }: Contract): boolean {
  const resolved = resolveShape(shape, shapes);
  return kindOfKey(key) === "bytes" || (resolved.kind === "string" && resolved.format === "binary");
}

/** A document of which the contract does not say how it begins. */
function isDocument(key: string, { xml }: NamedShape): boolean {
  return kindOfKey(key) === "xml" && xml === undefined;
}

function isSame(one: NamedShape, other: NamedShape): boolean {
  return JSON.stringify(one.shape) === JSON.stringify(other.shape);
}

/** As the Content-Type header has it. */
export function contentTypeOf(key: string): string {
  const isText = kindOfKey(key) !== "bytes" && !/;\s*charset=/i.test(key);
  const stated = essenceOfKey(key).endsWith("/*") ? concreteType(key) : key;
  return isText ? `${stated}; charset=utf-8` : stated;
}

/** The headers that the contract requires of an answer, made up. */
export function requiredHeaders(
  { response, statusKey }: Chosen,
  model: OperationModel,
  { contract, seed }: Answering,
): Record<string, string> {
  const headers = Object.entries<HeaderShape>(response.headers ?? {}).flatMap(([name, { required, shape }]) => {
    if (!required || ownHeaders.has(name.toLowerCase())) return [];
    const place = `${model.method} ${model.path} ${statusKey} ${name}`;
    const [value] = madeUpValues(shape, { shapes: contract.shapes, seed, place });
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    return /^[\x20-\x7e]*$/.test(text) ? [[name, text] as const] : [];
  });
  return Object.fromEntries(headers);
}

/** The server itself sets them, and they say how the body is sent. */
const ownHeaders: ReadonlySet<string> = new Set([
  ...["content-type", "content-length", "content-encoding", "transfer-encoding", "connection", "trailer", "upgrade"],
]);
