import type { Location, ResolveResult, UserContext } from "@redocly/openapi-core";
import { isRecord } from "../scripts/load/contract-node.js";

/** What a `$ref` leads to. */
export interface Target {
  readonly value: unknown;
  readonly location: Location;
  /** Where in components it belongs. Path Items and the like have no section: they stand where they are referred to. */
  readonly section: string | undefined;
}

/** What Redocly finds, on its way through the files of a contract, behind each Reference Object and each `externalValue`. */
export class References {
  readonly targets = new Map<object, Target>();
  readonly externalValues = new Map<object, { readonly value: unknown; readonly location: Location }>();

  /** Visitors of a rule. They note all references before `Root` is left. */
  readonly visitors = {
    ref: {
      leave: (node: object, context: UserContext, resolved: ResolveResult<object>) => {
        // A reference with something beside it is a step of its own, as it is for Redocly's bundling.
        const { node: value, location } = resolved.chain?.[0] ?? resolved;
        if (location === undefined || value === undefined) return;
        this.targets.set(node, { value, location, section: sections.get(context.type.name) });
      },
    },
    Example: {
      leave: (node: object, context: UserContext) => {
        const reference = isRecord(node) && node["value"] === undefined ? node["externalValue"] : undefined;
        if (typeof reference !== "string") return;
        const { node: value } = context.resolve({ $ref: reference });
        if (value !== undefined)
          this.externalValues.set(node, { value, location: context.location.child("externalValue") });
      },
    },
  };
}

/** By the name of Redocly's node type. */
const sections: ReadonlyMap<string, string> = new Map([
  ["Schema", "schemas"],
  ["Parameter", "parameters"],
  ["Response", "responses"],
  ["Example", "examples"],
  ["RequestBody", "requestBodies"],
  ["Header", "headers"],
  ["SecurityScheme", "securitySchemes"],
]);
