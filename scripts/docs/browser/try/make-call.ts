import { essenceOfKey, formatOfKey } from "../../../../src/content/media-type-key.js";
import { statedFailure, statedSuccess, successesOf } from "../../../../src/contract/responses.js";
import type { Format } from "../../../../src/errors/contract-error.js";
import type { Contract, Operation } from "../../../model/contract.js";
import type { OperationModel } from "../../../model/model.js";
import type { NamedShape } from "../../../model/shape.js";
import { clientCall, givenCredentials } from "../../../sandbox/client-call.js";
import { asAnswers } from "../../../sandbox/directions.js";
import { createHandler } from "../../../sandbox/handler.js";
import { fetchOf } from "../../../sandbox/handler-fetch.js";
import { firstTokens, usersOf } from "../../../sandbox/users.js";
import type { Fault } from "./call-faults.js";
import type { Schema } from "./locate-error.js";
import type { TryPage } from "./page-data.js";
import { spoil } from "./spoil.js";

export interface WantedCall {
  readonly operation: Operation;
  readonly model: OperationModel;
  readonly params: object | undefined;
  readonly body: { readonly mediaType: string; readonly value: unknown } | undefined;
  readonly fault: Fault;
}

/** What is written to make a call. */
export interface WrittenCall {
  readonly clientOptions: object;
  readonly method: string;
  readonly args: readonly unknown[];
}

export interface MadeCall {
  readonly format: Format | undefined;
  /** Undefined where nothing was sent. */
  readonly request: WireMessage | undefined;
  readonly answer: WireAnswer | undefined;
  readonly result: CallResult;
}

export type CallResult = { readonly value: unknown } | { readonly error: unknown };

/** A request or an answer as it goes over the wire. */
export interface WireMessage {
  /** The first line, and the headers. */
  readonly head: string;
  readonly body: string;
  readonly format: Format | undefined;
  /** What was changed on the way, in words. */
  readonly change?: string | undefined;
}

export interface WireAnswer extends WireMessage {
  /** What the contract states of the body; undefined where it states none. */
  readonly schema: Schema | undefined;
}

/** The formats that an operation answers in when it succeeds. */
export function formatsOf(operation: Operation): readonly Format[] {
  const keys = Object.values(successesOf(operation)).flatMap(({ content }) => Object.keys(content));
  return [...new Set(keys.flatMap((key) => formatOfKey(key) ?? []))];
}

/** The name of the schema of a call's value, where it has one. */
export function valueName(operation: Operation): string | undefined {
  const [named] = Object.values(successesOf(operation)).flatMap(({ content }) => Object.values<NamedShape>(content));
  return named?.shape.kind === "reference" && !named.shape.name.startsWith("#") ? named.shape.name : undefined;
}

/** The call as a program would write it. */
export function writeCall(wanted: WantedCall, format: Format | undefined, contract: Contract): WrittenCall {
  const { operation, model, params, body, fault } = wanted;
  const options = {
    ...(params && { params }),
    ...(format === "xml" && { format }),
    ...(body && isOneOfSeveral(operation) && { contentType: body.mediaType }),
    ...(fault.kind === "status" && { headers: { Prefer: `status=${fault.status}` } }),
  };
  const credentials = givenCredentials(operation, contract, { ...usersOf(contract), tokens: firstTokens });
  const { name, args } = clientCall(model, body, options);
  return {
    clientOptions: fault.kind === "credentials" ? withWrongTexts(credentials) : credentials,
    method: name,
    args,
  };
}

function isOneOfSeveral({ request }: Operation): boolean {
  return Object.keys(request?.content ?? {}).length > 1;
}

/** Whatever a credential is made of, texts that nobody has given out. */
function withWrongTexts(value: object): object {
  const wrong = Object.entries(value).map(([name, member]) => [
    name,
    typeof member === "object" ? withWrongTexts(member) : `expired-${member}`,
  ]);
  return Object.fromEntries(wrong);
}

/** Makes a call with the contract's client. Its `fetch` is a sandbox that has just been started: nothing leaves the page. */
export async function makeCall(
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

type Hide = (text: string) => string;

async function requestMessage(request: Request, hide: Hide): Promise<WireMessage> {
  const { host, pathname, search } = new URL(request.url);
  return message([`${request.method} ${pathname}${hide(search)} HTTP/1.1`, `Host: ${host}`], request, hide);
}

async function answerMessage(response: Response, titles: TryPage["titles"], hide: Hide): Promise<WireMessage> {
  return message([`HTTP/1.1 ${response.status} ${titles[response.status] ?? ""}`.trim()], response, hide);
}

async function message(lines: readonly string[], sent: Request | Response, hide: Hide): Promise<WireMessage> {
  const headers = [...sent.headers].map(([name, value]) => `${headerName(name)}: ${hide(value)}`);
  const format = formatOfKey(sent.headers.get("content-type") ?? "");
  return { head: [...lines, ...headers].join("\n"), body: await sent.text(), format };
}

/** As people write it: its case says nothing (RFC 9110 §5.1). */
function headerName(name: string): string {
  return name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

/** Has texts show no credential whole, as no log should. */
export function hiding(clientOptions: object): Hide {
  const secrets = textsIn(clientOptions).filter((text) => text.length > shown);
  return (text) =>
    secrets
      .reduce((rest, secret) => rest.replaceAll(secret, shortened(secret)), text)
      .replace(/^(Basic )(.*)$/, (_, scheme: string, pair: string) => scheme + shortened(pair));
}

function textsIn(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(textsIn);
}

/** How much of a credential is shown. */
const shown = 8;

function shortened(secret: string): string {
  return `${secret.slice(0, shown)}…`;
}
