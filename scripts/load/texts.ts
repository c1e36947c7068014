import { getLineColLocation, type Location, type UserContext } from "@redocly/openapi-core";
import { isRecord } from "./contract-node.js";
import type { SourceFault } from "./source-fault.js";

/**
 * Reads as text what stands, unquoted, where OpenAPI has a text: `version: 1.0` is "1.0", as it is written. A null there says nothing, and is
 * left out. It writes into the document, before other rules and the build read it.
 */
export class Texts {
  readonly notices: SourceFault[] = [];

  /** Visitors of a rule. */
  readonly visitors = {
    any: (node: unknown, { type, location }: UserContext) => this.read(node, type, location),
    // What stands beside a reference.
    ref: (node: unknown, { type, rawLocation }: UserContext) => this.read(node, type, rawLocation),
  };

  private read(node: unknown, type: UserContext["type"], location: Location): void {
    if (!isRecord(node)) return;
    for (const [name, value] of Object.entries(node)) {
      const stated = statedType(type, name, value);
      const place = location.child(name);
      if (stated?.type === "string" && value === null && Object.hasOwn(type.properties, name)) {
        this.notices.push({
          location: place,
          found: "null in place of a text",
          advice: "read as if it were not there; write a text",
        });
        delete node[name];
      } else if (stated?.type === "string") node[name] = this.asText(value, place);
      else if (stated?.items?.type === "string" && Array.isArray(value))
        node[name] = value.map((item: unknown, index) => this.asText(item, place.child(index)));
    }
  }

  private asText(value: unknown, location: Location): unknown {
    if (typeof value !== "number" && typeof value !== "boolean") return value;
    const found = typeof value === "number" ? "a number in place of a text" : "true or false in place of a text";
    this.notices.push({ location, found, advice: "read as the text that it is written as; write it in quotes" });
    return writtenText(value, location);
  }
}

/** What Redocly knows of a member, where that is no object of OpenAPI's own. */
function statedType({ properties, additionalProperties }: UserContext["type"], name: string, value: unknown) {
  const stated = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  const type = typeof stated === "function" ? stated(value, name) : stated;
  return type === null || type === undefined || type.name !== undefined ? undefined : type;
}

/** 1.0 and 1 are one number, and two texts. */
function writtenText(value: number | boolean, location: Location): string {
  const { source, start, end } = getLineColLocation({ source: location.source, pointer: location.pointer });
  const line = source.getLines()[start.line - 1] ?? "";
  const written = end?.line === start.line ? line.slice(start.col - 1, end.col - 1) : "";
  return written !== "" && Number(written) === value ? written : String(value);
}
