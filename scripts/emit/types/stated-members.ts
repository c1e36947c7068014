import { isRecord } from "../../load/contract-node.js";
import { keysOfFragment, referenceTarget } from "../../load/pointer.js";
import { namedMaps, valueKeywords } from "./objects-of.js";
import { ignoresSiblings } from "./reference-siblings.js";

/** What is said of a member where it is used, or else where it is stated. */
export interface MemberFacts {
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly hasDefault: boolean;
}

/** What a document states of the members of its objects. */
export class StatedMembers {
  private readonly ignoresSiblings: boolean;

  constructor(private readonly document: Readonly<Record<string, unknown>>) {
    this.ignoresSiblings = ignoresSiblings(document);
  }

  factsOf(member: unknown): MemberFacts {
    return {
      readOnly: this.stated(member, "readOnly") === true,
      writeOnly: this.stated(member, "writeOnly") === true,
      hasDefault: this.stated(member, "default") !== undefined,
    };
  }

  /** What a reference leads to; of anything else, that itself. */
  targetOf(schema: unknown): unknown {
    return referenceTarget(schema, this.document);
  }

  private stated(member: unknown, keyword: string): unknown {
    const isIgnored = this.ignoresSiblings && isRecord(member) && member["$ref"] !== undefined;
    const own = isRecord(member) && !isIgnored ? member[keyword] : undefined;
    if (own !== undefined) return own;
    const target = this.targetOf(member);
    return isRecord(target) ? target[keyword] : undefined;
  }
}

/** The name of the schema in components that a `$ref` leads to. */
export function schemaNameOf(reference: unknown): string | undefined {
  if (typeof reference !== "string" || !/^#\/components\/schemas\/[^/]+$/.test(reference)) return undefined;
  return keysOfFragment(reference).at(-1);
}

/** What a caller sends, what it is answered with, and what comes to it unasked: the body of a webhook or callback, which has what answers have. */
export type Direction = "request" | "answer" | "unasked";

/**
 * The direction of what stands under a key.
 *
 * @param isNamed whether the keys are names, and no keywords
 * @param direction of what the key is in
 */
export function directionOf(key: string, isNamed: boolean, direction: Direction): Direction {
  if (isNamed || direction === "unasked") return direction;
  if (key === "webhooks" || key === "callbacks") return "unasked";
  if (key === "requestBody" || key === "requestBodies" || key === "parameters") return "request";
  return key === "responses" ? "answer" : direction;
}

/** Whether what stands under a key is a map by names that are no keywords. */
export function isNamedMap(key: string, node: object, isNamed: boolean): boolean {
  return !isNamed && isRecord(node) && namedMaps.has(key);
}

/** Whether what stands under a keyword is a value, or an extension's own. */
export function isNoSchema(keyword: string): boolean {
  return valueKeywords.has(keyword) || keyword.startsWith("x-");
}
