import type { ContractNode } from "../../load/contract-node.js";
import type { ObjectShape, Shape } from "../../model/shape.js";
import type { ShapeFacts } from "../shapes/shape-facts.js";

/** What can be said of a schema once all its parts are known: of which type it is, and which members it has. */
export function finishShape(shape: Shape, schema: ContractNode, facts: ShapeFacts): Shape {
  return finish(shape, schema, facts, false);
}

/** @param isClosed whether unions around it have `unevaluatedProperties` */
function finish(shape: Shape, schema: ContractNode, facts: ShapeFacts, isClosed: boolean): Shape {
  if (facts.forgetUntyped(shape)) noticeUntyped(shape, schema);
  if (shape.kind === "object") return finishObject(shape, schema, facts, isClosed);
  if (shape.kind !== "union") return shape;
  const areClosed = isClosed || shape.unevaluatedProperties !== undefined;
  const alternatives = shape.alternatives.map((alternative) => ({
    ...alternative,
    shape: finish(alternative.shape, facts.placeOf(alternative.shape) ?? schema, facts, areClosed),
  }));
  return facts.place({ ...shape, alternatives }, schema);
}

function finishObject(shape: ObjectShape, schema: ContractNode, facts: ShapeFacts, isClosed: boolean): Shape {
  const isOpen = shape.additionalProperties !== undefined || shape.patternProperties !== undefined;
  if (isOpen) return shape;
  // Nothing at all is said of its members: it is an object of any.
  const saysNothing = shape.properties.length === 0 && shape.requiredOthers === undefined;
  if (!isClosed && saysNothing && schema.at("properties") === undefined) {
    const additionalProperties = { shape: facts.place<Shape>({ kind: "any" }, schema) };
    facts.noteImplied(additionalProperties);
    return facts.place({ ...shape, additionalProperties }, schema);
  }
  const stated = new Map((schema.at("required")?.items() ?? []).map((item) => [item.value, item]));
  for (const name of shape.requiredOthers ?? []) {
    const node = stated.get(name) ?? schema;
    node.notice("required, and none of the properties", "it must be there, and is left out of the value");
  }
  return shape;
}

function noticeUntyped(shape: Shape, schema: ContractNode): void {
  const types = shape.kind === "union" ? shape.alternatives.map((part) => part.shape.kind) : [shape.kind];
  schema.notice(
    `keywords of ${types.join(" and ")} without type`,
    `the value is taken to be of type ${types.join(" or ")}, and no other fits: write the type`,
  );
}
