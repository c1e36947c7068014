/** A step of a JSON pointer, with what introduces it (RFC 6901 §3). */
export function pointerStep(key: string | number): string {
  const text = String(key);
  // Most have neither, and a large contract has a million of them.
  return `/${/[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text}`;
}

/** The key that a step of a JSON pointer names, without what introduces it (RFC 6901 §4). */
export function keyOfStep(step: string): string {
  return step.includes("~") ? step.replaceAll("~1", "/").replaceAll("~0", "~") : step;
}

/** The keys that a JSON pointer names, one after another. */
export function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(keyOfStep);
}
