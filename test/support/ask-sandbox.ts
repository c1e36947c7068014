import type { Contract, Operation, RequestContent } from "../../scripts/model/contract.js";
import { propertiesOf, resolveShape, type Shape } from "../../scripts/model/shape.js";
import type { Compiled } from "../../scripts/sandbox/compiled.js";
import { asRequests } from "../../scripts/sandbox/directions.js";
import { madeUpValues } from "../../scripts/sandbox/made-up/value.js";
import { startSandboxOf } from "../../scripts/sandbox/start-sandbox.js";
import { isMediaRange } from "../../src/content/media-type.js";
import { essenceOfKey } from "../../src/content/media-type-key.js";
import { successesOf } from "../../src/contract/responses.js";
import { bodyKind } from "../../src/request/body-kind.js";

/** What became of a contract's operations, each asked of the sandbox once for each media type of its successes. */
export interface Asked {
  /** How many answers the client took. */
  readonly taken: number;
  /** What it did not take, or what could not be asked for. */
  readonly faults: readonly string[];
}

/** A client of a contract that was built, as this knows it: one method for each method of HTTP. */
type Calls = Readonly<Record<string, (path: string, options: object) => Promise<{ readonly error?: Error }>>>;

/**
 * Starts a sandbox of a contract, and calls every operation of it with the contract's own client.
 *
 * @param createClient of the modules that were built of the contract
 */
export async function askSandbox(compiled: Compiled, createClient: (options: object) => Calls): Promise<Asked> {
  const sandbox = await startSandboxOf(compiled);
  const requests = asRequests(compiled.contract);
  const faults: string[] = [];
  let taken = 0;
  const { securitySchemes } = compiled.contract;
  const given = { bearer: sandbox.tokens.full, basic: sandbox.basic, apiKey: sandbox.apiKey };
  const credentials = Object.entries(securitySchemes).map(([name, { type }]) => [name, given[type]]);
  const client = createClient({ baseUrl: sandbox.url, credentials: Object.fromEntries(credentials) });
  try {
    for (const [name, operation] of Object.entries<Operation>(requests.operations)) {
      const options = argumentsOf(operation, requests);
      if (options === undefined) faults.push(`${name}: no request could be made up`);
      for (const accept of options === undefined ? [] : acceptsOf(operation)) {
        const fault = await faultOf(client, operation, { ...options, ...accept });
        if (fault === undefined) taken += 1;
        else faults.push(`${name} ${JSON.stringify(accept)}: ${fault}`);
      }
    }
  } finally {
    await sandbox.close();
  }
  return { taken, faults };
}

/** What the client says of the answer; undefined where it takes it. */
async function faultOf(client: Calls, { method, path }: Operation, options: object): Promise<string | undefined> {
  const call = client[method.toUpperCase()];
  if (call === undefined) throw new TypeError(`The client has no ${method}.`);
  const { error } = await call(path, options).catch((thrown: Error) => ({ error: thrown }));
  return error === undefined ? undefined : said(error);
}

/** With what the sandbox itself said of it. */
function said(error: Error): string {
  return `${error.name}: ${error.message}${"body" in error ? ` ${error.body}` : ""}`;
}

/** One of a range is left to the client. */
function acceptsOf(operation: Operation): readonly { readonly accept?: string }[] {
  const keys = Object.values(successesOf(operation))
    .slice(0, 1)
    .flatMap(({ content }) => Object.keys(content));
  const single = keys.filter((key) => !isMediaRange(essenceOfKey(key)));
  return single.length === 0 ? [{}] : single.map((accept) => ({ accept }));
}

/** What a call of the operation is given. Undefined where no value was found of something that it requires. */
function argumentsOf(operation: Operation, contract: Contract): object | undefined {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { name, in: place, required, shape } of operation.parameters ?? []) {
    if (!required) continue;
    const value = argumentOf(shape, contract, `${operation.path} ${name}`);
    if (value === undefined) return undefined;
    params[place] = { ...params[place], [name]: value };
  }
  const [entry] = Object.entries(operation.request?.content ?? {});
  if (entry === undefined) return { params };
  const [contentType, content] = entry;
  const body = bodyOf(essenceOfKey(contentType), content, contract, operation.path);
  if (body === undefined) return undefined;
  const isRange = isMediaRange(essenceOfKey(contentType));
  return { params, body, ...(isRange ? { headers: { "Content-Type": "application/json" } } : { contentType }) };
}

function bodyOf(essence: string, { shape }: RequestContent, contract: Contract, place: string): unknown {
  const kind = bodyKind(essence);
  const resolved = resolveShape(shape, contract.shapes);
  if (kind === "raw" || (resolved.kind === "string" && resolved.format === "binary")) return new Blob(["made up"]);
  if (kind !== "multipart") return argumentOf(shape, contract, place);
  const members = propertiesOf(shape, contract.shapes).flatMap(({ name, required, shape: held }) => {
    const value = partOf(held, contract, `${place} ${name}`);
    return value === undefined && !required ? [] : [[name, value]];
  });
  return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
}

function partOf(shape: Shape, contract: Contract, place: string): unknown {
  const resolved = resolveShape(shape, contract.shapes);
  if (resolved.kind === "string" && resolved.format === "binary") return new Blob(["made up"]);
  return resolved.kind === "array" ? [partOf(resolved.items, contract, place)] : argumentOf(shape, contract, place);
}

/** The least one that is not empty: what may be missing may have no form in a URL, and nothing has none either. */
function argumentOf(shape: Shape, { shapes }: Contract, place: string): unknown {
  const values = madeUpValues(shape, { shapes, seed: 1, place, name: place.split(" ").at(-1) ?? "" });
  return [...values].reverse().find((value) => JSON.stringify(value) !== "{}") ?? values[0];
}
