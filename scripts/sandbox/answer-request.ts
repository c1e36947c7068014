import { statedSuccess } from "../../src/contract/responses.js";
import { isContractError } from "../../src/errors/contract-error.js";
import type { OperationModel } from "../model/model.js";
import type { Body } from "./body.js";
import { type Chosen, chooseAnswer } from "./choose-answer.js";
import type { Compiled } from "./compiled.js";
import { asAnswers, asRequests } from "./directions.js";
import { bindFindOperation } from "./find-operation.js";
import type { Behaviour, SandboxAnswer } from "./interface.js";
import { type Preference, preferenceOf } from "./prefer.js";
import { readBody } from "./read-body.js";
import { readParameters } from "./read-parameters.js";
import { Refusal } from "./refusal.js";
import { type Answering, contentTypeOf, requiredHeaders, statedBody, written } from "./stated-answer.js";
import { authenticate, type Users } from "./users.js";

/** A request as it came. */
export interface Received {
  readonly method: string;
  /** The URL's path, not decoded. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** An answer as it is sent. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** What there is to tell of it. */
  readonly notice?: string | undefined;
}

export interface AnswerOptions {
  readonly seed: number;
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  readonly users: Users;
}

/**
 * Gives the function that answers requests as a contract says.
 *
 * @returns throws Refusal for a request that the contract speaks against
 * @throws TypeError for a behaviour of an operation that the contract does not have
 */
export function bindAnswerRequest(
  { contract, operations: models }: Compiled,
  { seed, behaviours, users }: AnswerOptions,
): (request: Received) => Promise<Answered> {
  const findOperation = bindFindOperation(contract);
  const requests = asRequests(contract);
  const answering: Answering = { contract: asAnswers(contract), seed };
  const modelOf = new Map(models.map((model) => [model.name, model]));
  const unknown = Object.keys(behaviours).find((name) => !modelOf.has(name));
  if (unknown !== undefined)
    throw new TypeError(`The contract has no operation ${unknown}; there are: ${[...modelOf.keys()].join(", ")}.`);

  return async (request) => {
    const { method, path, query, headers } = request;
    const { name, operation, variables } = findOperation(method, path);
    const model = modelOf.get(name);
    const asRequest = requests.operations[name];
    const asAnswer = answering.contract.operations[name];
    if (model === undefined || asRequest === undefined || asAnswer === undefined)
      throw new TypeError(`No model of ${name}.`);
    authenticate({ headers, query: new URLSearchParams(query) }, operation, contract, users);
    const preference = preferenceOf(headers.get("prefer"));
    const chosen = chooseAnswer(asAnswer, preference.status, headers.get("accept"));
    const sent = { path: variables, query, headers };
    const parameters = readParameters(asRequest.parameters ?? [], sent, requests.shapes);
    const body = await readBody(request.body, headers.get("content-type") ?? "", asRequest, requests);
    const answer = isPreferred(preference)
      ? undefined
      : await behaviourOf(name)?.({ parameters, body, headers, mediaType: mediaTypeOf(chosen) });
    return answer === undefined
      ? preferred(answered(chosen, model, answering, preference.example), preference)
      : answerOf(answer, chosen, model, answering, asAnswer, headers.get("accept"));
  };

  function behaviourOf(name: string): Behaviour | undefined {
    return Object.hasOwn(behaviours, name) ? behaviours[name] : undefined;
  }
}

function mediaTypeOf({ key }: Chosen): string | undefined {
  return key === undefined ? undefined : contentTypeOf(key);
}

function isPreferred({ status, example }: Preference): boolean {
  return status !== undefined || example !== undefined;
}

/** RFC 7240 §3. */
function preferred(answer: Answered, preference: Preference): Answered {
  if (!isPreferred(preference)) return answer;
  const applied = Object.entries(preference).map(([key, value]) => `${key}=${value}`);
  return { ...answer, headers: { ...answer.headers, "Preference-Applied": applied.join(", ") } };
}

/** As the contract has it. */
function answered(chosen: Chosen, model: OperationModel, answering: Answering, example?: string): Answered {
  const { status, key } = chosen;
  const headers = requiredHeaders(chosen, model, answering);
  if (key === undefined) return { status, headers };
  const { notice, ...body } = statedBody(chosen, key, model, answering, example);
  return { status, headers, body, notice };
}

/** As a behaviour has it. */
function answerOf(
  answer: SandboxAnswer,
  usual: Chosen,
  model: OperationModel,
  answering: Answering,
  operation: Parameters<typeof chooseAnswer>[0],
  accept: string | null,
): Answered {
  const { status = usual.status, detail, text, headers = {} } = answer;
  if (detail !== undefined) throw new Refusal(status, detail, { headers });
  const isUsual = status === usual.status || (status < 300 && statedSuccess(operation, status) === usual.response);
  const chosen = isUsual ? { ...usual, status } : chooseAnswer(operation, status, accept);
  const { key } = chosen;
  if (key === undefined) return { status, headers };
  if (text !== undefined) return { status, headers, body: { mediaType: contentTypeOf(key), content: text } };
  if (!("body" in answer)) {
    const stated = answered(chosen, model, answering);
    return { ...stated, headers: { ...stated.headers, ...headers } };
  }
  const named = chosen.response.content[key];
  try {
    const content = named === undefined ? "" : written(answer.body, key, named, answering.contract);
    const own = { ...requiredHeaders(chosen, model, answering), ...headers };
    return { status, headers: own, body: { mediaType: contentTypeOf(key), content } };
  } catch (error) {
    if (!isContractError(error)) throw error;
    throw new Refusal(500, `What the behaviour of ${model.name} gave does not fit the contract. ${error.message}`, {
      path: error.path,
    });
  }
}
