import type { Operation } from "../../src/contract.js";
import type { ComparedContract, Steps } from "./compared-contract.js";
import type { OwnChanges } from "./own-changes.js";

/** One operation in two contracts. */
export interface OperationPair {
  readonly operationId: string;
  readonly base: PlacedOperation;
  readonly revision: PlacedOperation;
}

export interface PlacedOperation {
  readonly operationId: string;
  readonly operation: Operation;
  readonly steps: Steps;
}

/**
 * Compares which operations there are. An operation is the same when its method and path are, or else its operationId.
 *
 * @returns those that are in both
 */
export function compareOperations(changes: OwnChanges): OperationPair[] {
  const gone = operationsOf(changes.base);
  const added = operationsOf(changes.revision);
  const pairs: OperationPair[] = [];
  for (const isSame of [hasSamePlace, hasSameId]) {
    for (const base of [...gone]) {
      const revision = [...added].find((candidate) => isSame(base, candidate));
      if (revision === undefined) continue;
      gone.delete(base);
      added.delete(revision);
      pairs.push({ operationId: revision.operationId, base, revision });
    }
  }
  for (const pair of pairs) comparePlace(changes, pair);
  for (const base of gone) {
    const { operationId: name } = base;
    changes.add("operation-removed", {
      subject: name,
      detail: `${inWords(base)} is gone`,
      name,
      base: [whole(base, changes.revision)],
    });
  }
  for (const revision of added) {
    const { operationId: name } = revision;
    changes.add("operation-added", {
      subject: name,
      detail: `${inWords(revision)} is new`,
      name,
      revision: [whole(revision, changes.base)],
    });
  }
  return pairs;
}

function comparePlace(changes: OwnChanges, { base, revision }: OperationPair): void {
  const { operationId: name } = revision;
  if (base.operationId !== name) {
    changes.add("operation-renamed", {
      subject: base.operationId,
      detail: `operationId ${base.operationId} → ${name}`,
      name,
      base: [[...base.steps, "operationId"]],
      revision: [[...revision.steps, "operationId"]],
    });
  }
  if (!hasSamePlace(base, revision)) {
    changes.add("operation-moved", {
      subject: name,
      detail: `${inWords(base)} → ${inWords(revision)}`,
      name,
      base: [whole(base, changes.revision)],
      revision: [whole(revision, changes.base)],
    });
  }
}

function operationsOf({ model }: ComparedContract): Set<PlacedOperation> {
  return new Set(
    Object.entries(model.contract.operations).map(([operationId, operation]) => ({
      operationId,
      operation,
      steps: ["paths", operation.path, operation.method],
    })),
  );
}

/** The path with all its operations, where the other contract has none of them. */
function whole({ operation, steps }: PlacedOperation, other: ComparedContract): Steps {
  return other.root.at("paths")?.at(operation.path) === undefined ? steps.slice(0, 2) : steps;
}

function hasSamePlace(one: PlacedOperation, other: PlacedOperation): boolean {
  return one.operation.method === other.operation.method && one.operation.path === other.operation.path;
}

function hasSameId(one: PlacedOperation, other: PlacedOperation): boolean {
  return one.operationId === other.operationId;
}

function inWords({ operation }: PlacedOperation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}
