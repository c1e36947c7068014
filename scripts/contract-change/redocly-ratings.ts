import { pointerStep } from "../../src/contract/json-pointer.js";
import type { Change } from "./change.js";
import type { RedoclyChange } from "./redocly-diff.js";
import { type OwnRating, ownRatings } from "./rules.js";

/** How a change that Redocly found is rated: by Redocly's own rules if one speaks of it, else by the first of ours that does. */
export function rate(change: RedoclyChange): Pick<Change, "rating" | "rule"> {
  const { impact: rating, verdicts, kind } = change;
  if (verdicts.length > 0) return { rating, rule: `redocly ${verdicts.map(({ ruleId }) => ruleId).join(", ")}` };
  const [rule] = cases.find(([, isCase]) => isCase(change)) ?? [];
  if (rule !== undefined) return { rating: ownRatings[rule], rule };
  return { rating, rule: rating === "patch" ? "other-changed" : `redocly ${kind}` };
}

const cases: readonly (readonly [OwnRating, (change: RedoclyChange) => boolean])[] = [
  ["deprecated", ({ property, revision }) => property === "deprecated" && revision?.value === true],
  ["xml-changed", changesXml],
  ["words-added", ({ kind, typeName }) => kind === "added" && words.has(typeName)],
  ["operation-named", isModified("Operation", "operationId")],
  ["path-changed", isModified("PathItem", "key")],
  ["credentials-removed", ({ kind, typeName }) => kind !== "added" && typeName.startsWith("SecurityRequirement")],
  ["request-added", (change) => isNew(change, "RequestBody") && Object(change.revision?.value).required === true],
  ["answer-added", (change) => isNew(change, "Response") && /\/responses\/2[^/]*$/.test(change.path)],
  ["sent-wider", isModified("RequestBody", "required")],
  ["sent-wider", isModified("Parameter", "required")],
  ["member-removed", isModified("Schema", "key")],
  ["member-removed", (change) => isLost(change) && (isSent(change) || /\/properties(\/[^/]*)?$/.test(change.path))],
  ["sent-wider", (change) => isSent(change) && isNarrowed(change)],
  ["received-narrower", (change) => !isSent(change) && (isNarrowed(change) || isLost(change))],
];

/** Objects of OpenAPI that only people read, by Redocly's names; and XML objects that change nothing. */
const words = new Set([
  ...["Tag", "TagList", "TagGroups", "TagGroup", "ExternalDocs", "Example", "ExamplesMap"],
  ...["Info", "Contact", "License", "SpecExtension", "Xml"],
]);

/** What values must be. Redocly rates what widens a value that is received or narrows one that is sent, and is silent on the reverse. */
const assertions = new Set([
  ...["type", "nullable", "format", "enum", "const", "required", "pattern", "multipleOf", "uniqueItems"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems"],
  ...["minProperties", "maxProperties", "additionalProperties", "unevaluatedProperties", "items"],
]);

/** Schemas that a value must fit besides the one around them. */
const composition = new Set(["AllOf", "AnyOf", "OneOf"]);

function isNew({ kind, typeName }: RedoclyChange, name: string): boolean {
  return kind === "added" && typeName === name;
}

function isModified(typeName: string, property: string) {
  return (change: RedoclyChange) =>
    change.kind === "modified" && change.typeName === typeName && change.property === property;
}

/** A schema that nothing sends or receives can still be decoded by its name. */
function isSent({ path }: RedoclyChange): boolean {
  return /^#\/(paths\/[^/]+\/(\w+\/)?(requestBody|parameters)|components\/(requestBodies|parameters))\//.test(path);
}

function isNarrowed({ kind, typeName, property = "", path }: RedoclyChange): boolean {
  if (kind === "modified") return typeName === "Schema" && assertions.has(property);
  const isMet = /(?<!\/properties)\/(allOf\/\d+|items|additionalProperties|not)$/.test(path);
  return kind === "added" && (composition.has(typeName) || (typeName === "Schema" && isMet));
}

/** Members are gone, or alternatives. A schema of the components that is gone is a fact of its own. */
function isLost({ kind, typeName, path }: RedoclyChange): boolean {
  if (kind !== "removed" || /^#\/components\/schemas\/[^/]*$/.test(path)) return false;
  return typeName === "Schema" || typeName === "SchemaProperties" || composition.has(typeName);
}

/** Whether an XML object came to say another thing. Names are compared, not prefixes; but a namespace that has one is no default inside. */
function changesXml({ kind, typeName, property, path, base, revision }: RedoclyChange): boolean {
  if (typeName !== "Xml") return false;
  if (kind === "modified" && property === "prefix") return !base?.value !== !revision?.value;
  if (kind === "modified") return (base?.value || "") !== (revision?.value || "");
  const { name, ...others } = Object((base ?? revision)?.value);
  const isOwnName = name === undefined || path.endsWith(`/properties${pointerStep(name)}/xml`);
  return !isOwnName || Object.values(others).some(Boolean);
}
