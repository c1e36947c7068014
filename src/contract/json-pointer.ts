/** A step of a JSON pointer, with what introduces it (RFC 6901 §3). */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The key that a step of a JSON pointer names, without what introduces it (RFC 6901 §4). */
export function keyOfStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The keys that a JSON pointer names, one after another. */
export function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(keyOfStep);
}
