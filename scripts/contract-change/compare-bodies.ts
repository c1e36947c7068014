import type { Operation, RequestBody, ResponseContent } from "../../src/contract.js";
import type { OperationPair } from "./compare-operations.js";
import { compareShapes } from "./compare-shapes.js";
import { compareXml } from "./compare-xml.js";
import type { OwnChanges } from "./own-changes.js";

/** Compares what an operation sends, and what its answers hold: the value of a success, and the data of a failure. */
export function compareBodies(changes: OwnChanges, pair: OperationPair): void {
  compareRequests(changes, pair);
  const before = answersOf(pair.base.operation.responses, isSuccess);
  const after = answersOf(pair.revision.operation.responses, isSuccess);
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
  compareFailures(changes, pair);
}

/** A failure has a status whether the contract states it or not: what is stated is its body. */
function compareFailures(changes: OwnChanges, pair: OperationPair): void {
  const isFailure = (status: string) => !isSuccess(status);
  const before = answersOf(pair.base.operation.responses, isFailure);
  const after = answersOf(pair.revision.operation.responses, isFailure);
  for (const status of new Set([...before.keys(), ...after.keys()])) {
    compareAnswers(changes, pair, status, before.get(status) ?? {}, after.get(status) ?? {});
  }
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
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
  compareSentContent(changes, pair, before, after);
}

function compareSentContent(changes: OwnChanges, pair: OperationPair, before: RequestBody, after: RequestBody): void {
  const subject = pair.operationId;
  const added = Object.keys(after.content).filter((mediaType) => before.content[mediaType] === undefined);
  for (const [formerType, former] of Object.entries(before.content)) {
    // One that is gone is compared with the one that came in its place.
    const mediaType =
      after.content[formerType] === undefined ? (added[0] ?? Object.keys(after.content)[0]) : formerType;
    const content = mediaType === undefined ? undefined : after.content[mediaType];
    if (mediaType === undefined || content === undefined) continue;
    const base = [...pair.base.steps, "requestBody", "content", formerType];
    const revision = [...pair.revision.steps, "requestBody", "content", mediaType];
    if (formerType !== mediaType) {
      const detail = `${formerType} → ${mediaType}`;
      changes.add("request-media-type-changed", {
        subject,
        detail,
        name: mediaType,
        base: [base],
        revision: [revision],
      });
    }
    const shapes = {
      subject: `${subject} request`,
      name: subject,
      base: { shape: former.shape, xml: former.xml, steps: [...base, "schema"] },
      revision: { shape: content.shape, xml: content.xml, steps: [...revision, "schema"] },
      directions: ["request"] as const,
    };
    if (former.xml !== undefined && content.xml !== undefined) compareXml(changes, shapes);
    compareShapes(changes, shapes);
  }
}

function answersOf(
  responses: Operation["responses"],
  isWanted: (status: string) => boolean,
): Map<string, ResponseContent> {
  const wanted = Object.entries(responses).filter(([status]) => isWanted(status));
  return new Map(wanted.map(([status, { content }]) => [status, content]));
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
