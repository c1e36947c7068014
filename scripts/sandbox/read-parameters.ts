import { allLimits } from "../../src/content/limits.js";
import { isContractError } from "../../src/errors/contract-error.js";
import { isJsonSyntaxError } from "../../src/errors/json-syntax-error.js";
import { decodeJsonText } from "../../src/json/decode.js";
import { describeSchema } from "../../src/values/schema.js";
import { explodes } from "../compile/operations/parameter-style.js";
import type { Parameter } from "../model/contract.js";
import { schemaOf } from "../model/parts/schema-of.js";
import { propertiesOf, resolveShape, type Shape, type Shapes } from "../model/shape.js";
import { Refusal } from "./refusal.js";
import { kindsOf, type TextKind, type Texts, typedText } from "./typed-text.js";

/** Where parameters stand in a request, as they were sent. */
export interface SentParameters {
  /** By the names of the path's variables. */
  readonly path: Readonly<Record<string, string>>;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: Headers;
}

/** The values of parameters, by place and name. */
export type ParameterValues = Readonly<Record<Parameter["in"], Readonly<Record<string, unknown>>>>;

/**
 * Reads the parameters that a contract states: OpenAPI's styles, the other way round.
 *
 * @throws Refusal for one that does not fit, or that is required and not there
 */
export function readParameters(
  parameters: readonly Parameter[],
  { path, query, headers }: SentParameters,
  shapes: Shapes,
): ParameterValues {
  const values = { path: {}, query: {}, header: {}, cookie: {} } satisfies Record<Parameter["in"], object>;
  const pairs = { query: pairsOf(query, "&"), cookie: pairsOf(headers.get("cookie") ?? "", ";") };
  for (const parameter of parameters) {
    const { name, in: place, required } = parameter;
    const texts = textsOf(parameter);
    if (texts !== undefined) Object.assign(values[place], { [name]: readValue(parameter, texts, shapes) });
    else if (required) {
      const expected = describeSchema(schemaOf(parameter.shape, shapes));
      throw new Refusal(400, `The parameter ${name} in ${place} is missing: expected ${expected}.`, {
        path: `/${place}/${name}`,
      });
    }
  }
  return values;

  function textsOf(parameter: Parameter): Texts | undefined {
    switch (parameter.in) {
      case "path":
        return inText(parameter, path[parameter.name], shapes, decodePart);
      case "header":
        return inText(parameter, headers.get(parameter.name) ?? undefined, shapes, (text) => text.trim());
      default:
        return inPairs(parameter, pairs[parameter.in], shapes);
    }
  }
}

function readValue(parameter: Parameter, texts: Texts, shapes: Shapes): unknown {
  const { name, in: place, shape, style } = parameter;
  try {
    if (style === "json") return decodeJsonText(String(texts), schemaOf(shape, shapes), allLimits(undefined));
    return typedText(texts, shape, shapes, { parent: { parent: undefined, key: place }, key: name });
  } catch (error) {
    if (isJsonSyntaxError(error)) throw new Refusal(400, error.message, { path: `/${place}/${name}` });
    if (isContractError(error)) {
      const at = error.path.startsWith(`/${place}/`) ? error.path : `/${place}/${name}${error.path}`;
      throw new Refusal(400, error.message, { path: at });
    }
    throw error;
  }
}

interface Pair {
  readonly name: string;
  /** Not decoded. */
  readonly text: string;
}

/** `name=text`, what escapes them left in the texts. */
export function pairsOf(text: string, delimiter: string): Pair[] {
  return text
    .split(delimiter)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at < 0
        ? { name: decodeForm(pair), text: "" }
        : { name: decodeForm(pair.slice(0, at)), text: pair.slice(at + 1) };
    });
}

/** How a value stands among pairs of names and texts. */
export type InPairs = Pick<Parameter, "name" | "shape" | "style" | "explode" | "allowReserved">;

/** The texts of a value that stands among pairs: in a query, a form, or cookies. */
export function inPairs(parameter: InPairs, pairs: readonly Pair[], shapes: Shapes): Texts | undefined {
  const { name, shape, style = "form", explode = explodes(style), allowReserved } = parameter;
  const decode = allowReserved || style === "cookie" ? decodePart : decodeForm;
  const own = pairs.filter((pair) => pair.name === name);
  const kinds = kindsOf(shape, shapes);
  if (style === "deepObject") return deepObject(name, pairs, decode);
  if (style === "json") return own[0] && decode(own[0].text);
  const members = explode && kinds.has("members") ? explodedMembers(pairs, shape, shapes) : [];
  if (members.length > 0) return Object.fromEntries(members.map((pair) => [pair.name, decode(pair.text)]));
  const [first, ...others] = own;
  if (first === undefined || isScalarAlone(kinds)) return first && decode(first.text);
  if (explode || others.length > 0) return own.map(({ text }) => decode(text));
  return partsOf(first.text.split(delimiters[style] ?? ",").map(decode), kinds);
}

