import accessTokenLifetime from "../../extensions/x-access-token-lifetime.schema.json" with { type: "json" };
import enumDescriptions from "../../extensions/x-enum-descriptions.schema.json" with { type: "json" };
import enumVarnames from "../../extensions/x-enum-varnames.schema.json" with { type: "json" };
import exampleDifferences from "../../extensions/x-example-differences.schema.json" with { type: "json" };
import noScopes from "../../extensions/x-no-scopes.schema.json" with { type: "json" };
import note from "../../extensions/x-note.schema.json" with { type: "json" };
import prerequisites from "../../extensions/x-prerequisites.schema.json" with { type: "json" };
import reasoned from "../../extensions/x-reasoned.schema.json" with { type: "json" };
import xmlEntries from "../../extensions/x-xml-entries.schema.json" with { type: "json" };
import nilAliases from "../../extensions/x-xml-nil-aliases.schema.json" with { type: "json" };

/** The JSON Schema of each extension; its title is the extension's name. Imported, not read, so that they can be bundled. */
export const extensionSchemas = [
  accessTokenLifetime,
  enumDescriptions,
  enumVarnames,
  exampleDifferences,
  noScopes,
  note,
  prerequisites,
  reasoned,
  xmlEntries,
  nilAliases,
];
