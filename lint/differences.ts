import { isRecord } from "../scripts/load/contract-node.js";
import { pointerStep } from "../src/contract/json-pointer.js";

/** Where two values are not the same. */
export interface Difference {
  /** JSON pointer. */
  readonly member: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** All differences of two decoded values, each as deep inside as it can be placed. */
export function differencesOf(left: unknown, right: unknown, member = ""): Difference[] {
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    return left.flatMap((item, index) => differencesOf(item, right[index], member + pointerStep(index)));
  }
  if (isRecord(left) && isRecord(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].flatMap((name) => differencesOf(left[name], right[name], member + pointerStep(name)));
  }
  return Object.is(left, right) ? [] : [{ member, left, right }];
}
