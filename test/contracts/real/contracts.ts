import { installLocked } from "../../support/install-locked.js";
import manifest from "./package.json" with { type: "json" };
/** A public API's contract, as a package of the registry holds it. */
export interface PublicContract {
  /** What `--only` and the table call it. */
  readonly name: string;
  readonly package: string;
  /** The path inside the package. */
  readonly file: string;
  readonly title: string;
}

/** Public contracts of all kinds: OpenAPI 3.0 and 3.1, JSON and YAML, written by hand and generated, from 10 kB to 13 MB. */
export const publicContracts: readonly PublicContract[] = [
  {
    name: "github",
    package: "@octokit/openapi",
    file: "generated/api.github.com.json",
    title: "GitHub's REST API",
  },
  {
    name: "github-webhooks",
    package: "@octokit/openapi-webhooks",
    file: "generated/api.github.com.json",
    title: "GitHub's webhooks",
  },
  { name: "figma", package: "@figma/rest-api-spec", file: "openapi/openapi.yaml", title: "Figma's REST API" },
  { name: "shipengine", package: "shipengine-openapi", file: "openapi.yaml", title: "ShipEngine" },
  { name: "blockfrost", package: "@blockfrost/openapi", file: "openapi.yaml", title: "Blockfrost, of Cardano" },
  { name: "neon", package: "@neondatabase/api-client", file: "public-v2-for-users.gen.yaml", title: "Neon" },
  { name: "directus", package: "@directus/specs", file: "dist/openapi.json", title: "Directus" },
  { name: "rclone", package: "rclone-openapi", file: "openapi.json", title: "rclone's remote control" },
  {
    name: "dialogporten",
    package: "@digdir/dialogporten-schema",
    file: "swagger.verified.json",
    title: "Dialogporten, of Norway's Digdir",
  },
  { name: "catalyst", package: "@dcl/catalyst-api-specs", file: "lib/api.yaml", title: "Decentraland's Catalyst" },
  {
    name: "hasura-data-connector",
    package: "@hasura/dc-api-types",
    file: "src/agent.openapi.json",
    title: "Hasura's data connector agent",
  },
  { name: "lix", package: "@lix-js/server-api-schema", file: "src/schema.yaml", title: "Lix's server" },
  { name: "galaxy", package: "@scalar/galaxy", file: "dist/3.1.yaml", title: "Scalar's Galaxy" },
  { name: "readme", package: "@readme/oas-examples", file: "3.1/json/readme.json", title: "ReadMe's API" },
  { name: "star-trek", package: "@readme/oas-examples", file: "3.0/json/star-trek.json", title: "STAPI, of Star Trek" },
  {
    name: "train-travel",
    package: "@readme/oas-examples",
    file: "3.1/json/train-travel.json",
    title: "Bump.sh's Train Travel, in JSON and XML",
  },
  {
    name: "petstore",
    package: "@readme/oas-examples",
    file: "3.0/json/petstore.json",
    title: "Swagger's Petstore, in JSON and XML",
  },
  { name: "uspto", package: "@readme/oas-examples", file: "3.0/json/uspto.json", title: "The USPTO's data sets" },
  {
    name: "file-uploads",
    package: "@readme/oas-examples",
    file: "3.0/json/file-uploads.json",
    title: "ReadMe's uploads of files",
  },
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
