import { pointerStep } from "../../src/contract/json-pointer.js";
import { didYouMean } from "../report/closest.js";
import type { Aspect, Problems } from "../report/problems.js";

/** A value of the contract that knows its place. Reading a member of the wrong type is a problem, and gives nothing. */
export class ContractNode {
  constructor(
    readonly value: unknown,
    readonly pointer: string,
    private readonly problems: Problems,
    readonly aspect: Aspect = "document",
  ) {}

  /** The same value, whose problems, and those of what is inside, are of that aspect. */
  as(aspect: Aspect): ContractNode {
    return new ContractNode(this.value, this.pointer, this.problems, aspect);
  }

  /** The member of that name, or the item at that index, if there is one. */
  at(key: string): ContractNode | undefined {
    return hasMember(this.value, key) ? this.child(key, this.value[key]) : undefined;
  }

  keys(): string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  /** The members of an object. Anything else is a problem. */
  entries(): [string, ContractNode][] {
    if (!isRecord(this.value)) {
      this.refuse("no object", "write an object");
      return [];
    }
    return Object.entries(this.value).map(([key, value]) => [key, this.child(key, value)]);
  }

  /** The items of an array. Anything else is a problem. */
  items(): ContractNode[] {
    if (!Array.isArray(this.value)) {
      this.refuse("no list", "write a list");
      return [];
    }
    return this.value.map((value, index) => this.child(String(index), value));
  }

  text(): string | undefined {
    if (typeof this.value === "string") return this.value;
    this.refuse(describe(this.value), "write a string");
    return undefined;
  }

  isTrue(): boolean {
    if (typeof this.value !== "boolean") this.refuse(describe(this.value), "write true or false");
    return this.value === true;
  }

  /** Stops the build, once all that is wrong is known. */
  refuse(found: string, advice: string): void {
    this.problems.add(this, found, advice);
  }

  /** Tells people of something without stopping the build. */
  notice(found: string, advice: string): void {
    this.problems.addNotice(this, found, advice);
  }

  /** Tells of each member whose name is not among `supported`, extensions (`x-…`) aside; refuses what is nearly one of these. */
  tellOthers(supported: readonly string[]): void {
    for (const key of this.keys()) {
      if (supported.includes(key) || key.startsWith("x-")) continue;
      const meant = didYouMean(key, supported);
      if (meant === undefined) this.at(key)?.notice(key, "it has no effect");
      else this.at(key)?.refuse(key, meant);
    }
  }

  private child(key: string, value: unknown): ContractNode {
    return new ContractNode(value, this.pointer + pointerStep(key), this.problems, this.aspect);
  }
}

/** A value as it stands in the contract, shortened. */
export function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** Whether an object has the member, or a list the item, that a step of a JSON pointer names (RFC 6901 §4). */
export function hasMember(value: unknown, key: string): value is Record<string, unknown> {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) && Object.hasOwn(value, key);
  return isRecord(value) && Object.hasOwn(value, key);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
