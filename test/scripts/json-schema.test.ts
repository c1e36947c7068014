import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "../../sandbox/contract.js";
import { stringFormats } from "../../scripts/compile/schemas/schema-keywords.js";
import { jsonSchema } from "../../scripts/emit/rest-clients/json-schema.js";
import { schemaOf } from "../../scripts/model/parts/schema-of.js";
import { namedShape, type Shape, type Shapes } from "../../scripts/model/shape.js";
import { decodeJsonText } from "../../src/json/decode.js";
import { anyValueOf } from "../support/arbitrary.js";
import { readScalar } from "../support/read-scalar.js";
import { booking } from "../support/samples.js";

const { shape } = namedShape("WebcamBooking", contract.shapes);
const sample = booking();

describe("the JSON Schema of a wire shape", () => {
  test("fits every value that the shape allows", () => {
    const fits = new Ajv().compile(jsonSchema(shape, contract.shapes));
    fc.assert(
      fc.property(anyValueOf(shape, contract.shapes), (value) => {
        expect(fits(value)).toBe(true);
      }),
    );
  });

  test("refuses what the decoder refuses: any member of the page's sample with any other value", () => {
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(sample)), fc.jsonValue({ maxDepth: 1 }))
      .map(([member, value]) => ({ ...sample, [member]: value }));
    fc.assert(
      fc.property(changed, (value) => {
        expect(new Ajv().validate(jsonSchema(shape, contract.shapes), value)).toBe(isDecoded(value, shape));
      }),
    );
  });

  test.each(Object.keys(sample))("refuses the page's sample without %s, and names it", (member) => {
    const ajv = new Ajv();
    const { [member]: _, ...others } = sample;
    expect(ajv.validate(jsonSchema(shape, contract.shapes), others)).toBe(false);
    expect(ajv.errorsText()).toBe(`data must have required property '${member}'`);
  });

  test("refers to nothing outside it, and carries no schema that it does not need", () => {
    const schema = jsonSchema({ kind: "reference", name: "SoftwareType" }, contract.shapes);
    expect(schema).toEqual({
      $ref: "#/definitions/SoftwareType",
      definitions: { SoftwareType: { type: "integer", minimum: -2147483648, maximum: 2147483647, enum: [1, 2, 3] } },
    });
  });

  test("ends where a shape refers to itself, and says null of a reference that may be null", () => {
    const shapes: Shapes = {
      Node: {
        shape: { kind: "object", properties: [{ name: "next", shape: nullableNode }] },
      },
    };
    expect(jsonSchema(nullableNode, shapes)).toEqual({
      anyOf: [{ $ref: "#/definitions/Node" }, { type: "null" }],
      definitions: {
        Node: { type: "object", properties: { next: { anyOf: [{ $ref: "#/definitions/Node" }, { type: "null" }] } } },
      },
    });
  });
});

describe.each(stringFormats)("the pattern of %s", (format) => {
  const fits = (text: string) => readScalar(text, { kind: "string", format }) !== undefined;
  const schema = jsonSchema({ kind: "string", format }, {});
  const pattern = new RegExp(String(schema["pattern"]));

  test("fits just the texts that the decoder takes", () => {
    fc.assert(
      fc.property(fc.oneof(nearlyDates, nearlyDurations), (text) => {
        expect([text, pattern.test(text)]).toEqual([text, fits(text)]);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        expect(pattern.test(text)).toBe(fits(text));
      }),
    );
  });

  test("knows the days of each month, and leap years", () => {
    for (const year of ["0000", "1900", "2000", "2023", "2024", "2100", "2400"]) {
      for (const day of ["02-28", "02-29", "02-30", "04-30", "04-31", "12-31", "12-32", "00-10", "13-10", "01-00"]) {
        for (const rest of ["", "T00:00", "T23:59:60Z", "T24:00"]) {
          const text = `${year}-${day}${rest}`;
          expect([text, pattern.test(text)]).toEqual([text, fits(text)]);
        }
      }
    }
  });
});

const nullableNode: Shape = { kind: "reference", name: "Node", nullable: true };

const nearlyDates = fc
  .tuple(
    fc.constantFrom("2024", "1900", "24", "20245", "12024", "-0004", "-0001", "+2024", "02024", ""),
    fc.constantFrom("-02-29", "-06-31", "-12-31", "-1-1", ""),
    fc.constantFrom("", "T", "t", " "),
    fc.constantFrom("", "11:00", "24:00", "11:60", "11:0"),
    fc.constantFrom("", ":59", ":60", ":61", ":59.", ":59.123", ":00", ":00.00"),
    fc.constantFrom("", "Z", "z", "+01:00", "-24:00", "+1:00", "\n", " "),
  )
  .map((parts) => parts.join(""));

const nearlyDurations = fc
  .tuple(
    fc.constantFrom("", "-", "+"),
    fc.constantFrom("P", "p", ""),
    ...["Y", "M", "D"].map((unit) => fc.constantFrom("", `1${unit}`, `1.5${unit}`)),
    fc.constantFrom("", "T", "t", "2W"),
    ...["H", "M"].map((unit) => fc.constantFrom("", `20${unit}`, unit)),
    fc.constantFrom("", "3S", "0.250s", "1.S", ".1S"),
  )
  .map((parts) => parts.join(""));

function isDecoded(value: unknown, of: Shape): boolean {
  try {
    decodeJsonText(JSON.stringify(value), schemaOf(of, contract.shapes));
    return true;
  } catch {
    return false;
  }
}
