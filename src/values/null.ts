import { Fault } from "./fault.js";
import { makeSchema, type Schema } from "./schema.js";

/** Null, and nothing else. */
export const nothing: Schema = /* @__PURE__ */ makeSchema(
  "null",
  undefined,
  (value, place, _, schema) => (value === null ? null : new Fault(place, schema, value)),
  () => "null",
  () => "null",
);

/** No value at all. */
export const never: Schema = /* @__PURE__ */ makeSchema(
  "never",
  undefined,
  (value, place, _, schema) => new Fault(place, schema, value),
  () => "nothing",
);
