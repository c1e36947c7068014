import type { Contract, Operation } from "../scripts/model/contract.js";
import { schemaOf } from "../scripts/model/parts/schema-of.js";
import { needsBearer, scopesOf } from "../scripts/model/security.js";
import { bindCheckPrerequisites } from "../src/client/prerequisites.js";
import { parseMediaType } from "../src/content/media-type.js";
import { successesOf } from "../src/contract/responses.js";
import { isContractError } from "../src/errors/contract-error.js";
import { isJsonSyntaxError } from "../src/errors/json-syntax-error.js";
import { decodeJsonText } from "../src/json/decode.js";
import { decodeJsonBody } from "../src/json/encoding.js";
import { negotiate } from "./accept.js";
import type { Behaviour } from "./behaviour.js";
import { encodeBody } from "./encode.js";
import { Refusal } from "./refusal.js";
import type { User } from "./seed.js";

/** What the sandbox knows and remembers. */
export interface State {
  readonly contract: Contract;
  /** What operations do, by operationId. One that is not here is answered with 501. */
  readonly behaviours: Readonly<Partial<Record<string, Behaviour>>>;
  readonly users: ReadonlyMap<string, User>;
  readonly now: string;
  resources: object[];
}

/** A request, its body read. Header names are in lower case. */
export interface SandboxRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

/**
 * Answers a request as the contract says.
 *
 * @throws Refusal
 */
export async function handle(request: SandboxRequest, state: State): Promise<SandboxAnswer> {
  const [operationId, operation] = findOperation(request, state.contract);
  const user = authenticate(request, operation, state);
  const [[status, { content }] = ["200", { content: {} }]] = Object.entries(successesOf(operation));
  const mediaType = negotiate(header(request, "accept"), Object.keys(content));
  const named = mediaType === undefined ? undefined : content[mediaType];
  if (mediaType === undefined || named === undefined) {
    throw new Refusal(406, `This operation answers in ${Object.keys(content).join(" or ")}.`);
  }
  const body = await readBody(request, operation, state);
  const resource = changeResource(operationId, operation, body, user, state);
  // A range of statuses, or `default`, stands for any success.
  return {
    status: Number(status) || 200,
    mediaType,
    body: encodeBody(resource, mediaType, named, state.contract.shapes),
  };
}

function findOperation({ method, path }: SandboxRequest, { operations }: Contract): [string, Operation] {
  const onPath = Object.entries(operations).filter(([, operation]) => operation.path === path);
  const found = onPath.find(([, operation]) => operation.method === method.toLowerCase());
  if (found !== undefined) return found;
  if (onPath.length === 0) throw new Refusal(404, `The contract has no path ${path}.`);
  const allow = onPath.map(([, operation]) => operation.method.toUpperCase()).join(", ");
  throw new Refusal(405, `This path takes ${allow}.`, { headers: { Allow: allow } });
}

/** RFC 6750. */
function authenticate(request: SandboxRequest, operation: Operation, { users, contract }: State): User {
  if (!needsBearer(operation, contract)) return { nickname: "anyone", scopes: [] };
  const token = /^bearer (\S+)$/i.exec(header(request, "authorization") ?? "")?.[1];
  const user = users.get(token ?? "");
  if (user === undefined) {
    const detail = token === undefined ? "The request has no access token." : "The access token is unknown.";
    throw new Refusal(401, detail, { headers: { "WWW-Authenticate": "Bearer" } });
  }
  const missing = scopesOf(operation).filter((scope) => !user.scopes.includes(scope));
  if (missing.length > 0) {
    throw new Refusal(403, `The access token lacks the scope ${missing.join(", ")}.`, {
      headers: { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${missing.join(" ")}"` },
    });
  }
  return user;
}

async function readBody(request: SandboxRequest, operation: Operation, { contract }: State): Promise<object> {
  const [entry] = Object.entries(operation.request?.content ?? {});
  if (entry === undefined) return {};
  const [mediaType, { shape }] = entry;
  const found = parseMediaType(header(request, "content-type") ?? "");
  if (found.essence !== mediaType) {
    throw new Refusal(415, `The body is to be ${mediaType}.`, { headers: { Accept: mediaType } });
  }
  try {
    const value = decodeJsonText(await decodeJsonBody(request.body, found.charset), schemaOf(shape, contract.shapes));
    return { ...Object(value) };
  } catch (error) {
    if (isJsonSyntaxError(error)) throw new Refusal(400, error.message);
    if (isContractError(error)) throw new Refusal(400, error.message, { path: error.path });
    throw error;
  }
}

function changeResource(operationId: string, operation: Operation, body: object, user: User, state: State): object {
  const behaviour = state.behaviours[operationId];
  const { prerequisites } = operation;
  if (behaviour === undefined || prerequisites === undefined) {
    throw new Refusal(501, `The sandbox does not know what ${operationId} does.`);
  }
  const { request, subject } = prerequisites.identifiedBy;
  const index = state.resources.findIndex((resource) => member(resource, subject) === member(body, request));
  const resource = state.resources[index];
  if (resource === undefined) throw new Refusal(404, `There is none with ${subject} ${member(body, request)}.`);
  const [broken] = bindCheckPrerequisites<Record<string, object>>({ [operationId]: prerequisites.rules })(
    operationId,
    resource,
    { now: state.now },
  );
  if (broken !== undefined) throw new Refusal(409, broken.description);
  const changed = behaviour(resource, body, { user, now: state.now });
  state.resources[index] = changed;
  return changed;
}

function header({ headers }: SandboxRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

function member(object: object, name: string): unknown {
  return new Map<string, unknown>(Object.entries(object)).get(name);
}
