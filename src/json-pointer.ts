/** A step of a JSON pointer, with what introduces it (RFC 6901 §3). */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