/** The members of an object that stand beside other parameters: by their names, or all pairs where none are stated. */
function explodedMembers(pairs: readonly Pair[], shape: Shape, shapes: Shapes): readonly Pair[] {
  const names = new Set(propertiesOf(shape, shapes).map((property) => property.name));
  const isOpen = resolveShape(shape, shapes).kind === "object" && names.size === 0;
  return pairs.filter((pair) => isOpen || names.has(pair.name));
}

function isScalarAlone(kinds: ReadonlySet<TextKind>): boolean {
  return !kinds.has("list") && !kinds.has("members");
}

/** What stands between delimiters: the value itself, where it may be one, items, or names and values in turn. */
function partsOf(texts: readonly string[], kinds: ReadonlySet<TextKind>): Texts {
  const [only = ""] = texts;
  if (texts.length === 1 && kinds.has("scalar")) return only;
  return kinds.has("list") ? texts : membersOf(texts);
}

const delimiters: Readonly<Partial<Record<NonNullable<Parameter["style"]>, RegExp>>> = {
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7C|\|/i,
};

/** `a[b]=1`, `a[b][c]=1` and `a[b][]=1`. */
function deepObject(name: string, pairs: readonly Pair[], decode: (text: string) => string): Texts | undefined {
  const whole = new Map<string, unknown>();
  let isThere = false;
  for (const pair of pairs) {
    if (!pair.name.startsWith(`${name}[`)) continue;
    isThere = true;
    const keys = [...pair.name.slice(name.length).matchAll(/\[([^[\]]*)\]/g)].map(([, key = ""]) => key);
    place(whole, keys, decode(pair.text));
  }
  if (!isThere) return undefined;
  const list = whole.get("");
  return Array.isArray(list) ? list : Object.fromEntries([...whole].map(([key, value]) => [key, plain(value)]));
}

function place(into: Map<string, unknown>, [key = "", ...keys]: readonly string[], text: string): void {
  const held = into.get(key);
  if (keys.length === 0) into.set(key, key === "" ? [...(Array.isArray(held) ? held : []), text] : text);
  else if (keys.length === 1 && keys[0] === "") into.set(key, [...(Array.isArray(held) ? held : []), text]);
  else {
    const inside = held instanceof Map ? held : new Map<string, unknown>();
    into.set(key, inside);
    place(inside, keys, text);
  }
}

function plain(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries([...value].map(([key, held]) => [key, plain(held)])) : value;
}

/** The texts of a value that stands alone: in a path or in a header. */
function inText(
  { name, shape, style = "simple", explode = explodes(style) }: Parameter,
  sent: string | undefined,
  shapes: Shapes,
  decode: (text: string) => string,
): Texts | undefined {
  if (sent === undefined) return undefined;
  const kinds = kindsOf(shape, shapes);
  if (style === "json") return decode(sent);
  if (style === "matrix") {
    const pairs = pairsOf(sent.replace(/^;/, ""), ";");
    return inPairs({ name, shape, style: "form", explode, allowReserved: true }, pairs, shapes);
  }
  const text = style === "label" ? sent.replace(/^\./, "") : sent;
  if (isScalarAlone(kinds)) return decode(text);
  const parts = text === "" ? [] : text.split(style === "label" && explode ? "." : ",");
  if (explode && !kinds.has("list"))
    return Object.fromEntries(pairsOf(parts.join("&"), "&").map((pair) => [pair.name, decode(pair.text)]));
  return partsOf(parts.map(decode), kinds);
}

/** `a,1,b,2`. */
function membersOf(texts: readonly string[]): Readonly<Record<string, string>> {
  const members: [string, string][] = [];
  for (let index = 0; index < texts.length; index += 2) members.push([texts[index] ?? "", texts[index + 1] ?? ""]);
  return Object.fromEntries(members);
}

/** In forms a plus sign is a space (URL Standard §5.1). */
export function decodeForm(text: string): string {
  return decodePart(text.replaceAll("+", " "));
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // What is no escape stands for itself.
    return text;
  }
}
