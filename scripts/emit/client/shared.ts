import type { Server } from "../../model/contract.js";
import type { Model } from "../../model/model.js";
import { type Emitter, header } from "../emitter.js";
import { code } from "../expression-code.js";
import { literal, propertyName } from "../literal.js";
import type { OperationTypes } from "./operation-types.js";
import { Parts } from "./parts.js";
import { sharedExpression } from "./shared-expression.js";
import { importStatements } from "./type-imports.js";
import { alwaysImported, typedOperations } from "./typed-operations.js";

/** `client.ts`: what operations share, their methods' types, and a client of those that it is given. */
export const sharedModule: Emitter = {
  file: "client.ts",
  emit(model) {
    const { types, taken } = typedOperations(model);
    const parts = new Parts(taken);
    const shared = code(sharedExpression(model.contract), { part: parts.nameOf, schema: (name) => name });
    const all = [...types.values()];
    const body = [
      `/** What the operations share. */\nexport const api: Api = ${shared};\n`,
      creation(model),
      operationMethods(all),
      clientTypes(model),
      securitySchemes(model),
      ...all.flatMap(({ options }) => options?.declaration ?? []),
    ].join("\n");
    const imports = importStatements(model, body, alwaysImported) + parts.import(model.runtimeModule("runtime"));
    return `${header(model)}${imports}\n${body}`;
  },
};

/** The client's methods as people read them. */
function operationMethods(types: readonly OperationTypes[]): string {
  return (
    "/** A client's methods by operationId: each gives the value, or throws an error of the type that it names. */\n" +
    `export interface OperationMethods {\n${types.map(({ member }) => member ?? "").join("")}}\n`
  );
}

function creation(model: Model): string {
  const needed = neededServer(model) === "" ? "" : " & NeededServer";
  return `/**
 * Creates a client of some operations: one method for each, by the name that it is given by. What others need is in no bundle.
 *
 * Each method gives the value, or throws an ApiError. It is rejected with a TypeError or RangeError for a programmer's mistake,
 * such as a header that cannot be sent, or a timeout that is no time.
 *
 * @throws TypeError for a server that the contract does not have, and for a URL that no request can be sent to
 * @throws RangeError for a number among the options that means nothing
 */
export const createClient: CreateClient = /* @__PURE__ */ bindCreateClient<CreateClient>(api);

/** The type of {@link createClient}: what a client is given is not asked for again in its calls. */
export type CreateClient = <const Options extends OperationOptions & ClientOptions${needed}>(
  options: CheckedOptions<Options, OperationOptions & ClientOptions, SecuritySchemes>,
) => OperationsClient<Options["operations"], SecuritySchemes, GivenSchemes<SecuritySchemes, Options>>;

/** The operations of a client, by the names of its methods. */
export interface OperationOptions {
  readonly operations: Readonly<Record<string, Operation>>;
}
`;
}

function clientTypes(model: Model): string {
  const own = operationServers(model);
  const known = own === "" ? "Servers" : "Servers, (Servers & OperationServers)[keyof (Servers & OperationServers)]";
  return `/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, ${known}> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;

/** The options of a call, beside its parameters and its body. */
export interface CommonOptions extends OptionsOfCalls<SecuritySchemes> {}

/** The variables of the servers, by the servers' URLs. */
export interface Servers {
${serverTypes(model.servers)}}
${own}${neededServer(model)}`;
}

function securitySchemes({ contract }: Model): string {
  const schemes = Object.entries(contract.securitySchemes).map(
    ([name, { type }]) => `  ${propertyName(name)}: ${literal(type)};\n`,
  );
  return `/** The kinds of the security schemes that operations name. */\nexport interface SecuritySchemes {\n${schemes.join("")}}\n`;
}

/** Of the server that is called unless another is chosen: the variables that nothing stands for. */
export function neededServer({ servers: [first, ...others] }: Model): string {
  const variables = Object.entries(first.variables ?? {}).filter(([, variable]) => variable.default === undefined);
  if (variables.length === 0) return "";
  const ways = [
    `{ readonly serverVariables: ${variablesType(Object.fromEntries(variables))} }`,
    "{ readonly baseUrl: string }",
    ...(others.length === 0 ? [] : ["{ readonly server: number | (keyof Servers & string) }"]),
  ];
  return `\n/** The contract states no default for what is in the URL of its first server. */\nexport type NeededServer = ${ways.join(" | ")};\n`;
}

/** The variables of servers that operations have of their own, by their URLs. */
export function operationServers({ contract }: Model): string {
  const servers = Object.values(contract.operations).flatMap(({ server }) => (server?.variables ? [server] : []));
  if (servers.length === 0) return "";
  return `\n/** The variables of servers that operations have of their own. */\nexport interface OperationServers {\n${serverTypes(servers)}}\n`;
}

function serverTypes(servers: readonly Server[]): string {
  const byUrl = new Map(servers.map(({ url, variables }) => [url, variablesType(variables)]));
  return [...byUrl].map(([url, variables]) => `  ${propertyName(url)}: ${variables};\n`).join("");
}

function variablesType(variables: Server["variables"] = {}): string {
  const members = Object.entries(variables).map(
    ([name, { enum: values }]) =>
      `${propertyName(name)}: ${values?.map((value) => literal(value)).join(" | ") ?? "string"}`,
  );
  return `{ ${members.join("; ")} }`;
}
