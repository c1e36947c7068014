import { Fault } from "./fault.js";
import { makeSchema, type ScalarSchema, unfit } from "./schema.js";

/** Stands for bytes, which no JSON holds, among the parts of a form that is checked. Each is like no other: it has a member that differs. */
export class HeldBytes {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/** Bytes: a body, or a part of one, that is neither JSON nor XML, of which neither can hold any. */
export const binary: ScalarSchema = /* @__PURE__ */ makeSchema(
  "string",
  { read: () => unfit, format: "binary" },
  (value, place, _, schema) => (value instanceof HeldBytes ? value : new Fault(place, schema, value)),
  () => "bytes",
);
