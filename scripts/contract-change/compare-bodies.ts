import type { ResponseContent } from "../../src/contract.js";
import type { OperationPair } from "./compare-operations.js";
import { compareShapes } from "./compare-shapes.js";
import { compareXml } from "./compare-xml.js";
import type { OwnChanges } from "./own-changes.js";

/** Compares what an operation sends, and what its 2xx answers hold. All other answers are text to the client, whatever the contract says. */
export function compareBodies(changes: OwnChanges, pair: OperationPair): void {
  compareRequests(changes, pair);
  const before = answersOf(pair.base.operation.responses);
  const after = answersOf(pair.revision.operation.responses);
  const subject = pair.operationId;
  for (const status of before.keys()) {
    if (after.has(status)) continue;
    const base = [[...pair.base.steps, "responses", status]] as const;
    changes.add("answer-removed", { subject, detail: `the answer ${status} is gone`, name: subject, base });
  }
  for (const [status, content] of after) {
    const former = before.get(status);
    const revision = [[...pair.revision.steps, "responses", status]] as const;
    if (former !== undefined) compareAnswers(changes, pair, status, former, content);
    else changes.add("answer-added", { subject, detail: `the answer ${status} is new`, name: subject, revision });
  }
}

function compareRequests(changes: OwnChanges, pair: OperationPair): void {
  const { request: before } = pair.base.operation;
  const { request: after } = pair.revision.operation;
  const subject = pair.operationId;
  const whole = {
    base: [[...pair.base.steps, "requestBody"]],
    revision: [[...pair.revision.steps, "requestBody"]],
  } as const;
  if (before === undefined || after === undefined) {
    const name = subject;
    if (before !== undefined)
      changes.add("request-removed", { subject, detail: "the request body is gone", name, base: whole.base });
    if (after !== undefined) {
      const rule = after.required ? "request-added" : "optional-request-added";
      changes.add(rule, { subject, detail: "a request body is new", name, revision: whole.revision });
    }
    return;
  }
  if (before.required !== after.required) {
    const [base, revision] = [[[...whole.base[0], "required"]], [[...whole.revision[0], "required"]]] as const;
    if (after.required) {
      changes.add("request-required", {
        subject,
        detail: "the request body is required",
        name: subject,
        base,
        revision,
      });
    } else {
      changes.add("request-optional", {
        subject,
        detail: "the request body is optional",
        name: subject,
        base,
        revision,
      });
    }
  }
  const base = [...whole.base[0], "content", before.mediaType];
  const revision = [...whole.revision[0], "content", after.mediaType];
  if (before.mediaType !== after.mediaType) {
    const detail = `${before.mediaType} → ${after.mediaType}`;
    changes.add("request-media-type-changed", {
      subject,
      detail,
      name: after.mediaType,
      base: [base],
      revision: [revision],
    });
  }
  compareShapes(changes, {
    subject: `${subject} request`,
    name: subject,
    base: { shape: before.content.shape, steps: [...base, "schema"] },
    revision: { shape: after.content.shape, steps: [...revision, "schema"] },
    directions: ["request"],
  });
}

function answersOf(responses: Readonly<Record<string, ResponseContent>>): Map<string, ResponseContent> {
  return new Map(Object.entries(responses).filter(([status]) => status.startsWith("2")));
}

function compareAnswers(
  changes: OwnChanges,
  { operationId: subject, base, revision }: OperationPair,
  status: string,
  before: ResponseContent,
  after: ResponseContent,
): void {
  const place = (steps: readonly string[], mediaType: string) => [...steps, "responses", status, "content", mediaType];
  for (const [mediaType, former] of Object.entries(before)) {
    const named = after[mediaType];
    const old = place(base.steps, mediaType);
    if (named === undefined) {
      changes.add("answer-media-type-removed", {
        subject,
        detail: `${mediaType} is gone`,
        name: mediaType,
        base: [old],
      });
      continue;
    }
    const pair = {
      subject: `${subject} answer ${status}`,
      name: subject,
      base: { shape: former.shape, xml: former.xml, steps: [...old, "schema"] },
      revision: { shape: named.shape, xml: named.xml, steps: [...place(revision.steps, mediaType), "schema"] },
      directions: ["response"] as const,
    };
    compareXml(changes, pair);
    compareShapes(changes, pair);
  }
  for (const mediaType of Object.keys(after)) {
    if (before[mediaType] !== undefined) continue;
    const added = [place(revision.steps, mediaType)] as const;
    changes.add("answer-media-type-added", {
      subject,
      detail: `${mediaType} is new`,
      name: mediaType,
      revision: added,
    });
  }
}
