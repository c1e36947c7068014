import type { ContractNode } from "../../load/contract-node.js";
import { limits } from "../../model/limits.js";
import type { AlternativeShape, Shape, UnionShape } from "../../model/shape.js";
import { componentName } from "../document/schema-name.js";
import { notNull } from "../document/schema-parts.js";
import { compileDiscriminator } from "./discriminator/discriminator-object.js";
import { type CompiledAlternative, tellLater, withTags } from "./discriminator/told-alternatives.js";
import { refuseLong } from "./refuse-long.js";
import type { SchemaScope } from "./schema-scope.js";

/** `anyOf` or `oneOf`; undefined where the schema does not have it. Null among the alternatives makes the others nullable. */
export function compileAlternatives(
  schema: ContractNode,
  mode: "anyOf" | "oneOf",
  scope: SchemaScope,
): Shape | undefined {
  const list = schema.at(mode);
  if (list === undefined) return undefined;
  if (refuseLong(list, limits.alternatives, "put those together that have members in common")) return { kind: "any" };
  const nodes = notNull(list.items());
  const isNullable = nodes.length < list.items().length;
  const alternatives = withoutSubsumed(
    nodes.map((node) => ({ node, shape: scope.compilePart(node) })),
    mode,
  );
  const [only, ...others] = alternatives;
  if (only === undefined) {
    if (!isNullable) list.refuse("no alternative", "write at least one schema");
    return { kind: "null" };
  }
  const isSole = others.length === 0 && (schema.at("discriminator") === undefined || !componentName(only.node));
  const shape = isSole ? only.shape : unionOf(schema, mode, alternatives, scope);
  return isNullable && shape.kind !== "any" ? { ...shape, nullable: true } : shape;
}

function unionOf(
  schema: ContractNode,
  mode: "anyOf" | "oneOf",
  compiled: readonly CompiledAlternative[],
  scope: SchemaScope,
): UnionShape {
  const nodes = compiled.map(({ node }) => node);
  const names = scope.xml.elementNames(schema, nodes);
  const node = schema.at("discriminator");
  const discriminator = node && compileDiscriminator(node, nodes);
  const told = discriminator === undefined ? compiled : withTags(compiled, discriminator, names !== undefined, scope);
  const alternatives = told.map(({ shape }, index): AlternativeShape => {
    const xml = names?.[index];
    return { shape, ...(xml === undefined ? {} : { xml }) };
  });
  if (discriminator === undefined) return { kind: "union", mode: modeOf(schema, mode, nodes, scope), alternatives };
  tellLater(compiled, discriminator, alternatives, scope);
  return { kind: "union", mode, alternatives, discriminator };
}

/** Of schemas that are not wholly checked a right value may seem to fit several. */
function modeOf(
  schema: ContractNode,
  mode: UnionShape["mode"],
  nodes: readonly ContractNode[],
  { unchecked }: SchemaScope,
): UnionShape["mode"] {
  if (mode === "anyOf" || !nodes.some((node) => unchecked.isIn(node))) return mode;
  schema
    .at(mode)
    ?.notice("oneOf of schemas that are not wholly checked", "a value may fit several, as if it were anyOf");
  return "anyOf";
}

/** An open enum is a plain string: where any string fits, each listed one does. */
function withoutSubsumed(
  alternatives: readonly CompiledAlternative[],
  mode: "anyOf" | "oneOf",
): readonly CompiledAlternative[] {
  if (mode === "oneOf") return alternatives;
  const any = alternatives.find(({ shape }) => shape.kind === "any");
  // What an object, or a reference to one, says of members may matter to unevaluatedProperties.
  if (any !== undefined) return alternatives.every(({ shape }) => namesNoMembers(shape)) ? [any] : alternatives;
  const plain = alternatives.find(({ shape }) => shape.kind === "string" && Object.keys(shape).length === 1);
  if (plain === undefined) return alternatives;
  return alternatives.filter(({ shape }) => shape.kind !== "string" || shape.nullable || shape === plain.shape);
}

function namesNoMembers({ kind }: Shape): boolean {
  return kind !== "object" && kind !== "union" && kind !== "reference";
}
