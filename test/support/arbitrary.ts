import { Ajv } from "ajv";
import fc from "fast-check";
import { jsonSchema } from "../../scripts/emit/rest-clients/json-schema.js";
import { isOfIntegers, rangeOfIntegers } from "../../scripts/model/number-range.js";
import {
  type ArrayShape,
  type DiscriminatorShape,
  type NumberShape,
  type ObjectShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type StringFormat,
  type StringShape,
  type UnionShape,
} from "../../scripts/model/shape.js";
import { regularExpression } from "../../src/values/string.js";
import { readScalar } from "./read-scalar.js";

/** Any value that a shape allows, as it is decoded; members that are missing have their defaults. */
export function anyValueOf(reference: Shape, shapes: Shapes, depth = 0): fc.Arbitrary<unknown> {
  const shape = resolveShape(reference, shapes);
  const value = shape.kind === "never" ? undefined : anyNonNullValueOf(shape, shapes, depth);
  if (value === undefined) return fc.constant(null);
  return shape.nullable ? fc.oneof({ weight: 3, arbitrary: value }, fc.constant(null)) : value;
}

/** From here on recursive shapes come to an end, where they can. */
const deep = 3;

function anyNonNullValueOf(shape: ResolvedShape, shapes: Shapes, depth: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "object":
      return objectOf(shape, shapes, depth);
    case "array":
      return arrayOf(shape, shapes, depth);
    case "union":
      return oneOf(shape, shapes, depth);
    case "boolean":
      return shape.enum === undefined ? fc.boolean() : fc.constantFrom(...shape.enum);
    case "integer":
    case "number":
      return numberOf(shape);
    case "string":
      return stringOf(shape);
    case "any":
      return fc.jsonValue({ maxDepth: 2 }).map(withoutMinusZero);
    default:
      return fc.constant(null);
  }
}

