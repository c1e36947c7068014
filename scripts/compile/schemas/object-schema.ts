import { type ContractNode, describe, isRecord } from "../../load/contract-node.js";
import { limits } from "../../model/limits.js";
import type { ObjectShape, Shape, XmlEntries } from "../../model/shape.js";
import { compileXmlEntries } from "../xml/xml-object.js";
import { patternOfNames } from "./property-names.js";
import { compileProperty } from "./property-schema.js";
import { refuseLong } from "./refuse-long.js";
import { countsOf } from "./scalar-schema.js";
import type { SchemaScope } from "./schema-scope.js";

/** A schema of type object, without its enum. */
export function compileObject(schema: ContractNode, scope: SchemaScope): ObjectShape {
  const isTooLong =
    refuseLong(schema.at("properties"), limits.properties, "describe some of them by additionalProperties") ||
    refuseLong(schema.at("required"), limits.properties, "leave out some of them");
  if (isTooLong) return { kind: "object", properties: [] };
  const properties = schema.at("properties")?.entries() ?? [];
  const required = new Set((schema.at("required")?.items() ?? []).map((item) => item.text() ?? ""));
  const entries = compileXmlEntries(schema);
  if (entries !== undefined && !isRecord(schema.at("additionalProperties")?.value))
    schema
      .at("x-xml-entries")
      ?.as("extension")
      .refuse("entries of no map", "write additionalProperties, with a schema");
  const others = [...required].filter((name) => schema.at("properties")?.at(name) === undefined);
  return {
    kind: "object",
    properties: properties.map(([name, node]) => compileProperty(name, node, required.has(name), scope)),
    ...compileOthers(schema, entries, scope),
    ...(others.length === 0 ? {} : { requiredOthers: others }),
    ...countsOf(schema, ["minProperties", "maxProperties"]),
  };
}

/** What `additionalProperties`, or a keyword like it, says of members. */
export function compileAdditional(
  node: ContractNode,
  entries: XmlEntries | undefined,
  scope: SchemaScope,
): NonNullable<ObjectShape["additionalProperties"]> {
  if (node.value === false) return false;
  const xml = scope.xml.factsOf(node);
  return {
    shape: scope.compileInside(node),
    ...(Object.keys(xml).length === 0 ? {} : { xml }),
    ...(entries === undefined ? {} : { entries }),
  };
}

/** The members that are no properties. */
function compileOthers(
  schema: ContractNode,
  entries: XmlEntries | undefined,
  scope: SchemaScope,
): Pick<ObjectShape, "patternProperties" | "additionalProperties"> {
  const additional = schema.at("additionalProperties");
  const compiled = additional && compileAdditional(additional, entries, scope);
  const names = patternOfNames(scope.root, schema);
  if (names !== undefined) {
    scope.options.patterns.check(schema.at("propertyNames") ?? schema, names);
    const shape = scope.facts.place<Shape>({ kind: "any" }, schema);
    return { patternProperties: [{ pattern: names, shape, ...compiled }], additionalProperties: false };
  }
  const patterns = schema.at("patternProperties")?.entries() ?? [];
  return {
    ...(patterns.length === 0
      ? {}
      : { patternProperties: patterns.map(([pattern, node]) => compilePatternProperty(pattern, node, scope)) }),
    ...(compiled === undefined ? {} : { additionalProperties: compiled }),
  };
}

function compilePatternProperty(pattern: string, node: ContractNode, scope: SchemaScope) {
  if (!scope.options.patterns.check(node, pattern))
    node.refuse(describe(pattern), "write a regular expression of ECMAScript: it tells which members are meant");
  const additional = compileAdditional(node, undefined, scope);
  return { pattern, ...(additional === false ? { shape: { kind: "never" } as const } : additional) };
}
