import { InexactNumber, isHeldExactly } from "./decimal.js";
import { describeExpected } from "./fault.js";
import { describeFound, mismatch, type Place } from "./mismatch.js";
import { type Schema, unfit } from "./schema.js";

/**
 * The value that a piece of text outside JSON and XML stands for, such as a header's: a string as it is, a number or boolean as JSON
 * writes it.
 *
 * @throws ContractError
 */
export function decodeTextValue(text: string, schema: Schema, place: Place | undefined): unknown {
  const value = valueIn(text, schema);
  if (value === unfit && schema.nullable && text === "") return null;
  if (value === unfit) throw mismatch(place, describeExpected(schema, text), describeFound(text), "text");
  return value;
}

/** Whether a value of that schema can be told from a piece of text that is no JSON. */
export function isTextual(schema: Schema): boolean {
  if (schema.kind === "union") return schema.details().alternatives.every(isTextual);
  return schema.kind !== "object" && schema.kind !== "array";
}

function valueIn(text: string, schema: Schema): unknown {
  switch (schema.kind) {
    case "any":
      return text;
    case "null":
      return text === "" ? null : unfit;
    case "union": {
      const values = schema.details().alternatives.map((alternative) => valueIn(text, alternative));
      // As in XML: text that is a number, true or false is one, whatever strings fit it.
      return values.find((value) => /^(?:number|bigint|boolean)$/.test(typeof value)) ?? values.find(isFit) ?? unfit;
    }
    case "boolean":
      return schema.details.read(text === "true" || (text === "false" ? false : text));
    case "integer":
    case "number":
      return schema.details.read(numberOf(text));
    case "string":
      return schema.details.read(text);
    default:
      return unfit;
  }
}

function isFit(value: unknown): boolean {
  return value !== unfit;
}

/** RFC 8259 §6. */
function numberOf(text: string): number | InexactNumber | undefined {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return isHeldExactly(text, value) ? value : new InexactNumber(text);
}