/** JSON.stringify writes minus zero as zero. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function objectOf(shape: ObjectShape, shapes: Shapes, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const properties = shape.properties.filter(({ access }) => access !== "write");
  const isNeeded = ({ required, default: value }: (typeof properties)[number]) => required || value !== undefined;
  const kept = properties.filter(
    (property) => isPossible(property.shape, shapes) && (depth < deep || isNeeded(property)),
  );
  const members = kept.map((property) => {
    const value = anyValueOf(property.shape, shapes, depth + 1);
    if (property.default === undefined) return [property.name, value] as const;
    return [property.name, fc.oneof(value, fc.constant(property.default))] as const;
  });
  const named = fc.record(Object.fromEntries(members), { requiredKeys: kept.filter(isNeeded).map(({ name }) => name) });
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = shape;
  return fc
    .tuple(named, othersOf(shape, shapes, depth))
    .map(([ours, others]) => ({ ...ours, ...others }))
    .filter((object) => {
      const count = Object.keys(object).length;
      return count >= minProperties && count <= maxProperties;
    });
}

function isPossible(reference: Shape, shapes: Shapes): boolean {
  const shape = resolveShape(reference, shapes);
  return shape.kind !== "never" || shape.nullable === true;
}

function othersOf(shape: ObjectShape, shapes: Shapes, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const { patternProperties = [], additionalProperties, requiredOthers = [], properties } = shape;
  const matching = (name: string) => patternProperties.filter(({ pattern }) => regularExpression(pattern).test(name));
  const isFree = (name: string) => !properties.some((property) => property.name === name);
  const additional = additionalProperties || undefined;
  const shapeOf = (name: string) => matching(name)[0]?.shape ?? additional?.shape ?? { kind: "any" };
  const ofPatterns = patternProperties
    .filter((property) => isPossible(property.shape, shapes))
    .map(({ pattern, shape: member }) =>
      fc.dictionary(
        fc.stringMatching(regularExpression(pattern)).filter((name) => isFree(name) && matching(name).length === 1),
        anyValueOf(member, shapes, depth + 1),
        { maxKeys: depth < deep ? 2 : 0 },
      ),
    );
  const others = fc.dictionary(
    xmlName.filter((name) => isFree(name) && matching(name).length === 0),
    anyValueOf(additional?.shape ?? { kind: "any" }, shapes, depth + 1),
    { maxKeys: additional !== undefined && depth < deep ? 3 : 0 },
  );
  const needed = fc.record(
    Object.fromEntries(requiredOthers.map((name) => [name, anyValueOf(shapeOf(name), shapes, depth + 1)])),
  );
  return fc.tuple(needed, others, ...ofPatterns).map((all) => Object.assign({}, ...all.reverse()));
}

function arrayOf(shape: ArrayShape, shapes: Shapes, depth: number): fc.Arbitrary<unknown[]> {
  const { prefixItems = [], minItems = 0, maxItems = Math.max(minItems, prefixItems.length) + 4, uniqueItems } = shape;
  const isOpen = isPossible(shape.items, shapes) && maxItems > prefixItems.length;
  const rest = fc.array(isOpen ? anyValueOf(shape.items, shapes, depth + 1) : fc.constant(null), {
    minLength: isOpen ? Math.max(0, minItems - prefixItems.length) : 0,
    maxLength: isOpen
      ? Math.max(minItems - prefixItems.length, depth < deep ? maxItems - prefixItems.length : 0, 0)
      : 0,
  });
  const first = fc.tuple(...prefixItems.map((item) => anyValueOf(item.shape, shapes, depth + 1)));
  return fc
    .tuple(first, rest, fc.integer({ min: minItems, max: Math.max(minItems, Math.min(maxItems, prefixItems.length)) }))
    .map(([start, end, length]) => (end.length > 0 ? [...start, ...end] : start.slice(0, Math.max(length, minItems))))
    .filter((items) => !uniqueItems || new Set(items.map((item) => jsonText(item))).size === items.length);
}

function oneOf(shape: UnionShape, shapes: Shapes, depth: number): fc.Arbitrary<unknown> {
  const { alternatives, discriminator, mode } = shape;
  const isLeaf = (reference: Shape) => !["object", "array", "union"].includes(resolveShape(reference, shapes).kind);
  const usable = alternatives.filter((alternative) => isPossible(alternative.shape, shapes));
  const leaves = usable.filter((alternative) => isLeaf(alternative.shape));
  const chosen = depth >= deep && leaves.length > 0 ? leaves : usable;
  if (discriminator !== undefined) {
    const tagged = chosen.flatMap((alternative) =>
      taggedValueOf(alternative.shape, alternatives.indexOf(alternative), discriminator),
    );
    return fc
      .oneof(...tagged.map(({ value, tags }) => fc.tuple(anyValueOf(value, shapes, depth), fc.constantFrom(...tags))))
      .map(([value, tag]) => ({ ...Object(value), [discriminator.propertyName]: tag }));
  }
  const values = fc.oneof(...chosen.map((alternative) => anyValueOf(alternative.shape, shapes, depth)));
  if (mode === "anyOf") return values;
  const fits = alternatives.map((alternative) =>
    new Ajv({ strict: false }).compile(jsonSchema(alternative.shape, shapes)),
  );
  return values.filter((value) => fits.filter((isFitting) => isFitting(JSON.parse(jsonText(value)))).length === 1);
}

function taggedValueOf(value: Shape, index: number, { mapping }: DiscriminatorShape) {
  const tags = Object.keys(mapping).filter((tag) => mapping[tag] === index);
  return tags.length > 0 ? [{ value, tags }] : [];
}

/** A value as JSON text; of bigints, their digits. */
export function jsonText(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`)
    .join(",")}}`;
}

function numberOf(shape: NumberShape): fc.Arbitrary<unknown> {
  const { enum: listed, multipleOf } = shape;
  if (listed !== undefined) return fc.constantFrom(...listed).map((number) => readScalar(number, shape));
  const number = isOfIntegers(shape) ? integerOf(shape) : decimalOf(shape);
  if (multipleOf === undefined) return number;
  // The nearest multiple: of decimals, exact by way of its text.
  return number
    .map((value) => Number((Math.round(Number(value) / multipleOf) * multipleOf).toPrecision(12)))
    .filter((value) => readScalar(value, shape) !== undefined)
    .map((value) => readScalar(value, shape));
}

