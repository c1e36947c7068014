import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/** The contract as the build wrote it, checked by a validator that shares nothing with the decoders. */
const document: unknown = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"));

const ajv = new Ajv2020({ strict: false });
ajv.addFormat("int32", {
  type: "number",
  validate: (value) => Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31,
});
ajv.addFormat("decimal", { type: "number", validate: Number.isFinite });
ajv.addFormat("local-date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/);
ajv.addSchema(Object(closed(document)), "contract");

const validate = ajv.compile({ $ref: "contract#/components/schemas/WebcamBooking" });

/** What keeps a value from fitting the contract, if anything does. A member that the contract does not name is such a thing. */
export function misfitOf(value: unknown): string | undefined {
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

/** The same schemas, objects closed to members that they do not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return "properties" in schema ? { ...members, additionalProperties: false } : members;
}
