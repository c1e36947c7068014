import { installLocked } from "../../support/install-locked.js";
import manifest from "./package.json" with { type: "json" };

/** A public API's contract, as a package of the registry holds it. */
export interface PublicContract {
  /** What `--only` and the table call it. */
  readonly name: string;
  readonly package: string;
  /** The path inside the package. */
  readonly file: string;
}

/** Contracts of APIs that are called, from 10 kB to 13 MB, by their packages: written by hand and generated, in JSON and in YAML. */
const ofApis = {
  "@octokit/openapi": { github: "generated/api.github.com.json" },
  "@octokit/openapi-webhooks": { "github-webhooks": "generated/api.github.com.json" },
  "@figma/rest-api-spec": { figma: "openapi/openapi.yaml" },
  "shipengine-openapi": { shipengine: "openapi.yaml" },
  "@blockfrost/openapi": { blockfrost: "openapi.yaml" },
  "@neondatabase/api-client": { neon: "public-v2-for-users.gen.yaml" },
  "@directus/specs": { directus: "dist/openapi.json" },
  "rclone-openapi": { rclone: "openapi.json" },
  "@digdir/dialogporten-schema": { dialogporten: "swagger.verified.json" },
  "@dcl/catalyst-api-specs": { catalyst: "lib/api.yaml" },
  "@hasura/dc-api-types": { "hasura-data-connector": "src/agent.openapi.json" },
  "@lix-js/server-api-schema": { lix: "src/schema.yaml" },
  "@redotech/redo-api-schema": { redo: "lib/openapi.yaml" },
  "rebilly-contract": { rebilly: "src/benchmark/benches/rebilly.yaml" },
  "@scalar/galaxy": { galaxy: "dist/3.1.yaml" },
};

/** The files of `@readme/oas-examples`, most of them a few kB with one subject each. */
const oasExamples = {
  "3.0/json": [
    ...["callbacks", "circular", "circular-paths", "circular-request-bodies", "complex-nesting", "discriminators"],
    ...["file-uploads", "form-data", "http-status-codes", "link-example", "parameters-common", "parameters-cookies"],
    ...["parameters-extreme", "parameters-style", "petstore", "petstore-expanded", "petstore-simple", "polymorphism"],
    ...["readme-extensions", "readme-legacy", "request-examples", "response-empty-examples", "response-examples"],
    ...["response-http-behavior", "response-multiple-mediatypes", "response-schemas", "schema-additional-properties"],
    ...["schema-circular", "schema-deprecated", "schema-encoding-style", "schema-enums", "schema-types"],
    ...["schema-validation", "schema-visibility", "security", "security-multiple", "server-path-level"],
    ...["server-variables", "star-trek", "uspto"],
  ],
  "3.0/json/openapi-workshop": ["additional-ref", "anyOf-allOf", "hoot", "refs"],
  "3.1/json": [
    ...["parameters-style", "petstore", "petstore-simple", "readme", "readme-extensions", "schema-encoding-style"],
    ...[
      "schema-types",
      "schema-validation-local",
      "schema-validation-top-level",
      "security",
      "train-travel",
      "webhooks",
    ],
  ],
};

/** Public contracts in OpenAPI 3.0 and 3.1. No package of the registry is known to hold one in 3.2: test/typespec/ has those. */
export const publicContracts: readonly PublicContract[] = [
  ...Object.entries(ofApis).flatMap(([name, files]) =>
    Object.entries<string>(files).map(([contract, file]) => ({ name: contract, package: name, file })),
  ),
  ...Object.entries(oasExamples).flatMap(([folder, names]) =>
    names.map((name) => ({
      name: folder.startsWith("3.1") && oasExamples["3.0/json"].includes(name) ? `${name}-3.1` : name,
      package: "@readme/oas-examples",
      file: `${folder}/${name}.json`,
    })),
  ),
];

/** Where a contract stands, from the repository's root. */
export function pathOf(contract: PublicContract): string {
  return `${isApart(contract) ? `${directory}/` : ""}node_modules/${contract.package}/${contract.file}`;
}

/** Installs the packages of those contracts that are apart from the repository's own, where one of them is asked for. */
export async function installContracts(contracts: readonly PublicContract[]): Promise<void> {
  if (contracts.some(isApart)) await installLocked(directory);
}

function isApart(contract: PublicContract): boolean {
  return Object.hasOwn(manifest.dependencies, contract.package);
}

const directory = "test/contracts/real";
