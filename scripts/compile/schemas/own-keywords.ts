import type { ContractNode } from "../../load/contract-node.js";
import type { Shape } from "../../model/shape.js";
import { componentAt } from "../document/schema-name.js";
import { compileArray } from "./array-schema.js";
import {
  checkListed,
  enumOf,
  isBoolean,
  isNumber,
  isOfType,
  isString,
  listedValues,
  typesOfValues,
} from "./listed-values.js";
import { compileObject } from "./object-schema.js";
import { compileBoolean, compileNumber, compileString } from "./scalar-schema.js";
import { noticeIneffective, type SchemaType } from "./schema-keywords.js";
import type { SchemaScope } from "./schema-scope.js";
import { statedTypes, typesOfKeywords } from "./schema-types.js";

/** What the schema's own keywords say, without what it refers to and is composed of; undefined where they say nothing. */
export function compileOwnKeywords(schema: ContractNode, scope: SchemaScope): Shape | undefined {
  const listed = listedValues(schema);
  const stated = statedTypes(schema, scope.options.version);
  const types = stated.types ?? typesOfKeywords(schema) ?? (listed && typesOfValues(listed));
  if (types === undefined) {
    schema.at("format")?.notice("format of a schema without type", "it has no effect");
    return undefined;
  }
  noticeIneffective(schema, types);
  noticeNames(schema);
  const shapes = types.flatMap((type) => compileType(schema, type, listed, scope) ?? []);
  const isTyped = stated.types !== undefined;
  const isNullable =
    listed === undefined
      ? stated.isNullable
      : checkListed(schema, listed, { types, isTyped, isNullable: stated.isNullable });
  const shape = withNull(shapes, isNullable);
  if (!isTyped && listed === undefined) scope.facts.noteUntyped(shape);
  return shape;
}

function compileType(
  schema: ContractNode,
  type: SchemaType,
  listed: readonly ContractNode[] | undefined,
  scope: SchemaScope,
): Shape | undefined {
  const values = listed?.map(({ value }) => value).filter((value) => isOfType(value, type));
  if (values?.length === 0) return undefined;
  switch (type) {
    case "object":
      return compileObject(schema, scope);
    case "array":
      return compileArray(schema, scope);
    case "string":
      return { ...compileString(schema, scope.options), ...enumOf(values, isString) };
    case "boolean":
      return { ...compileBoolean(), ...enumOf(values, isBoolean) };
    default:
      return { ...compileNumber(schema, type, scope.options), ...enumOf(values, isNumber) };
  }
}

/** Several types side by side are alternatives that no value can take for one another. */
function withNull(shapes: readonly Shape[], isNullable: boolean): Shape {
  const [only, ...others] = shapes;
  if (only === undefined) return { kind: isNullable ? "null" : "never" };
  const shape: Shape =
    others.length === 0
      ? only
      : { kind: "union", mode: "anyOf", alternatives: shapes.map((alternative) => ({ shape: alternative })) };
  return isNullable ? { ...shape, nullable: true } : shape;
}

function noticeNames(schema: ContractNode): void {
  if (componentAt(schema.pointer) !== undefined) return;
  schema
    .at("x-enum-varnames")
    ?.as("extension")
    .notice("names of values in a schema without a name", "no constant is made of them: move it into components");
}
