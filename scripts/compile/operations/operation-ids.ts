import { type ContractNode, describe } from "../../load/contract-node.js";
import { reservedOperationIds } from "./reserved-names.js";

/** The names of a client's methods: one that cannot be, or that another operation has, is none. */
export class OperationIds {
  private readonly known = new Set<string>();

  /** Undefined where there is none: then the operation is called by its path alone. */
  compile(operation: ContractNode): string | undefined {
    const node = operation.at("operationId");
    const name = node?.text();
    if (node === undefined || name === undefined) return undefined;
    const fault = this.faultOf(name);
    if (fault === undefined) {
      this.known.add(name);
      return name;
    }
    node.notice(`the operationId ${describe(name)}, ${fault}`, "the operation is called by its path alone");
    return undefined;
  }

  private faultOf(name: string): string | undefined {
    // OpenAPI, Operation Object: it is unique among all operations.
    if (this.known.has(name)) return "which another operation has too";
    if (name === "") return "which is empty";
    // An operation without one is known by its method and path.
    const isTaken = reservedOperationIds.has(name) || /^[A-Z]+ \//.test(name);
    return isTaken ? "a name that the client has a member of" : undefined;
  }
}
