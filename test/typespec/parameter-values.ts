import { isRecord } from "../../scripts/load/contract-node.js";
import type { OpenApiDocument, Place } from "../contracts/real/document.js";

/** A Parameter Object. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style: string;
  readonly explode: boolean;
  readonly schema: Place;
}

/** Reads a Parameter Object, with the defaults of OpenAPI. */
export function parameterAt(document: OpenApiDocument, place: Place): Parameter | undefined {
  const { value } = document.resolve(place);
  if (!isRecord(value)) return undefined;
  const where = value["in"];
  if (where !== "path" && where !== "query" && where !== "header" && where !== "cookie") return undefined;
  const style = String(value["style"] ?? (where === "query" || where === "cookie" ? "form" : "simple"));
  return {
    name: String(value["name"]),
    in: where,
    style,
    explode: Boolean(value["explode"] ?? style === "form"),
    schema: document.member(place, "schema"),
  };
}

/** The value that a client takes for what is on the wire: the inverse of OpenAPI's Style Values, for the values of the scenarios. */
export function valueOnWire(document: OpenApiDocument, parameter: Parameter, wire: unknown): unknown {
  const type = typeOf(document, parameter.schema);
  if (type === "array") {
    const items = Array.isArray(wire) ? wire : split(String(wire), parameter);
    const schema = document.member(keywordHolder(document, parameter.schema, "items"), "items");
    return items.map((item) => scalar(document, schema, item));
  }
  if (type === "object") return objectOnWire(document, parameter, String(wire));
  return scalar(document, parameter.schema, typeof wire === "string" ? withoutStyle(wire, parameter) : wire);
}

/** Reads a number or a boolean where the schema says so. */
export function scalar(document: OpenApiDocument, schema: Place, wire: unknown): unknown {
  const type = typeOf(document, schema);
  if (type === "integer" || type === "number") return Number(wire);
  if (type === "boolean") return typeof wire === "string" ? wire === "true" : wire;
  return typeof wire === "object" ? wire : String(wire);
}

/** The members of the object that a schema describes. */
export function propertiesOf(document: OpenApiDocument, schema: Place): [string, Place][] {
  return document.members(document.member(keywordHolder(document, schema, "properties"), "properties"));
}

/** The first type that a schema, or one that it is made of, names. */
export function typeOf(document: OpenApiDocument, schema: Place): string | undefined {
  const { value } = document.resolve(keywordHolder(document, schema, "type"));
  const type = isRecord(value) ? value["type"] : undefined;
  return Array.isArray(type) ? type.find((one) => one !== "null") : typeof type === "string" ? type : undefined;
}

/** The schema, or the one among its parts, that has a keyword; the schema where none has. */
function keywordHolder(document: OpenApiDocument, schema: Place, keyword: string): Place {
  const { value } = document.resolve(schema);
  if (!isRecord(value) || keyword in value) return schema;
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => document.items(document.member(schema, key)));
  return (
    parts.map((part) => keywordHolder(document, part, keyword)).find((part) => hasKeyword(document, part, keyword)) ??
    schema
  );
}

function hasKeyword(document: OpenApiDocument, schema: Place, keyword: string): boolean {
  const { value } = document.resolve(schema);
  return isRecord(value) && keyword in value;
}

function objectOnWire(document: OpenApiDocument, parameter: Parameter, wire: string): Record<string, unknown> {
  const pieces = split(wire, parameter);
  const pairs = parameter.explode
    ? pieces.map((piece) => piece.split("="))
    : pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? ""]] : []));
  return Object.fromEntries(
    pairs.map(([name = "", text = ""]) => [
      name,
      scalar(document, memberSchema(document, parameter.schema, name), text),
    ]),
  );
}

/** The schema of a member of a map or an object. */
export function memberSchema(document: OpenApiDocument, schema: Place, name: string): Place {
  const named = propertiesOf(document, schema).find(([key]) => key === name)?.[1];
  const further = ["additionalProperties", "unevaluatedProperties"].map((key) =>
    document.member(keywordHolder(document, schema, key), key),
  );
  return named ?? further.find(({ value }) => isRecord(value)) ?? { pointer: "", value: {} };
}

/** The pieces of a list or an object. */
function split(wire: string, parameter: Parameter): string[] {
  const text = withoutStyle(wire, parameter);
  const { style, explode, name } = parameter;
  if (text === "") return [];
  if (style === "label" && explode) return text.split(".");
  if (style === "matrix" && explode) return text.split(";").map((piece) => piece.replace(`${name}=`, ""));
  if (style === "spaceDelimited") return text.split(" ");
  if (style === "pipeDelimited") return text.split("|");
  return text.split(",");
}

/** Without what the style puts before a value. */
function withoutStyle(wire: string, { style, name }: Parameter): string {
  if (style === "label") return wire.slice(1);
  return style === "matrix" ? wire.slice(1).replace(`${name}=`, "") : wire;
}
