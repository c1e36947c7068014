import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isRecord } from "../../scripts/load/contract-node.js";
import { english } from "../english.js";
import { factOf } from "../schema-facts.js";
import { wordsOf } from "../words.js";

/**
 * Every wire name that is not made of English words carries a note, so that nobody takes it for a slip of the contract and corrects it.
 * The option `words` names further words, in any case.
 */
export const wireNameSpelling: Oas3Rule = ({ words = [] }: { readonly words?: readonly string[] }) => {
  const known = new Set(words.map((word) => word.toLowerCase()));

  const check = (name: unknown, location: Location, { report }: UserContext) => {
    if (typeof name !== "string") return;
    const unknown = wordsOf(name).filter((word) => !known.has(word.toLowerCase()) && !english().correct(word));
    if (unknown.length === 0) return;
    report({
      message: `The name \`${name}\` is not made of English words: ${unknown.join(", ")}. If the wire spells it so, say it in \`x-note\`.`,
      location,
      suggest: suggestionsFor(name, unknown),
    });
  };

  return {
    Schema(schema, context) {
      for (const [name, property] of Object.entries<unknown>(schema.properties ?? {})) {
        if (!isRecord(property) || factOf(property, "x-note", context) !== undefined) continue;
        const place = context.location.child(["properties", name]);
        check(name, place.key(), context);
        if (isRecord(property["xml"])) check(property["xml"]["name"], place.child(["xml", "name"]), context);
      }
    },
    Parameter(parameter, context) {
      if ("x-note" in parameter || factOf(parameter.schema, "x-note", context) !== undefined) return;
      check(parameter.name, context.location.child("name"), context);
    },
  };
};

/** The name with its first unknown word replaced by each word that the dictionary offers. */
function suggestionsFor(name: string, [word = ""]: readonly string[]): string[] {
  return english()
    .suggest(word)
    .map((suggestion) => name.replace(word, suggestion));
}
