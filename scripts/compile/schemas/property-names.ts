import { regularExpression } from "../../../src/values/string.js";
import { type ContractNode, isRecord } from "../../load/contract-node.js";
import { resolveReference } from "../document/reference-object.js";
import { annotations } from "./schema-keywords.js";

/**
 * The pattern of which the names of a map's members are, by `propertyNames`: members of other names are refused. Undefined where it cannot be
 * said by one pattern, and where the schema is composed with others, whose members would be held to it.
 */
export function patternOfNames(root: ContractNode, schema: ContractNode): string | undefined {
  const node = schema.at("propertyNames");
  if (node === undefined || isComposed(schema)) return undefined;
  const pattern = patternOf(resolveReference(root, node).value);
  if (pattern === undefined || !isPattern(pattern)) return undefined;
  const additional = schema.at("additionalProperties");
  const names = schema.at("properties")?.keys() ?? [];
  const isMap = additional === undefined ? isObject(schema) : additional.value !== false;
  return isMap && names.length === 0 ? pattern : undefined;
}

function isObject(schema: ContractNode): boolean {
  return [schema.at("type")?.value].flat().includes("object");
}

/** Whether a schema of names says nothing: each name is a string. */
export function isAnyName(root: ContractNode, names: ContractNode): boolean {
  const { value } = resolveReference(root, names);
  if (!isRecord(value)) return value === true;
  return Object.keys(value).every((key) => annotations.includes(key) || (key === "type" && value[key] === "string"));
}

function isComposed(schema: ContractNode): boolean {
  const others = ["allOf", "anyOf", "oneOf", "$ref", "patternProperties", "unevaluatedProperties", "x-xml-entries"];
  return /\/(?:allOf|anyOf|oneOf)\/\d+$/.test(schema.pointer) || others.some((key) => schema.at(key) !== undefined);
}

function patternOf(names: unknown): string | undefined {
  if (!isRecord(names)) return undefined;
  const keys = Object.keys(names).filter(
    (key) => key !== "type" && !annotations.includes(key) && !key.startsWith("x-"),
  );
  if (keys.length === 0 || (names["type"] ?? "string") !== "string") return undefined;
  const { pattern, enum: listed, const: constant, minLength = 0, maxLength = "" } = names;
  if (keys.every((key) => key === "minLength" || key === "maxLength")) return `^[\\s\\S]{${minLength},${maxLength}}$`;
  if (keys.length > 1) return undefined;
  if (typeof pattern === "string") return pattern;
  const values = Array.isArray(listed) ? listed : [constant];
  const texts = values.filter((value) => typeof value === "string");
  return values.length === 0 || texts.length < values.length ? undefined : `^(?:${texts.map(escaped).join("|")})$`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
}

function isPattern(pattern: string): boolean {
  try {
    return regularExpression(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
