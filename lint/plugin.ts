import type { ContractPlugin } from "./plugin-types.js";
import { noIneffectiveKeywords } from "./rules/no-ineffective-keywords.js";
import { noInvalidExtensions } from "./rules/no-invalid-extensions.js";
import { noUndecodableExamples } from "./rules/no-undecodable-examples.js";
import { noUnequalExamples } from "./rules/no-unequal-examples.js";
import { noUnreasonedPresence } from "./rules/no-unreasoned-presence.js";
import { noUnresolvedXmlNames } from "./rules/no-unresolved-xml-names.js";
import { noUnsupportedConstructs } from "./rules/no-unsupported-constructs.js";
import { noUnsupportedSchemas } from "./rules/no-unsupported-schemas.js";
import { operationPrerequisites } from "./rules/operation-prerequisites.js";
import { operationScopes } from "./rules/operation-scopes.js";
import { propertyDescription } from "./rules/property-description.js";

/** The plugin's name in `redocly.yaml`, before the slash. */
const id = "contract";

const rules = {
  "no-ineffective-keywords": noIneffectiveKeywords,
  "no-invalid-extensions": noInvalidExtensions,
  "no-undecodable-examples": noUndecodableExamples,
  "no-unequal-examples": noUnequalExamples,
  "no-unreasoned-presence": noUnreasonedPresence,
  "no-unresolved-xml-names": noUnresolvedXmlNames,
  "no-unsupported-constructs": noUnsupportedConstructs,
  "no-unsupported-schemas": noUnsupportedSchemas,
  "operation-prerequisites": operationPrerequisites,
  "operation-scopes": operationScopes,
  "property-description": propertyDescription,
};

/** The Redocly plugin: the rules of a contract that this package can build, and `contract/recommended`, which makes errors of them all. */
export default function plugin(): ContractPlugin {
  const errors = Object.keys(rules).map((rule) => [`${id}/${rule}`, "error" as const]);
  return {
    id,
    rules: { oas3: rules },
    // `operation-scopes` leaves it to `security-defined` to find operations that say nothing of security.
    configs: { recommended: { rules: Object.fromEntries([...errors, ["security-defined", "error" as const]]) } },
  };
}
