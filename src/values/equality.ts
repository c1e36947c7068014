import { canonicalDecimal, InexactNumber } from "./decimal.js";
import { isJsonObject } from "./json-object.js";

/**
 * Tells values apart as JSON Schema does (core §4.2.2): by mathematical value, and members in any order. Each value is looked at
 * once, however often it is asked for. Without recursion.
 */
export class Equality {
  private readonly identities = new Map<string, number>();
  private readonly known = new WeakMap<object, string>();

  /** The places of the first item that an earlier one is equal to, and of that one; undefined where all differ. */
  firstRepeated(items: readonly unknown[]): { readonly index: number; readonly earlier: number } | undefined {
    const seen = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const identity = this.identityOf(item);
      const earlier = seen.get(identity);
      if (earlier !== undefined) return { index, earlier };
      seen.set(identity, index);
    }
    return undefined;
  }

  /** A text that equal values share, and no others. */
  private identityOf(value: unknown): string {
    const open = [value];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const unknown = partsOf(top).filter((part) => this.identityOfKnown(part) === undefined);
      if (unknown.length === 0) {
        this.identify(top);
        open.pop();
      } else for (const part of unknown) open.push(part);
    }
    return this.identityOfKnown(value) ?? "";
  }

  private identityOfKnown(value: unknown): string | undefined {
    return isContainer(value) ? this.known.get(value) : identityOfScalar(value);
  }

  private identify(value: unknown): void {
    if (!isContainer(value) || this.known.has(value)) return;
    const parts = Array.isArray(value)
      ? value.map((item) => this.identityOfKnown(item))
      : Object.keys(value)
          .sort()
          .map((name) => `${JSON.stringify(name)}:${this.identityOfKnown(value[name])}`);
    // A number for each text of this kind, so that what is nested is not written again at each level.
    const text = `${Array.isArray(value) ? "[" : "{"}${parts.join(",")}`;
    const identity = this.identities.get(text) ?? this.identities.size;
    this.identities.set(text, identity);
    this.known.set(value, `#${identity}`);
  }
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return Array.isArray(value) || isJsonObject(value);
}

function partsOf(value: unknown): readonly unknown[] {
  return isContainer(value) ? Object.values(value) : [];
}

function identityOfScalar(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof InexactNumber) return canonicalDecimal(value.text);
  return typeof value === "number" ? canonicalDecimal(String(value)) : String(value);
}
