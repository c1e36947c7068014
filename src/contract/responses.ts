/** What the contract states of the answers to an operation: by status code, range (`4XX`) or `default`. */
interface Answers<Answer> {
  readonly responses: Readonly<Record<string, Answer>>;
}

/**
 * What the contract states of an answer outside 2xx: by its status, the range that this is in, or `default` (OpenAPI Responses Object).
 */
export function statedFailure<Answer>({ responses }: Answers<Answer>, status: number): Answer | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

/** The same of a 2xx answer. One whose status the contract does not state is read as the first 2xx answer that it does state. */
export function statedSuccess<Answer>(operation: Answers<Answer>, status: number): Answer | undefined {
  const { responses } = operation;
  return responses[status] ?? responses["2XX"] ?? Object.values(successesOf(operation))[0];
}

/** What the contract states of 2xx answers, by status: `default`, where it states none of them. */
export function successesOf<Answer>({ responses }: Answers<Answer>): Readonly<Record<string, Answer>> {
  const stated = Object.entries(responses);
  const successes = stated.filter(([status]) => status.startsWith("2"));
  return Object.fromEntries(successes.length > 0 ? successes : stated.filter(([status]) => status === "default"));
}
