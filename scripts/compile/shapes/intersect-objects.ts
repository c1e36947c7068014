import type { ObjectShape, PropertyShape } from "../../model/shape.js";
import { type Contradiction, isContradiction } from "./contradiction.js";
import { least, most } from "./intersect-scalars.js";
import { type Intersection, intersectParts } from "./intersection.js";

/** The object that fits both, without `nullable`: it has the members of both. */
export function intersectObjects(
  one: ObjectShape,
  other: ObjectShape,
  intersection: Intersection,
): ObjectShape | Contradiction {
  const hidden = hiddenPattern(one, other) ?? hiddenPattern(other, one);
  if (hidden !== undefined) return hidden;
  const properties = allProperties(one, other, intersection);
  if (isContradiction(properties)) return properties;
  const additional = additionalOf(one, other, intersection);
  if (additional && isContradiction(additional)) return additional;
  const required = [...(one.requiredOthers ?? []), ...(other.requiredOthers ?? [])];
  const patterns = [...(one.patternProperties ?? []), ...(other.patternProperties ?? [])];
  const others = [...new Set(required)].filter((name) => !properties.some((property) => property.name === name));
  return {
    kind: "object",
    properties: properties.map((property) => asRequired(property, required, intersection)),
    ...(patterns.length === 0 ? {} : { patternProperties: patterns }),
    ...(additional === undefined ? {} : { additionalProperties: additional }),
    ...(others.length === 0 ? {} : { requiredOthers: others }),
    ...most("minProperties", one, other),
    ...least("maxProperties", one, other),
  };
}

function allProperties(
  one: ObjectShape,
  other: ObjectShape,
  intersection: Intersection,
): PropertyShape[] | Contradiction {
  const twins = new Map(other.properties.map((property) => [property.name, property]));
  const isRequired = (name: string) =>
    [one, other].some(({ requiredOthers }) => requiredOthers?.includes(name) ?? false);
  const properties: PropertyShape[] = [];
  const put = (merged: PropertyShape | Contradiction, property: PropertyShape, twin?: PropertyShape) => {
    const isNeeded = (property.required ?? twin?.required ?? false) || isRequired(property.name);
    const found = isContradiction(merged) ? withoutValue(merged, property, isNeeded, intersection) : merged;
    if (!isContradiction(found)) properties.push(found);
    return isContradiction(found) ? found : undefined;
  };
  for (const property of one.properties) {
    const twin = twins.get(property.name);
    twins.delete(property.name);
    const merged =
      twin === undefined
        ? unnamedProperty(property, other, intersection)
        : intersectProperties(property, twin, intersection);
    const fault = put(merged, property, twin);
    if (fault !== undefined) return fault;
  }
  for (const property of twins.values()) {
    const fault = put(unnamedProperty(property, one, intersection), property);
    if (fault !== undefined) return fault;
  }
  return properties;
}

/** A member of which no value fits both: an object without it does. Only of an alternative this is likely to be meant. */
function withoutValue(
  contradiction: Contradiction,
  property: PropertyShape,
  isRequired: boolean,
  { isOfAlternative, context }: Intersection,
): PropertyShape | Contradiction {
  if (isRequired || !contradiction.isEmpty) return contradiction;
  if (isOfAlternative) return context.derive({ name: property.name, shape: { kind: "never" } }, property);
  return { found: contradiction.found, advice: contradiction.advice };
}

function asRequired(property: PropertyShape, required: readonly string[], { context }: Intersection): PropertyShape {
  if (property.required || !required.includes(property.name)) return property;
  return context.derive({ ...property, required: true }, property);
}

/** A property that the other object does not name: it is one of its additional ones. */
function unnamedProperty(
  property: PropertyShape,
  { additionalProperties, patternProperties }: ObjectShape,
  intersection: Intersection,
): PropertyShape | Contradiction {
  const { context } = intersection;
  const isMatched = patternProperties?.some(({ pattern }) => context.matches(pattern, property.name)) ?? false;
  if (additionalProperties === undefined || isMatched) return property;
  if (additionalProperties === false) {
    return {
      found: `additionalProperties: false in one part of allOf, which forbids the property ${property.name} of another`,
      advice: context.hasUnevaluated
        ? "write unevaluatedProperties: false beside allOf in its place, which sees the properties of all parts"
        : "leave it out of the part: it sees the properties beside it alone",
      isEmpty: true,
    };
  }
  const shape = intersection.of(property.shape, additionalProperties.shape);
  return isContradiction(shape) ? shape : context.derive({ ...property, shape }, property);
}

function intersectProperties(
  one: PropertyShape,
  other: PropertyShape,
  intersection: Intersection,
): PropertyShape | Contradiction {
  const shape = intersection.of(one.shape, other.shape);
  if (isContradiction(shape)) return shape;
  const xml = { ...one.xml, ...other.xml };
  return intersection.context.derive(
    {
      ...other,
      ...one,
      shape,
      ...(one.required || other.required ? { required: true } : {}),
      ...(Object.keys(xml).length === 0 ? {} : { xml }),
    },
    one.default === undefined && other.default !== undefined ? other : one,
  );
}

function additionalOf(
  one: ObjectShape,
  other: ObjectShape,
  intersection: Intersection,
): ObjectShape["additionalProperties"] | Contradiction | undefined {
  const [first, second] = [one.additionalProperties, other.additionalProperties];
  if (first === undefined || second === undefined) return first ?? second;
  if (first === false || second === false) return false;
  if (intersection.context.isImplied(first)) return second;
  if (intersection.context.isImplied(second)) return first;
  const shape = intersectParts(first.shape, second.shape, intersection);
  if (isContradiction(shape)) return shape;
  return { ...second, ...first, shape };
}

/** A pattern of one object whose members are additional ones of the other: no shape holds them to both. */
function hiddenPattern(one: ObjectShape, { patternProperties = [], additionalProperties }: ObjectShape) {
  if (additionalProperties === undefined) return undefined;
  if (additionalProperties !== false && additionalProperties.shape.kind === "any") return undefined;
  const known = new Set(patternProperties.map(({ pattern }) => pattern));
  const hidden = one.patternProperties?.find(({ pattern }) => !known.has(pattern));
  return (
    hidden && {
      found: `additionalProperties, and beside it another schema's patternProperties ${hidden.pattern}`,
      advice: "write both in one schema",
    }
  );
}
