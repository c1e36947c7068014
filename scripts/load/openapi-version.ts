import { didYouMean } from "../report/closest.js";
import { describe, isRecord } from "./contract-node.js";

/** The versions of OpenAPI that the build reads. Their patch versions (3.0.4) change nothing for a document. */
export type OpenApiVersion = "3.0" | "3.1" | "3.2";

/** The version of a document, if it is one that the build reads. */
export function openApiVersion(document: unknown): OpenApiVersion | undefined {
  const stated = isRecord(document) ? document["openapi"] : undefined;
  return typeof stated === "string" ? versions.find((version) => stated.startsWith(`${version}.`)) : undefined;
}

export interface VersionFault {
  /** Of what states the version. */
  readonly pointer: string;
  readonly found: string;
  readonly advice: string;
}

/** What is wrong with the version that a document states. */
export function versionFault(document: unknown): VersionFault | undefined {
  if (openApiVersion(document) !== undefined) return undefined;
  if (!isRecord(document)) return notADocument(document);
  const stated = document["openapi"];
  const three = threeNumbers.get(String(stated));
  if (stated === undefined) return withoutVersion(document);
  return {
    pointer: "/openapi",
    found: `OpenAPI ${describe(stated)}`,
    advice:
      three === undefined
        ? `write the contract in OpenAPI ${versions.slice(0, -1).join(", ")} or ${versions.at(-1)}, as in openapi: 3.1.0`
        : `write openapi: ${three}: the version is a string of three numbers`,
  };
}

/** OpenAPI Object, `openapi`. Of a number in YAML, 3.0 is 3. */
const threeNumbers: ReadonlyMap<string, string> = new Map([
  ["3", '"3.0.3"'],
  ["3.0", '"3.0.3"'],
  ["3.1", '"3.1.1"'],
  ["3.2", '"3.2.0"'],
]);

/** The advice for a page in place of a contract. */
export const ofPage = "name the contract's own file, in YAML or JSON: a page that shows it has a link to it";

function notADocument(document: unknown): VersionFault {
  const isText = typeof document === "string";
  if (isText && document.startsWith("<")) return { pointer: "", found: "HTML or XML", advice: ofPage };
  const kind = Array.isArray(document) ? "a list" : isText ? "a text" : describe(document);
  return {
    pointer: "",
    found: document === undefined || document === null ? "an empty file" : `${kind} in place of an OpenAPI document`,
    advice: "write an object with openapi, info and paths, or name another file",
  };
}

function withoutVersion(document: Readonly<Record<string, unknown>>): VersionFault {
  if (document["swagger"] !== undefined) {
    return {
      pointer: "/swagger",
      found: `Swagger ${describe(document["swagger"])}`,
      advice:
        "convert the contract to OpenAPI 3.0 or later, as npx swagger2openapi FILE --outfile openapi.yaml does, and build that",
    };
  }
  const meant = Object.keys(document).find((key) => didYouMean(key, ["openapi"]) !== undefined);
  const advice = 'write openapi: "3.1.1" at the top, or the version of OpenAPI that the contract is written in';
  if (meant !== undefined) return { pointer: `/${meant}`, found: meant, advice: "write openapi" };
  return { pointer: "", found: "no member openapi", advice };
}

const versions: readonly OpenApiVersion[] = ["3.0", "3.1", "3.2"];
