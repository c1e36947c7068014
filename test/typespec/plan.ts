import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type OpenApiDocument, readDocument } from "../contracts/real/document.js";
import { type FoundOperation, findOperation } from "./find-operation.js";
import type { Exchange, Scenario } from "./scenario.js";

/** A contract of a folder, and the requests of its scenarios that it has operations for. */
export interface PlannedContract {
  readonly file: string;
  readonly document: OpenApiDocument;
  readonly calls: readonly PlannedCall[];
}

export interface PlannedCall {
  readonly scenario: Scenario;
  readonly exchange: Exchange;
  readonly operation: FoundOperation;
}

/**
 * Finds the operation of each request of a folder's scenarios.
 *
 * @param directory of the contracts in one version of OpenAPI
 */
export async function planFolder(
  directory: string,
  folder: string,
  scenarios: readonly Scenario[],
): Promise<PlannedContract[]> {
  const names = await readdir(join(directory, folder));
  const files = names.filter((name) => name.endsWith(".json")).map((name) => join(directory, folder, name));
  const contracts = await Promise.all(
    files.map(async (file) => ({ file, document: await readDocument(file), calls: [] as PlannedCall[] })),
  );
  for (const scenario of scenarios) {
    for (const exchange of scenario.exchanges) {
      const candidates = contracts.flatMap((contract) => {
        const operation = findOperation(contract.document, exchange);
        return operation === undefined ? [] : [{ contract, operation }];
      });
      const chosen =
        candidates.find(({ contract, operation }) => isOfVersion(contract.document, operation, exchange)) ??
        candidates.at(-1);
      chosen?.contract.calls.push({ scenario, exchange, operation: chosen.operation });
    }
  }
  return contracts.filter(({ calls }) => calls.length > 0);
}

/** Whether a request names the service's version that a contract describes. */
function isOfVersion(document: OpenApiDocument, { serverValues }: FoundOperation, { query }: Exchange): boolean {
  const version = document.at("/info/version").value;
  return Object.values(serverValues).includes(String(version)) || query["api-version"] === version;
}
