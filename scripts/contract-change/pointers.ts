import { keysOf, pointerStep } from "../../src/json-pointer.js";
import type { ContractNode } from "../load/contract-node.js";

/** Whether one JSON pointer is another, or leads into it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** What a JSON pointer leads to, without following references. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((at, key) => childrenOf(at)?.get(key), value);
}

/** Objects of OpenAPI whose keys are names that the author chose. */
const named = new Set([
  ...["paths", "schemas", "properties", "parameters", "responses", "requestBodies", "headers", "examples"],
  ...["securitySchemes", "content", "scopes"],
]);

/** What people call the innermost named thing around a place: a member, a schema, a parameter, an operation. */
export function nameAt(root: ContractNode, pointer: string): string {
  let node: ContractNode | undefined = root;
  let name = "";
  let container = "";
  for (const key of keysOf(pointer)) {
    node = Array.isArray(node?.value) ? node.items()[Number(key)] : node?.at(key);
    const own = node?.at("operationId") ?? (container === "parameters" ? node?.at("name") : undefined);
    if (own !== undefined) name = own.text() ?? name;
    else if (named.has(container) && !/^\d+$/.test(key)) name = key;
    container = key;
  }
  return name === "" ? (keysOf(pointer)[0] ?? "") : name;
}

/** The places where two JSON values differ: the deepest ones, as far as objects have the same keys and lists the same length. */
export function differences(base: unknown, revision: unknown, pointer = ""): string[] {
  if (Object.is(base, revision)) return [];
  const [before, after] = [childrenOf(base), childrenOf(revision)];
  if (before === undefined || after === undefined || Array.isArray(base) !== Array.isArray(revision)) return [pointer];
  if (Array.isArray(base) && before.size !== after.size) return [pointer];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const inner = pointer + pointerStep(key);
    return before.has(key) && after.has(key) ? differences(before.get(key), after.get(key), inner) : [inner];
  });
}

function childrenOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}
