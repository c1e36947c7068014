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
  if (isRecord(document) && document["swagger"] !== undefined) {
    return {
      pointer: "/swagger",
      found: `Swagger ${describe(document["swagger"])}`,
      advice: "convert the contract to OpenAPI 3.0 or later",
    };
  }
  return {
    pointer: "/openapi",
    found: `OpenAPI ${describe(isRecord(document) ? document["openapi"] : undefined)}`,
    advice: `write the contract in OpenAPI ${versions.slice(0, -1).join(", ")} or ${versions.at(-1)}, as in openapi: 3.1.0`,
  };
}

const versions: readonly OpenApiVersion[] = ["3.0", "3.1", "3.2"];
