import type { UserContext } from "@redocly/openapi-core";
import { describe, isRecord } from "./contract-node.js";
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
        this.faults.push({ location, found: `${describe(node)} in place of a ${type.name}`, advice });
        return;
      }
      for (const name of necessaryMembers.get(type.name) ?? []) {
        if (isRecord(node) && node[name] === undefined)
          this.faults.push({ location, found: `a ${type.name} without ${name}`, advice: `write its ${name}` });
      }
    },
  };
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
