import type { Contract } from "../src/contract.js";

/** What the build knows of a contract: the runtime's tables, and what only people and types need. Emitters read this alone. */
export interface Model {
  readonly contract: Contract;
  readonly operations: readonly OperationModel[];
  readonly schemas: readonly SchemaModel[];
}

export interface OperationModel {
  readonly operationId: string;
  readonly path: string;
  readonly method: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  readonly scopes: readonly string[];
  readonly prerequisites: readonly string[];
  /** The name of the schema that the prerequisites speak of. */
  readonly subject: string | undefined;
}

/** A schema of the contract's components. */
export interface SchemaModel {
  readonly name: string;
  readonly description: string | undefined;
  /** Names of an enum's values (`x-enum-varnames`), each with the value and its description. */
  readonly namedValues: readonly NamedValue[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: string | number;
  readonly description: string | undefined;
}
