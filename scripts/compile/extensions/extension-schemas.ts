import accessTokenLifetime from "./schemas/x-access-token-lifetime.schema.json" with { type: "json" };
import authorizationCancelled from "./schemas/x-authorization-cancelled.schema.json" with { type: "json" };
import enumDescriptions from "./schemas/x-enum-descriptions.schema.json" with { type: "json" };
import enumVarnames from "./schemas/x-enum-varnames.schema.json" with { type: "json" };
import exampleDifferences from "./schemas/x-example-differences.schema.json" with { type: "json" };
import noScopes from "./schemas/x-no-scopes.schema.json" with { type: "json" };
import note from "./schemas/x-note.schema.json" with { type: "json" };
import prerequisites from "./schemas/x-prerequisites.schema.json" with { type: "json" };
import reasoned from "./schemas/x-reasoned.schema.json" with { type: "json" };
import xmlEntries from "./schemas/x-xml-entries.schema.json" with { type: "json" };
import nilAliases from "./schemas/x-xml-nil-aliases.schema.json" with { type: "json" };

/** The JSON Schema of each extension; its title is the extension's name. Imported, not read, so that they can be bundled. */
export const extensionSchemas = [
  accessTokenLifetime,
  authorizationCancelled,
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
