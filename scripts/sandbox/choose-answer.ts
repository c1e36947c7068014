import { essenceOfKey } from "../../src/content/media-type-key.js";
import { statedFailure, successesOf } from "../../src/contract/responses.js";
import type { Operation, ResponseShape } from "../model/contract.js";
import { negotiate } from "./negotiate.js";
import { Refusal } from "./refusal.js";

/** An answer that the contract states, and the media type that it is to be given in. */
export interface Chosen {
  readonly status: number;
  /** As the contract writes it: a status, a range or `default`. */
  readonly statusKey: string;
  readonly response: ResponseShape;
  /** A key of its content; undefined for an answer without a body. */
  readonly key: string | undefined;
}

/**
 * Chooses among the answers that the contract states: the first success, or that of the status that is asked for.
 *
 * @param accept the Accept header
 * @throws Refusal where the contract states no such answer (400), or none in what is accepted (406)
 */
export function chooseAnswer(operation: Operation, status: number | undefined, accept: string | null): Chosen {
  const { responses } = operation;
  // Where the contract states refusals alone, a request that it says nothing against is not refused.
  const [usual = "200"] = Object.keys(successesOf(operation));
  const statusKey = status === undefined ? usual : keyOfStatus(status, responses);
  const response: ResponseShape = responses[statusKey] ?? { content: {} };
  const sent = status ?? (Number(statusKey.replace(/XX$/i, "00")) || 200);
  const keys = Object.keys(response.content);
  const liked = negotiate(accept ?? undefined, keys.map(concreteType));
  if (keys.length > 0 && liked === undefined && sent < 400)
    throw new Refusal(406, `This operation answers in ${keys.join(" or ")}.`);
  // RFC 9110 §15.5.7: what went wrong may be told in what was not asked for.
  return { status: sent, statusKey, response, key: keys.find((key) => concreteType(key) === liked) ?? keys[0] };
}

function keyOfStatus(status: number, responses: Operation["responses"]): string {
  const stated = statedFailure({ responses }, status);
  const found = Object.keys(responses).find((key) => responses[key] === stated);
  if (stated !== undefined && found !== undefined) return found;
  throw new Refusal(
    400,
    `The contract states no answer with status ${status}: it states ${Object.keys(responses).join(", ")}.`,
  );
}

/** Of a range, a media type within it. */
export function concreteType(key: string): string {
  const essence = essenceOfKey(key);
  const [type = "*", subtype] = essence.split("/");
  if (subtype !== "*") return essence;
  return (
    { "*": "application/json", application: "application/json", text: "text/plain", image: "image/png" }[type] ??
    `${type}/octet-stream`
  );
}
