import type { ContractNode } from "../../load/contract-node.js";
import type { PropertyShape, Shape } from "../../model/shape.js";
import { isOfType } from "./listed-values.js";
import { typing } from "./schema-keywords.js";
import type { SchemaScope } from "./schema-scope.js";
import { typesOfKeywords } from "./schema-types.js";

/** A schema under `properties`. */
export function compileProperty(
  name: string,
  schema: ContractNode,
  isRequired: boolean,
  scope: SchemaScope,
): PropertyShape {
  if (name === "__proto__") schema.refuse(name, "no member of that name can be decoded safely");
  const shape = scope.compileInside(schema);
  const xml = scope.xml.factsOfNode(schema);
  const stated = defaultOf(schema, scope);
  const access = accessOf(schema, scope);
  const property = {
    name,
    ...(isRequired ? { required: true as const } : {}),
    shape,
    ...(Object.keys(xml).length > 0 ? { xml } : {}),
    ...(stated === undefined ? {} : { default: decodedDefault(stated.value, shape) }),
    ...(access === undefined ? {} : { access }),
  };
  if (stated !== undefined) scope.defaults.add(property, stated);
  return scope.facts.place(property, schema);
}

/** The default, unless no type is stated and it is of none that the keywords speak of: then it fits the schema, and not what is decoded. */
export function defaultOf(schema: ContractNode, scope: SchemaScope): ContractNode | undefined {
  const stated = statedBeside(schema, "default", scope);
  const target = scope.xml.targetOf(schema);
  if (stated === undefined || typing.some((key) => target.at(key) !== undefined)) return stated;
  const types = typesOfKeywords(target);
  if (types === undefined || types.some((type) => isOfType(stated.value, type))) return stated;
  scope.defaults.drop(
    stated,
    `a default that is no ${types.join(" or ")}`,
    "it has no effect: write the schema's type",
  );
  return undefined;
}

/** An integer of 64 bits has another form in JavaScript than in JSON. */
function decodedDefault(value: unknown, shape: Shape): unknown {
  if (shape.kind !== "integer" || shape.representation === undefined || !Number.isInteger(value)) return value;
  return shape.representation === "bigint" ? BigInt(Number(value)) : String(value);
}

function accessOf(schema: ContractNode, scope: SchemaScope): PropertyShape["access"] {
  const isRead = statedBeside(schema, "readOnly", scope)?.isTrue() ?? false;
  const isWrite = statedBeside(schema, "writeOnly", scope)?.isTrue() ?? false;
  if (isRead && isWrite) schema.at("writeOnly")?.refuse("readOnly beside writeOnly", "write one of the two");
  if (isRead) return "read";
  return isWrite ? "write" : undefined;
}

/** A keyword of a schema, or of the one that it refers to. */
function statedBeside(schema: ContractNode, keyword: string, { options, xml }: SchemaScope): ContractNode | undefined {
  const isIgnored = options.version === "3.0" && schema.at("$ref") !== undefined;
  return (isIgnored ? undefined : schema.at(keyword)) ?? xml.targetOf(schema).at(keyword);
}