function integerOf(shape: NumberShape): fc.Arbitrary<number | bigint | string> {
  const [least, greatest] = rangeOfIntegers(shape);
  const integer = fc.bigInt({ min: BigInt(least), max: BigInt(greatest) });
  if (shape.representation === "bigint") return integer;
  return shape.representation === "text" ? integer.map(String) : integer.map(Number);
}

function decimalOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberShape): fc.Arbitrary<number> {
  const least = Math.max(minimum ?? -Number.MAX_VALUE, exclusiveMinimum ?? -Number.MAX_VALUE);
  const greatest = Math.min(maximum ?? Number.MAX_VALUE, exclusiveMaximum ?? Number.MAX_VALUE);
  const inRange = (number: number) =>
    number >= least && number <= greatest && number !== exclusiveMinimum && number !== exclusiveMaximum;
  const rounded = { min: Math.ceil(Math.max(least, -1e5) * 1e4), max: Math.floor(Math.min(greatest, 1e5) * 1e4) };
  return fc
    .oneof(
      fc.double({ min: least, max: greatest, noNaN: true }),
      fc.integer(rounded).map((number) => number / 10_000),
    )
    .map((number) => (number === 0 ? 0 : number))
    .filter(inRange);
}

function stringOf(shape: StringShape): fc.Arbitrary<unknown> {
  const { format, enum: listed, patterns: [pattern] = [], minLength = 0, maxLength = minLength + 10 } = shape;
  if (listed !== undefined) return fc.constantFrom(...listed);
  const text = () => {
    if (format !== undefined) return ofFormat[format];
    if (pattern !== undefined) return fc.stringMatching(regularExpression(pattern)).filter(isXml);
    return shape.minLength === undefined && shape.maxLength === undefined
      ? xmlText
      : fc.array(xmlCharacter, { minLength, maxLength }).map((characters) => characters.join(""));
  };
  return text().filter((value) => readScalar(value, shape) !== undefined);
}

function isXml(text: string): boolean {
  return !/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text);
}

const xmlCharacter = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
  .filter((text) => isXml(text) && [...text].length === 1);

/** A name that elements can have (Namespaces in XML §4), in letters that need care and in those that do not. */
export const xmlName = fc.stringMatching(/^[A-Za-z_é][A-Za-z0-9._-]{0,7}$/);

/** Any text of characters that XML 1.0 §2.2 allows, with those that need care well represented. */
export const xmlText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "]]>",
      " ",
      "\n",
      "\r",
      "\t",
      "-->",
      "&amp;",
      "é",
      "😀",
      "\u0085",
      "\u2028",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter(isXml),
  ),
});

const date = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59Z"),
  noInvalidDate: true,
});
const offset = fc.constantFrom("Z", "+01:00", "-11:30");

const dateTime = fc
  .tuple(date, fc.constantFrom(16, 19, 23), fc.oneof(fc.constant(""), offset))
  .map(([day, length, zone]) => day.toISOString().slice(0, length) + zone);

const ofFormat: Readonly<Record<StringFormat, fc.Arbitrary<string>>> = {
  "local-date-time": dateTime,
  "date-time": fc.tuple(date, offset).map(([day, zone]) => day.toISOString().slice(0, 19) + zone),
  date: date.map((day) => day.toISOString().slice(0, 10)),
  time: fc.tuple(date, offset).map(([day, zone]) => day.toISOString().slice(11, 23) + zone),
  duration: fc
    .tuple(fc.constantFrom("D", "M", "Y"), fc.constantFrom("S", "M", "H"), fc.nat(), fc.nat())
    .map(([day, hour, days, hours]) => `P${days}${day}T${hours}${hour}`),
  "http-date": date.map((day) => day.toUTCString()),
  uuid: fc.uuid(),
  byte: fc.base64String(),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  decimal: fc.tuple(fc.bigInt(), fc.nat()).map(([whole, fraction]) => `${whole}.${fraction}`),
  binary: fc.constant(""),
};
