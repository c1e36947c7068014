import { isRecord } from "../../scripts/load/contract-node.js";
import { isHttpError } from "../../src/errors/index.js";
import { difference, type ExpectedAnswer, type GivenAnswer } from "./expected-answer.js";

/** What a program exports: the calls by path, and those by operationId. */
export interface RunningProgram {
  readonly answers: readonly (() => Promise<unknown>)[];
  readonly values: readonly ((() => Promise<unknown>) | undefined)[];
}

/**
 * Makes a call of a program both ways.
 *
 * @returns what is not as it is to be
 */
export async function makeCall(
  { answers, values }: RunningProgram,
  index: number,
  expected: ExpectedAnswer,
): Promise<string | undefined> {
  return (await byPath(answers[index], expected)) ?? (await byOperationId(values[index], expected));
}

async function byPath(
  call: (() => Promise<unknown>) | undefined,
  expected: ExpectedAnswer,
): Promise<string | undefined> {
  try {
    const result = await call?.();
    if (!isRecord(result)) return "the call gave no result";
    const { data, error, headers, response } = result;
    if (error !== undefined && !isHttpError(error)) return String(error);
    const given =
      error === undefined ? { status: statusOf(response), body: data } : { status: error.status, body: error.data };
    const wrong = await difference({ ...given, headers }, expected);
    return wrong === undefined || error === undefined
      ? wrong
      : `${wrong}: ${String(error.body).replaceAll(/\s+/g, " ").slice(0, 300)}`;
  } catch (error) {
    return `throws ${error}`;
  }
}

async function byOperationId(
  call: (() => Promise<unknown>) | undefined,
  expected: ExpectedAnswer,
): Promise<string | undefined> {
  if (call === undefined) return undefined;
  const wrong = await difference(await outcomeOf(call, expected), { ...expected, headers: {} });
  return wrong === undefined ? undefined : `by operationId: ${wrong}`;
}

/** A method gives the value alone: its status is whichever was expected. */
async function outcomeOf(call: () => Promise<unknown>, { status }: ExpectedAnswer): Promise<GivenAnswer> {
  try {
    return { status, body: await call(), headers: {} };
  } catch (error) {
    if (isHttpError(error)) return { status: error.status, body: error.data, headers: {} };
    return { status: undefined, body: String(error), headers: {} };
  }
}

function statusOf(response: unknown): number | undefined {
  return response instanceof Response ? response.status : undefined;
}
