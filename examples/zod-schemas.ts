import { type Emitter, header } from "../scripts/emit/emitter.js";
import { literal, propertyName } from "../scripts/emit/literal.js";
import { formatPatterns } from "../scripts/emit/rest-clients/format-patterns.js";
import { isOfIntegers, rangeOfIntegers } from "../scripts/model/number-range.js";
import type {
  NumberShape,
  ObjectShape,
  ResolvedShape,
  Shape,
  StringShape,
  UnionShape,
} from "../scripts/model/shape.js";
import { regularExpression } from "../src/values/string.js";

/** `zod.ts`: a Zod schema for each schema of the contract, of the values that calls take and give. */
export const zodSchemas: Emitter = {
  file: "zod.ts",
  emit(model) {
    const schemas = Object.entries(model.contract.shapes).map(
      ([name, { shape }]) => `  ${propertyName(name)}: ${schemaOf(shape)},\n`,
    );
    // Stated, as the type of each constant is: the build writes declarations of each module by itself.
    const type = `Record<${
      Object.keys(model.contract.shapes)
        .map((name) => literal(name))
        .join(" | ") || "never"
    }, z.ZodType>`;
    return `${header(model)}import * as z from "zod";\n\nexport const schemas: ${type} = {\n${schemas.join("")}};\n`;
  },
};

function schemaOf(shape: Shape): string {
  // In a function whose type is stated, since a schema may refer to itself, and to one that stands after it.
  const schema =
    shape.kind === "reference" ? `z.lazy((): z.ZodType => schemas[${literal(shape.name)}])` : plainSchema(shape);
  return shape.nullable ? `${schema}.nullable()` : schema;
}

function plainSchema(shape: ResolvedShape): string {
  if ("enum" in shape) return `z.literal(${literal(shape.enum)})`;
  switch (shape.kind) {
    case "object":
      return objectSchema(shape);
    case "array":
      refuse(shape, ["prefixItems", "uniqueItems"]);
      return `z.array(${schemaOf(shape.items)})${checks({ min: shape.minItems, max: shape.maxItems })}`;
    case "union":
      return unionSchema(shape);
    case "string":
      return stringSchema(shape);
    case "integer":
    case "number":
      return numberSchema(shape);
    default:
      return { boolean: "z.boolean()", null: "z.null()", any: "z.unknown()", never: "z.never()" }[shape.kind];
  }
}

function objectSchema(shape: ObjectShape): string {
  refuse(shape, ["patternProperties", "requiredOthers", "minProperties", "maxProperties"]);
  const members = shape.properties.map(({ name, shape: member, required, access, default: value }) => {
    // What has a default, or goes one way alone, may be missing.
    const isAlwaysThere = required === true && access === undefined && value === undefined;
    return `${propertyName(name)}: ${schemaOf(member)}${isAlwaysThere ? "" : ".optional()"}`;
  });
  const object = `({ ${members.join(", ")} })`;
  const others = shape.additionalProperties;
  if (others === false) return `z.strictObject${object}`;
  return `z.looseObject${object}${others === undefined ? "" : `.catchall(${schemaOf(others.shape)})`}`;
}

function unionSchema(shape: UnionShape): string {
  refuse(shape, ["unevaluatedProperties"]);
  const { mode, alternatives, discriminator } = shape;
  const schemas = alternatives.map((alternative) => schemaOf(alternative.shape));
  if (discriminator === undefined) return `${mode === "oneOf" ? "z.xor" : "z.union"}([${schemas.join(", ")}])`;
  refuse(discriminator, ["defaultAlternative"]);
  const tagged = Object.entries(discriminator.mapping).map(([value, place]) => {
    // Zod lets an intersection have members that one side of it forbids.
    const tag = `Reflect.get(Object(value), ${literal(discriminator.propertyName)}) === ${literal(value)}`;
    return `${schemas[place]}.refine((value) => ${tag})`;
  });
  return `z.union([${tagged.join(", ")}])`;
}

function stringSchema({ format, patterns = [], minLength = 0, maxLength }: StringShape): string {
  if (format === "binary") return "z.instanceof(Blob)";
  const isBounded = minLength > 0 || maxLength !== undefined;
  // In characters, where Zod counts UTF-16 units.
  const length = isBounded ? `^[^]{${minLength},${maxLength ?? ""}}$` : undefined;
  const all = [format && formatPatterns[format], length, ...patterns].filter((pattern) => pattern !== undefined);
  return `z.string()${all.map((pattern) => `.regex(${regularExpression(pattern)})`).join("")}`;
}

function numberSchema(shape: NumberShape): string {
  refuse(shape, ["representation"]);
  const { minimum, maximum, exclusiveMinimum: gt, exclusiveMaximum: lt, multipleOf } = shape;
  const [min, max] = isOfIntegers(shape) ? rangeOfIntegers(shape) : [minimum, maximum];
  return isOfIntegers(shape)
    ? `z.int()${checks({ min, max, multipleOf })}`
    : `z.number()${checks({ min, max, gt, lt, multipleOf })}`;
}

function checks(bounds: Readonly<Record<string, number | bigint | undefined>>): string {
  const stated = Object.entries(bounds).filter(([, bound]) => bound !== undefined);
  return stated.map(([check, bound]) => `.${check}(${bound})`).join("");
}

/** What this has no word for stops the build: else the schema would let through what the contract does not. */
function refuse<Facts extends object>(facts: Facts, keywords: readonly (keyof Facts & string)[]): void {
  const found = keywords.find((keyword) => facts[keyword] !== undefined);
  if (found !== undefined) throw new TypeError(`zod.ts cannot say ${found}.`);
}
