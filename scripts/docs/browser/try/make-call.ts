import { essenceOfKey, formatOfKey } from "../../../../src/content/media-type-key.js";
import { statedFailure, statedSuccess } from "../../../../src/contract/responses.js";
import type { Format } from "../../../../src/errors/contract-error.js";
import { successFormats } from "../../../emit/rest-clients/sample-request.js";
import type { Contract } from "../../../model/contract.js";
import type { NamedShape } from "../../../model/shape.js";
import { asAnswers } from "../../../sandbox/directions.js";
import { createHandler } from "../../../sandbox/handler.js";
import { fetchOf } from "../../../sandbox/handler-fetch.js";
import type { Fault } from "./call-faults.js";
import { hiding } from "./hide-credentials.js";
import type { Schema } from "./locate-error.js";
import type { TryPage } from "./page-data.js";
import { spoil } from "./spoil.js";
import { answerMessage, requestMessage, type WireMessage } from "./wire-message.js";
import { type WantedCall, writeCall } from "./write-call.js";

export interface MadeCall {
  readonly format: Format | undefined;
  /** Undefined where nothing was sent. */
  readonly request: WireMessage | undefined;
  readonly answer: WireAnswer | undefined;
  readonly result: CallResult;
}

export type CallResult = { readonly value: unknown } | { readonly error: unknown };

export interface WireAnswer extends WireMessage {
  /** What the contract states of the body; undefined where it states none. */
  readonly schema: Schema | undefined;
}

/** Makes a call in each format that its operation answers in. */
export function makeCalls(wanted: WantedCall, page: TryPage): Promise<MadeCall[]> {
  const formats = successFormats(wanted.operation);
  return Promise.all((formats.length === 0 ? [undefined] : formats).map((format) => makeCall(wanted, format, page)));
}

/** With the contract's client, whose `fetch` is a sandbox that has just been started: nothing leaves the page. */
async function makeCall(
  wanted: WantedCall,
  format: Format | undefined,
  { client: generated, compiled, behavioursOf, titles }: TryPage,
): Promise<MadeCall> {
  const { contract } = compiled;
  const sandbox = fetchOf(createHandler(compiled, { behaviours: behavioursOf(contract), titles }));
  let request: WireMessage | undefined;
  let answer: WireAnswer | undefined;
  const { clientOptions, method, args } = writeCall(wanted, format, contract);
  const hide = hiding(clientOptions);
  const fetch = async (sent: Request): Promise<Response> => {
    request = await requestMessage(sent.clone(), hide);
    const whole = await sandbox(sent);
    const schema = answerSchema(wanted.model.name, whole, contract);
    const { response, change } = await onItsWay(whole, wanted.fault, schema);
    answer = { ...(await answerMessage(response.clone(), titles, hide)), schema, change };
    return response;
  };
  const result = await resultOf(async () => {
    const given = await generated.createClient({ ...clientOptions, fetch })[method]?.(...args);
    return wanted.model.operationId === undefined ? dataOf(given) : given;
  });
  return { format, request, answer, result };
}

async function resultOf(call: () => Promise<unknown>): Promise<CallResult> {
  try {
    return { value: await call() };
  } catch (error) {
    return { error };
  }
}

/** Of a call by method and path. */
function dataOf(given: unknown): unknown {
  const { data, error }: { readonly data?: unknown; readonly error?: unknown } = Object(given);
  if (error !== undefined) throw error;
  return data;
}

/** What the contract states of an answer's body. */
function answerSchema(name: string, { status, ok, headers }: Response, contract: Contract): Schema | undefined {
  const { operations, shapes } = asAnswersOf(contract);
  const operation = operations[name];
  const stated = operation && (ok ? statedSuccess(operation, status) : statedFailure(operation, status));
  const essence = essenceOfKey(headers.get("content-type") ?? "");
  const [, named] =
    Object.entries<NamedShape>(stated?.content ?? {}).find(([key]) => essenceOfKey(key) === essence) ?? [];
  return named && { named, shapes };
}

const answers = new WeakMap<Contract, Contract>();

/** Made once: it is a copy of the whole contract. */
function asAnswersOf(contract: Contract): Contract {
  const made = answers.get(contract) ?? asAnswers(contract);
  answers.set(contract, made);
  return made;
}

async function onItsWay(
  response: Response,
  fault: Fault,
  schema: Schema | undefined,
): Promise<{ readonly response: Response; readonly change?: string | undefined }> {
  const format = formatOfKey(response.headers.get("content-type") ?? "");
  if (fault.kind !== "answer" || schema === undefined || format === undefined) return { response };
  const spoilt = spoil(fault.spoiling, await response.clone().text(), format, schema);
  if (spoilt === undefined) return { response };
  const headers = new Headers(response.headers);
  headers.set("Content-Length", String(new TextEncoder().encode(spoilt.text).length));
  return { response: new Response(spoilt.text, { status: response.status, headers }), change: spoilt.change };
}
