import type { Oas3Rule } from "@redocly/openapi-core";
import { factOf } from "../schema-facts.js";

/** Every member has a description: its own, or that of the schema that it refers to. */
export const propertyDescription: Oas3Rule = () => ({
  Schema(schema, context) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (factOf(property, "description", context) !== undefined) continue;
      context.report({
        message: `The member \`${name}\` has no description. Where no page describes it, say so.`,
        location: context.location.child(["properties", name]).key(),
      });
    }
  },
});
