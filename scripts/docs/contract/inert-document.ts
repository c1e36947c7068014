import { isRecord } from "../../load/contract-node.js";
import { inertMarkdown } from "../inert-markdown.js";
import { isInertAddress } from "../markdown.js";

/** A copy of an OpenAPI document for renderers that are not ours: no text and no address in it does more than be read, or lead somewhere. */
export function inertDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inertDocument);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => inertMember(key, member)));
}

function inertMember(key: string, member: unknown): (readonly [string, unknown])[] {
  if (isData(key, member)) return [[key, member]];
  if (typeof member !== "string") return [[key, linking.has(key) ? withoutAddresses(member) : inertDocument(member)]];
  if (addresses.has(key) && !isInertAddress(member)) return [];
  return [[key, key === "description" ? inertMarkdown(member) : member]];
}

/** Values of the API itself: they are shown as they are. */
function isData(key: string, member: unknown): boolean {
  return (
    ["example", "default", "enum", "const", "value"].includes(key) || (key === "examples" && Array.isArray(member))
  );
}

/** Objects whose `url` or `href` is a link (OpenAPI, and Redoc's own extension). */
const linking: ReadonlySet<string> = new Set(["externalDocs", "contact", "license", "x-logo"]);

/** Addresses beside what they are of. */
const addresses: ReadonlySet<string> = new Set([
  ...["termsOfService", "authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "openIdConnectUrl"],
]);

function withoutAddresses(value: unknown): unknown {
  const inert = inertDocument(value);
  if (!isRecord(inert)) return inert;
  const isKept = ([key, member]: readonly [string, unknown]) =>
    (key !== "url" && key !== "href") || typeof member !== "string" || isInertAddress(member);
  return Object.fromEntries(Object.entries(inert).filter(isKept));
}
