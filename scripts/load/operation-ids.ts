import type { UserContext } from "@redocly/openapi-core";
import { describe, isRecord } from "./contract-node.js";
import type { SourceFault } from "./source-fault.js";

/** Finds operations with the same `operationId`. OpenAPI: it MUST be unique among all operations. */
export class OperationIds {
  readonly faults: SourceFault[] = [];
  private readonly known = new Set<string>();

  /** Visitors of a rule. */
  readonly visitors = {
    Operation: (operation: unknown, { location }: UserContext) => {
      const name = isRecord(operation) ? operation["operationId"] : undefined;
      if (typeof name !== "string") return;
      if (this.known.has(name)) {
        const found = `${describe(name)}, which is another operation's operationId too`;
        this.faults.push({ location: location.child("operationId"), found, advice: "name each operation differently" });
      }
      this.known.add(name);
    },
  };
}
