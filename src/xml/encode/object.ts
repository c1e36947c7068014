import { type ObjectShape, type PropertyShape, resolveShape, type Shapes } from "../../contract/shape.js";
import type { ContractError } from "../../errors/contract-error.js";
import { describeShape, type Place } from "../../values/mismatch.js";
import { refuseCount } from "../forms/constraints.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { membersOf, patternsOf, shapesOf } from "./members.js";
import { type Parts, type Site, unwritten } from "./part.js";
import { propertyParts } from "./property.js";
import { restParts } from "./rest.js";

/** The attributes, elements and text of an object's members: those that the contract names first, in its order. */
export function* objectParts(value: unknown, shape: ObjectShape, site: Site, shapes: Shapes): Parts {
  const owner = site.owner ?? shape;
  const members = membersOf(value, shape, site.place);
  const count = members.size;
  for (const property of shape.properties) {
    const { name } = property;
    const member = members.get(name) ?? (members.has(name) ? null : unwrittenDefault(property));
    members.delete(name);
    if (member === undefined) {
      refuseMissing(property, shapes, site.place);
      continue;
    }
    // It fits the patterns that its name matches as well, but is written once.
    const place = { parent: site.place, key: name };
    for (const also of patternsOf(name, shape.patternProperties)) {
      const inPattern = { ...site, place, name };
      yield { kind: "part", value: member, shape: also.shape, facts: undefined, site: inPattern, finish: unwritten };
    }
    yield* propertyParts(member, property, { ...site, owner }, shapes);
  }
  for (const [name, member] of members) yield* restParts(name, member, shape, { ...site, owner }, shapes);
  const missing = shape.requiredOthers?.find((name) => !members.has(name));
  if (missing !== undefined) throw missingOther(missing, shape, shapes, site.place);
  refuseCount("an object", count, shape.minProperties, shape.maxProperties, shape, site.place);
}

/** The text of an element is there even when its member is not; so the value that stands for the missing member is written. */
function unwrittenDefault({ xml, default: value }: PropertyShape): unknown {
  return xml?.nodeType === "text" || xml?.nodeType === "cdata" ? value : undefined;
}

function refuseMissing(property: PropertyShape, shapes: Shapes, parent: Place | undefined): void {
  // OpenAPI Schema Object, readOnly: what is in answers alone is required of answers alone.
  if (!property.required || property.access === "read" || property.default !== undefined) return;
  const shape = resolveShape(property.shape, shapes);
  if (shape.kind !== "never") throw unlike({ parent, key: property.name }, shape, undefined);
}

function missingOther(name: string, shape: ObjectShape, shapes: Shapes, parent: Place | undefined): ContractError {
  const [member] = shapesOf(name, shape);
  const expected = member === undefined ? "a value" : describeShape(resolveShape(member.shape, shapes));
  return xmlMismatch({ parent, key: name }, expected, "nothing");
}
