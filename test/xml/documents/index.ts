import { characters } from "./characters.js";
import { content } from "./content.js";
import { doctype } from "./doctype.js";
import { elements } from "./elements.js";
import { namespaces } from "./namespaces.js";
import { prolog } from "./prolog.js";
import { references } from "./references.js";
import { type RuleDocuments, unmark } from "./rule-documents.js";

/** The documents of each rule. */
export const rules: readonly RuleDocuments[] = [
  characters,
  content,
  prolog,
  elements,
  references,
  doctype,
  namespaces,
].flat();

/** All of them, accepted and refused. */
export const allDocuments: readonly string[] = rules.flatMap(({ accepted, refused }) => [
  ...accepted,
  ...refused.map(([marked]) => unmark(marked).document),
]);
