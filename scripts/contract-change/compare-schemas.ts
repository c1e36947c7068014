import type { Contract, Operation } from "../../src/contract.js";
import { keysOf } from "../../src/json-pointer.js";
import { partsOf, type Shape, type Shapes } from "../../src/shape.js";
import type { SchemaModel } from "../model.js";
import { compareShapes } from "./compare-shapes.js";
import { compareXml } from "./compare-xml.js";
import type { Direction, OwnChanges } from "./own-changes.js";

/** Compares the schemas of the components: which there are, the names of their values, and the wire shapes that they came to. */
export function compareSchemas(changes: OwnChanges): void {
  const before = new Map(changes.base.model.schemas.map((schema) => [schema.name, schema]));
  const after = new Map(changes.revision.model.schemas.map((schema) => [schema.name, schema]));
  for (const name of before.keys()) {
    if (!after.has(name))
      changes.add("schema-removed", { subject: name, detail: "the schema is gone", name, base: [schema(name)] });
  }
  for (const [name, revision] of after) {
    const base = before.get(name);
    if (base === undefined) {
      changes.add("schema-added", { subject: name, detail: "the schema is new", name, revision: [schema(name)] });
    } else {
      compareNamedValues(changes, base, revision);
    }
  }
  compareNamedShapes(changes);
}

function schema(name: string): readonly string[] {
  return ["components", "schemas", name];
}

function compareNamedValues(changes: OwnChanges, before: SchemaModel, after: SchemaModel): void {
  const subject = before.name;
  const places = {
    base: [[...schema(subject), "x-enum-varnames"]],
    revision: [[...schema(subject), "x-enum-varnames"]],
  } as const;
  const former = new Map(before.namedValues.map(({ name, value }) => [name, value]));
  const present = new Map(after.namedValues.map(({ name, value }) => [name, value]));
  for (const [name, value] of former) {
    const now = present.get(name);
    if (now === undefined) {
      changes.add("value-name-removed", { subject, detail: `the name ${name} is gone`, name, ...places });
    } else if (now !== value) {
      changes.add("value-name-changed", { subject, detail: `${name} ${value} → ${now}`, name, ...places });
    }
  }
  for (const [name, value] of present) {
    if (former.has(name)) continue;
    changes.add("value-name-added", { subject, detail: `the value ${value} is named ${name}`, name, ...places });
  }
}

function compareNamedShapes(changes: OwnChanges): void {
  const [before, after] = [changes.base.model.contract, changes.revision.model.contract];
  const names = Object.keys(before.shapes).filter((name) => Object.hasOwn(after.shapes, name));
  const pairs = names.flatMap((name) => {
    const [base, revision] = [before.shapes[name], after.shapes[name]];
    if (base === undefined || revision === undefined) return [];
    const directions = directionsOf(name, [before, after]);
    // What has no name of its own is known by its place.
    const steps = name.startsWith("#") ? keysOf(name.slice(1)) : schema(name);
    const subject = steps.slice(2).join(".");
    return [
      { subject, name: steps.at(-1) ?? name, base: { ...base, steps }, revision: { ...revision, steps }, directions },
    ];
  });
  // First all that schemas state of themselves: members inherit it, and it is theirs to report.
  for (const pair of pairs) compareXml(changes, pair);
  for (const pair of pairs) compareShapes(changes, pair);
}

/** Whether a schema is sent, received, or both, in either contract. */
function directionsOf(name: string, contracts: readonly Contract[]): Direction[] {
  const isIn = (bodies: (operation: Operation) => Shape[]) =>
    contracts.some(({ operations, shapes }) =>
      Object.values(operations)
        .flatMap(bodies)
        .some((shape) => reaches(shape, name, shapes, new Set())),
    );
  const isSent = isIn(({ request }) => Object.values(request?.content ?? {}).map(({ shape }) => shape));
  const isReceived = isIn(({ responses }) =>
    Object.values(responses).flatMap(({ content }) => Object.values(content).map(({ shape }) => shape)),
  );
  return [...(isSent ? (["request"] as const) : []), ...(isReceived ? (["response"] as const) : [])];
}

function reaches(shape: Shape, name: string, shapes: Shapes, seen: Set<string>): boolean {
  if (shape.kind !== "reference") return partsOf(shape).some((part) => reaches(part, name, shapes, seen));
  if (shape.name === name) return true;
  const target = shapes[shape.name];
  if (target === undefined || seen.has(shape.name)) return false;
  return reaches(target.shape, name, shapes, seen.add(shape.name));
}
