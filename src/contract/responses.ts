import type { ResponseShape } from "./contract.js";

/** What the contract states of the answers to an operation: by status code, range (`4XX`) or `default`. */
interface Answers {
  readonly responses: Readonly<Record<string, ResponseShape>>;
}

/**
 * What the contract states of an answer outside 2xx: by its status, the range that this is in, or `default` (OpenAPI Responses Object).
 */
export function statedFailure({ responses }: Answers, status: number): ResponseShape | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

/** The same of a 2xx answer. One whose status the contract does not state is read as the first 2xx answer that it does state. */
export function statedSuccess(operation: Answers, status: number): ResponseShape | undefined {
  const { responses } = operation;
  return responses[status] ?? responses["2XX"] ?? Object.values(successesOf(operation))[0];
}

/** What the contract states of 2xx answers, by status: `default`, where it states none of them. */
export function successesOf({ responses }: Answers): Answers["responses"] {
  const stated = Object.entries(responses);
  const successes = stated.filter(([status]) => status.startsWith("2"));
  return Object.fromEntries(successes.length > 0 ? successes : stated.filter(([status]) => status === "default"));
}
