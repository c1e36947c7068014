import { keysOf } from "../../src/contract/json-pointer.js";
import { member } from "../load/pointer.js";

/** Whether one JSON pointer is another, or leads into it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** What a JSON pointer leads to, without following references. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce(member, value);
}

/** Objects of OpenAPI whose keys are names that the author chose. */
const named = new Set([
  ...["paths", "schemas", "properties", "parameters", "responses", "requestBodies", "headers", "examples"],
  ...["securitySchemes", "content", "scopes"],
]);

/** What people call the innermost named thing around a place: a member, a schema, a parameter, an operation. */
export function nameAt(document: unknown, pointer: string): string {
  let value = document;
  let name = keysOf(pointer)[0] ?? "contract";
  let container = "";
  for (const key of keysOf(pointer)) {
    value = member(value, key);
    const operation =
      container === "paths" ? Object.values(value ?? {}).find((one) => member(one, "operationId")) : value;
    const own = member(operation, "operationId") ?? (container === "parameters" ? member(value, "name") : undefined);
    if (typeof own === "string") name = own;
    else if (named.has(container) && !/^\d/.test(key)) name = key;
    container = key;
  }
  return name;
}
