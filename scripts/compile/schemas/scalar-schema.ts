import { isPlainText, parseMediaType, formatOf as textFormatOf } from "../../../src/content/media-type.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { OpenApiVersion } from "../../load/openapi-version.js";
import type { Formats, Int64 } from "../../model/choices.js";
import type { BooleanShape, NumberShape, StringFormat, StringShape } from "../../model/shape.js";
import { didYouMean } from "../../report/closest.js";
import type { PatternTimes } from "./patterns/pattern-times.js";
import { rfc3339 } from "./rfc3339.js";
import { integerFormats, numberFormats, patternsBesideFormats, stringFormats } from "./schema-keywords.js";

/** What the compilation of scalars depends on. */
export interface ScalarOptions {
  readonly version: OpenApiVersion;
  readonly int64: Int64;
  readonly formats: Formats;
  readonly patterns: PatternTimes;
}

/** A schema of type string, without its enum. */
export function compileString(schema: ContractNode, { patterns, formats }: ScalarOptions): StringShape {
  const format = stringFormatOf(schema);
  const narrow = format === "base64url" ? base64url : formats === "rfc3339" && format && rfc3339.get(format);
  const node = schema.at("pattern");
  const stated = node?.text();
  const isOfFormat = patternsBesideFormats.get(format) === stated;
  const pattern = node && stated !== undefined && !isOfFormat && patterns.check(node, stated) ? stated : undefined;
  if (node !== undefined && pattern === undefined && !isOfFormat)
    node.notice(`${describe(stated)}, which is no regular expression of ECMAScript`, "it is not checked");
  const all = [...(narrow ? [narrow.pattern] : []), ...(pattern === undefined ? [] : [pattern])];
  return {
    kind: "string",
    ...(format === undefined || format === "base64url" ? {} : { format }),
    ...(narrow ? { form: narrow.form } : {}),
    ...countsOf(schema, ["minLength", "maxLength"]),
    ...(all.length === 0 ? {} : { patterns: all }),
  };
}

/** RFC 4648 §5; that its padding may be left out (§3.2) is what most of its users do. No data type of XML Schema, so its spaces stay. */
const base64url = { pattern: "^[\\w-]*={0,2}$", form: "bytes in Base64 for URLs" };

/** A schema of type integer or number, without its enum. */
export function compileNumber(
  schema: ContractNode,
  kind: "integer" | "number",
  { version, int64 }: ScalarOptions,
): NumberShape {
  const formats = kind === "integer" ? integerFormats : [...numberFormats, ...integerFormats];
  const format = formatOf(schema, formats, kind);
  const isLong = kind === "integer" && (format === "int64" || format === "uint64");
  return {
    kind,
    ...(format === undefined ? {} : { format }),
    ...boundsOf(schema, version),
    ...(isLong && int64 !== "number" ? { representation: int64 } : {}),
  };
}

/** A schema of type boolean, without its enum. */
export function compileBoolean(): BooleanShape {
  return { kind: "boolean" };
}

/** Members whose values are counts, those of them that the schema has. */
export function countsOf<Name extends string>(
  schema: ContractNode,
  names: readonly Name[],
): { readonly [_ in Name]?: number } {
  const counts: { [_ in Name]?: number } = {};
  for (const name of names) {
    const count = numberAt(schema, name);
    if (count === undefined) continue;
    if (Number.isSafeInteger(count) && count >= 0) counts[name] = count;
    else schema.at(name)?.notice(`${name} ${count}, which is no count`, "it is not checked");
  }
  return counts;
}

function numberAt(schema: ContractNode, name: string): number | undefined {
  const node = schema.at(name);
  if (node === undefined || typeof node.value === "number") return node?.value as number | undefined;
  node.notice(`${name} ${describe(node.value)}, which is no number`, "it is not checked");
  return undefined;
}

/** Whether the media type of a string that is not encoded says that it is bytes: one that is neither JSON, XML nor text. */
export function isOfBytes(contentMediaType: unknown): boolean {
  if (typeof contentMediaType !== "string") return false;
  const { essence } = parseMediaType(contentMediaType);
  return textFormatOf(essence) === undefined && !isPlainText(essence);
}

/** `contentEncoding` is JSON Schema's word for what `format: byte` says; OpenAPI's Format Registry has `base64url` too. */
function stringFormatOf(schema: ContractNode): StringFormat | "base64url" | undefined {
  const encoding = schema.at("contentEncoding");
  if (encoding === undefined) {
    const isRaw = schema.at("format") === undefined && isOfBytes(schema.at("contentMediaType")?.value);
    return isRaw ? "binary" : formatOf(schema, [...stringFormats, "base64url"], "string");
  }
  // RFC 2045 §6.1: upper and lower case are the same.
  const name = String(encoding.value).toLowerCase();
  if (name === "base64") return "byte";
  if (name === "base64url") return name;
  encoding.notice(`contentEncoding ${describe(encoding.value)}`, "it is not checked");
  return undefined;
}

function formatOf<Format extends string>(
  schema: ContractNode,
  checked: readonly Format[],
  type: string,
): Format | undefined {
  const node = schema.at("format");
  if (node === undefined) return undefined;
  const format = checked.find((name) => name === node.value);
  // JSON Schema, Validation §7.2.1: a format is an annotation, unless somebody chooses to check it.
  if (format === undefined && !isOfAnotherType(schema, node.value))
    node.notice(
      `format ${describe(node.value)} of type ${type}`,
      ["it is not checked", (type === "string" && didYouMean(String(node.value), checked)) || []].flat().join(": "),
    );
  return format;
}

/** Of several types, a format speaks of those that it is one of. */
function isOfAnotherType(schema: ContractNode, format: unknown): boolean {
  const types = [schema.at("type")?.value].flat().filter((type) => type !== "null");
  const formats: readonly unknown[] = [...stringFormats, ...integerFormats, ...numberFormats];
  return types.length > 1 && formats.includes(format);
}

type Bounds = Pick<NumberShape, "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf">;

function boundsOf(schema: ContractNode, version: OpenApiVersion): Bounds {
  const stated = numberAt(schema, "multipleOf");
  const multipleOf = stated !== undefined && stated > 0 ? stated : undefined;
  if (stated !== undefined && multipleOf === undefined)
    schema.at("multipleOf")?.notice(`multipleOf ${stated}, which is not above zero`, "it is not checked");
  return {
    ...boundOf(schema, "minimum", "exclusiveMinimum", version),
    ...boundOf(schema, "maximum", "exclusiveMaximum", version),
    ...(multipleOf === undefined ? {} : { multipleOf }),
  };
}

/** In OpenAPI 3.0 the exclusive bound is true or false, and says what the other one is; later it is a number. Each is meant as it is written. */
function boundOf(
  schema: ContractNode,
  name: "minimum" | "maximum",
  exclusiveName: "exclusiveMinimum" | "exclusiveMaximum",
  version: OpenApiVersion,
): Bounds {
  const bound = numberAt(schema, name);
  const node = schema.at(exclusiveName);
  const isFlag = typeof node?.value === "boolean";
  if (node !== undefined && isFlag !== (version === "3.0"))
    node.notice(`${exclusiveName} of another version of OpenAPI`, "it is taken as that version has it");
  if (isFlag) return bound === undefined ? {} : { [node.value === true ? exclusiveName : name]: bound };
  const exclusive = numberAt(schema, exclusiveName);
  return {
    ...(bound === undefined ? {} : { [name]: bound }),
    ...(exclusive === undefined ? {} : { [exclusiveName]: exclusive }),
  };
}
