import { isOfIntegers, rangeOfIntegers } from "../number-range.js";
import type {
  AlternativeShape,
  ArrayShape,
  NumberShape,
  ObjectShape,
  PropertyShape,
  Shape,
  StringFormat,
  StringShape,
  UnionShape,
} from "../shape.js";
import { call, type Expression, list, literal, part, record, stated, thunk } from "./expression.js";

/** What makes the schema of a shape. */
export function schemaExpression(shape: Shape): Expression {
  const expression = nonNull(shape);
  return shape.nullable ? call("nullable", expression) : expression;
}

function nonNull(shape: Shape): Expression {
  switch (shape.kind) {
    case "reference":
      return { kind: "schema", name: shape.name };
    case "object":
      return objectExpression(shape);
    case "array":
      return arrayExpression(shape);
    case "union":
      return unionExpression(shape);
    case "string":
      return listed(stringExpression(shape), shape.enum);
    case "boolean":
      return listed(part("boolean"), shape.enum);
    case "integer":
    case "number":
      return numberExpression(shape);
    case "null":
      return part("nothing");
    default:
      return part(shape.kind);
  }
}

function listed(base: Expression, values: readonly unknown[] | undefined): Expression {
  return values === undefined ? base : call("oneOf", base, ...values.map(literal));
}

const formats: Readonly<Record<StringFormat, string>> = {
  "local-date-time": "localDateTime",
  "date-time": "dateTime",
  date: "date",
  time: "time",
  duration: "duration",
  "http-date": "httpDate",
  uuid: "uuid",
  byte: "byte",
  int64: "int64Digits",
  decimal: "decimalDigits",
  binary: "binary",
};

function stringExpression({ format, form, minLength, maxLength, patterns = [] }: StringShape): Expression {
  let expression = part(format === undefined ? "text" : formats[format]);
  if (form !== undefined) expression = call("inWords", expression, literal(form));
  const length = record({ minLength: stated(minLength), maxLength: stated(maxLength) });
  if (!isEmpty(length)) expression = call("ofLength", expression, length);
  return patterns.length === 0 ? expression : call("matching", expression, ...patterns.map(literal));
}

function numberExpression(shape: NumberShape): Expression {
  const { multipleOf, representation } = shape;
  let expression = isOfIntegers(shape) ? integerExpression(shape) : doubleExpression(shape);
  if (multipleOf !== undefined) expression = call("multipleOf", expression, literal(multipleOf));
  expression = listed(expression, shape.enum);
  return representation === "text" && isOfIntegers(shape) ? call("digits", expression) : expression;
}

function integerExpression(shape: NumberShape): Expression {
  // A caller's bigint loses no digit, whatever integers are in answers.
  const [least, greatest] = rangeOfIntegers({ ...shape, representation: shape.representation ?? "bigint" });
  const kind = shape.kind === "integer" ? [] : [literal(shape.kind)];
  const range = [literal(least), literal(greatest), ...kind];
  if (shape.representation !== undefined) return call("bigint", ...range);
  const usual = kind.length > 0 ? undefined : constants.get(`${least} ${greatest}`);
  return usual === undefined ? call("integer", ...range) : part(usual);
}

const constants = new Map([
  [`${-(2 ** 31)} ${2 ** 31 - 1}`, "int32"],
  [`${-(2n ** 63n)} ${2n ** 63n - 1n}`, "int64"],
]);

function doubleExpression({ format, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberShape): Expression {
  const isBinary = format === "float" || format === "double";
  const base = part(isBinary ? "double" : format === "decimal" ? "decimal" : "number");
  const bounds = Object.entries({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }).filter(
    ([, bound]) => bound !== undefined,
  );
  return bounds.length === 0 ? base : call("within", base, literal(Object.fromEntries(bounds)));
}

function objectExpression(shape: ObjectShape): Expression {
  const { properties, patternProperties = [], additionalProperties: others, requiredOthers } = shape;
  const members = thunk(membersExpression(properties));
  const options = record({
    others:
      others === undefined ? undefined : thunk(others === false ? literal(false) : schemaExpression(others.shape)),
    patterns:
      patternProperties.length === 0
        ? undefined
        : thunk(
            call(
              "patterns",
              ...patternProperties.map(({ pattern, shape }) => list([literal(pattern), schemaExpression(shape)])),
            ),
          ),
    required: stated(requiredOthers),
    minProperties: stated(shape.minProperties),
    maxProperties: stated(shape.maxProperties),
  });
  return isEmpty(options) ? call("object", members) : call("objectWith", members, options);
}

/** In a list, where JavaScript would have members in another order: those whose names are integers come first (ECMA-262, OrdinaryOwnPropertyKeys). */
function membersExpression(properties: readonly PropertyShape[]): Expression {
  const members = properties.map((property) => [property.name, memberExpression(property)] as const);
  return properties.some(({ name }) => /^\d+$/.test(name))
    ? list(members.map(([name, member]) => list([literal(name), member])))
    : { kind: "record", members };
}

function memberExpression({ shape, required, default: value, access }: PropertyShape): Expression {
  let expression = schemaExpression(shape);
  if (!required) expression = call("optional", expression);
  if (value !== undefined) expression = call("byDefault", expression, literal(value));
  if (access !== undefined) expression = call(access === "read" ? "readOnly" : "writeOnly", expression);
  return expression;
}

function arrayExpression({ items, prefixItems = [], minItems, maxItems, uniqueItems }: ArrayShape): Expression {
  const options = record({
    first: prefixItems.length === 0 ? undefined : thunk(list(prefixItems.map(({ shape }) => schemaExpression(shape)))),
    minItems: stated(minItems),
    maxItems: stated(maxItems),
    repeated: uniqueItems ? part("distinct") : undefined,
  });
  const each = thunk(schemaExpression(items));
  return call("array", each, isEmpty(options) ? undefined : options);
}

function unionExpression({ mode, alternatives, discriminator, unevaluatedProperties: others }: UnionShape): Expression {
  const options = record({
    discriminator: discriminator && discriminatorExpression(discriminator),
    unevaluated:
      others === undefined ? undefined : thunk(others === false ? literal(false) : schemaExpression(others.shape)),
  });
  const each = thunk(list(alternatives.map(alternativeExpression)));
  return call("union", literal(mode), each, isEmpty(options) ? undefined : options);
}

/** With its name, where it has one: errors tell of alternatives by their names. */
function alternativeExpression({ shape }: AlternativeShape): Expression {
  const expression = schemaExpression(shape);
  return shape.kind === "reference" ? list([literal(shape.name), expression]) : expression;
}

function discriminatorExpression({
  propertyName,
  mapping,
  defaultAlternative,
}: NonNullable<UnionShape["discriminator"]>): Expression {
  return literal({ propertyName, mapping, ...(defaultAlternative !== undefined && { defaultAlternative }) });
}

function isEmpty(expression: Expression): boolean {
  return expression.kind === "record" && expression.members.length === 0;
}
