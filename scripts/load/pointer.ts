import { isRecord } from "./contract-node.js";

/** The value at a JSON pointer of a `$ref`, its steps written as in a URI's fragment (RFC 6901 §6). */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointer.split("/").slice(1).map(unescapeStep).reduce(member, root);
}

function member(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function unescapeStep(step: string): string {
  return decodeStep(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A step with a `%` that begins no escape stands for itself. */
function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
