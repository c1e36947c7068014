import { HeldBytes } from "../../src/values/binary.js";
import { Fault } from "../../src/values/fault.js";
import { ValueFitting } from "../../src/values/fitting.js";
import type { PartEncoding, RequestContent } from "../model/contract.js";
import { schemaOf } from "../model/parts/schema-of.js";
import { propertiesOf, resolveShape, type Shape, type Shapes } from "../model/shape.js";
import { type InPairs, inPairs, pairsOf } from "./read-parameters.js";
import { Refusal } from "./refusal.js";
import { type Texts, typedText } from "./typed-text.js";

/**
 * Reads `application/x-www-form-urlencoded` (URL Standard §5.1).
 *
 * @throws ContractError
 */
export function readForm(text: string, { shape, encoding = {} }: RequestContent, shapes: Shapes): unknown {
  const pairs = pairsOf(text, "&");
  const properties = propertiesOf(shape, shapes);
  const names = new Set([...properties.map(({ name }) => name), ...pairs.map(({ name }) => name)]);
  const members = [...names].flatMap((name) => {
    const own = properties.find((property) => property.name === name)?.shape ?? anything;
    const style = styleOf(name, encoding);
    // A form writes an object without a style as JSON.
    const isJson = style === undefined && resolveShape(own, shapes).kind === "object";
    const texts = inPairs({ name, shape: own, ...(isJson ? { style: "json" } : style) }, pairs, shapes);
    return texts === undefined ? [] : [[name, isJson ? jsonOr(texts) : typedPart(texts, name, own, shapes)]];
  });
  return checked(Object.fromEntries(members), shape, shapes);
}

/**
 * Reads `multipart/form-data` (RFC 7578). A file is a Blob.
 *
 * @throws ContractError, and Refusal for what is none
 */
export async function readMultipart(
  bytes: Uint8Array,
  contentType: string,
  { shape, encoding = {} }: RequestContent,
  shapes: Shapes,
): Promise<unknown> {
  const parts = await new Response(new Uint8Array(bytes), { headers: { "Content-Type": contentType } })
    .formData()
    .catch(() => {
      throw new Refusal(400, "The body is no multipart/form-data of the boundary that its Content-Type names.");
    });
  const properties = propertiesOf(shape, shapes);
  const members = new Map(styledMembers(parts, properties, encoding, shapes));
  const files = new Files();
  for (const name of new Set(parts.keys())) {
    if (members.has(name)) continue;
    const own = properties.find((property) => property.name === name)?.shape ?? anything;
    const resolved = resolveShape(own, shapes);
    const item = resolved.kind === "array" ? resolved.items : own;
    const items: unknown[] = [];
    for (const part of parts.getAll(name)) items.push(await partValue(part, name, item, shapes, files));
    members.set(name, resolved.kind === "array" ? items : items[0]);
  }
  checked(Object.fromEntries(members), shape, shapes);
  return Object.fromEntries([...members].map(([name, value]) => [name, files.opened(value)]));
}

const anything: Shape = { kind: "any" };

/** What stands for files while a form is checked: no JSON holds any. */
class Files {
  private readonly held = new Map<unknown, Blob>();

  hold(file: Blob): HeldBytes {
    const stand = new HeldBytes(this.held.size + 1);
    this.held.set(stand, file);
    return stand;
  }

  opened(value: unknown): unknown {
    return Array.isArray(value) ? value.map((item) => this.held.get(item) ?? item) : (this.held.get(value) ?? value);
  }
}

async function partValue(
  part: string | Blob,
  name: string,
  shape: Shape,
  shapes: Shapes,
  files: Files,
): Promise<unknown> {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind === "string" && resolved.format === "binary")
    return files.hold(typeof part === "string" ? new Blob([part]) : part);
  const text = typeof part === "string" ? part : await part.text();
  return resolved.kind === "object" || resolved.kind === "array" ? jsonOr(text) : typedPart(text, name, shape, shapes);
}

/** The members that the contract states a style of. */
function styledMembers(
  parts: FormData,
  properties: ReturnType<typeof propertiesOf>,
  encoding: Readonly<Record<string, PartEncoding>>,
  shapes: Shapes,
): (readonly [string, unknown])[] {
  // Nothing is escaped in them, so that a percent sign is one.
  const pairs = [...parts].flatMap(([name, part]) =>
    typeof part === "string" ? [{ name, text: part.replaceAll("%", "%25") }] : [],
  );
  return properties.flatMap(({ name, shape }) => {
    const style = styleOf(name, encoding);
    const texts = style && inPairs({ name, shape, ...style, allowReserved: true }, pairs, shapes);
    return texts === undefined ? [] : [[name, typedPart(texts, name, shape, shapes)] as const];
  });
}

/** The style that a part is stated in (OpenAPI Encoding Object); undefined for none. */
function styleOf(
  name: string,
  encoding: Readonly<Record<string, PartEncoding>>,
): Omit<InPairs, "name" | "shape"> | undefined {
  const { style, explode, allowReserved } = (Object.hasOwn(encoding, name) ? encoding[name] : undefined) ?? {};
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  return {
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(allowReserved !== undefined && { allowReserved }),
  };
}

function typedPart(texts: Texts, name: string, shape: Shape, shapes: Shapes): unknown {
  return typedText(texts, shape, shapes, { parent: undefined, key: name });
}

/** What is no JSON is left as it is, for its schema to refuse. */
function jsonOr(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

function checked(value: unknown, shape: Shape, shapes: Shapes): unknown {
  const outcome = new ValueFitting("read").fit(value, schemaOf(shape, shapes));
  if (outcome instanceof Fault) throw outcome.toError("text");
  return outcome;
}
