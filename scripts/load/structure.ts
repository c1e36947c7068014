import type { UserContext } from "@redocly/openapi-core";
import { isRecord } from "./contract-node.js";
import type { SourceFault } from "./source-fault.js";

/**
 * What the build would trip over: an object or a list that is something else, and a member without which an object says nothing. All else
 * that OpenAPI asks for (`info.license`, a description of each response) matters to no client: it is a notice.
 */
export class Structure {
  readonly faults: SourceFault[] = [];

  /** Visitors of a rule. */
  readonly visitors = {
    any: (node: unknown, { type, location }: UserContext) => {
      const isList = type.items !== undefined;
      if (isList ? !Array.isArray(node) : !isRecord(node) && type.name !== extensionType) {
        const advice = isList ? "write a list" : "write an object";
        this.faults.push({ location, found: `${kindOf(node)} in place of a ${type.name}`, advice });
        return;
      }
      for (const name of necessaryMembers.get(type.name) ?? []) {
        if (isRecord(node) && node[name] === undefined)
          this.faults.push({ location, found: `a ${type.name} without ${name}`, advice: `write its ${name}` });
      }
    },
  };
}

/** What a value is, and not what it says: a reference may lead to a file that is no contract, and to what nobody is to see. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return (
    { string: "a text", number: "a number", boolean: "true or false", object: "an object" }[typeof value as string] ??
    "something else"
  );
}

/** Redocly's name for what stands under a key that begins with `x-`. */
const extensionType = "SpecExtension";

/** By the name of Redocly's node type. */
const necessaryMembers: ReadonlyMap<string, readonly string[]> = new Map([
  ["Parameter", ["name", "in"]],
  ["Server", ["url"]],
  ["SecurityScheme", ["type"]],
  ["Discriminator", ["propertyName"]],
]);
