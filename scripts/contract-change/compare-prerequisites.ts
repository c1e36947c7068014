import { isDeepStrictEqual } from "node:util";
import type { Prerequisites } from "../../src/contract.js";
import type { OperationPair } from "./compare-operations.js";
import type { OwnChanges } from "./own-changes.js";

/** Compares `x-prerequisites` of an operation, rule by rule; a rule's name says which one it is. */
export function comparePrerequisites(changes: OwnChanges, pair: OperationPair): void {
  const { prerequisites: before } = pair.base.operation;
  const { prerequisites: after } = pair.revision.operation;
  compareRules(changes, pair, before?.rules ?? [], after?.rules ?? []);
  if (before !== undefined && after !== undefined) compareSubject(changes, pair, before, after);
}

function compareSubject(changes: OwnChanges, pair: OperationPair, before: Prerequisites, after: Prerequisites): void {
  const subject = pair.operationId;
  if (before.subject !== after.subject) {
    changes.add("prerequisite-subject-changed", {
      subject,
      detail: `prerequisites of ${before.subject} → of ${after.subject}`,
      name: subject,
      ...places(pair, "subject"),
    });
  }
  if (!isDeepStrictEqual(before.identifiedBy, after.identifiedBy)) {
    const inWords = ({ identifiedBy }: Prerequisites) => `${identifiedBy.request} is ${identifiedBy.subject}`;
    changes.add("prerequisite-identity-changed", {
      subject,
      detail: `${inWords(before)} → ${inWords(after)}`,
      name: subject,
      ...places(pair, "identifiedBy"),
    });
  }
}

type Rules = Prerequisites["rules"];

function compareRules(changes: OwnChanges, pair: OperationPair, before: Rules, after: Rules): void {
  const subject = pair.operationId;
  for (const [index, rule] of before.entries()) {
    if (after.some(({ name }) => name === rule.name)) continue;
    const base = places(pair, "rules", String(index)).base;
    changes.add("prerequisite-removed", {
      subject,
      detail: `the prerequisite ${rule.name} is gone`,
      name: rule.name,
      base,
    });
  }
  for (const [index, rule] of after.entries()) {
    const { name } = rule;
    const former = before.findIndex((candidate) => candidate.name === name);
    const { revision } = places(pair, "rules", String(index));
    const { base } = places(pair, "rules", String(former));
    const old = before[former];
    if (old === undefined) {
      changes.add("prerequisite-added", { subject, detail: `the prerequisite ${name} is new`, name, revision });
    } else if (!isDeepStrictEqual(old.refusedWhen, rule.refusedWhen)) {
      changes.add("prerequisite-changed", {
        subject,
        detail: `the prerequisite ${name} refuses something else`,
        name,
        base,
        revision,
      });
    } else if (old.description !== rule.description) {
      changes.add("prerequisite-text-changed", {
        subject,
        detail: `the prerequisite ${name} in other words`,
        name,
        base,
        revision,
      });
    }
  }
}

function places({ base, revision }: OperationPair, ...steps: readonly string[]) {
  return {
    base: [[...base.steps, "x-prerequisites", ...steps]],
    revision: [[...revision.steps, "x-prerequisites", ...steps]],
  } as const;
}
