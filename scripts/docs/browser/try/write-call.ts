import type { Format } from "../../../../src/errors/contract-error.js";
import { literal, memberAccess } from "../../../emit/literal.js";
import type { Contract, Operation } from "../../../model/contract.js";
import type { OperationModel } from "../../../model/model.js";
import { clientCall, givenCredentials } from "../../../sandbox/client-call.js";
import { firstTokens, usersOf } from "../../../sandbox/users.js";
import type { Fault } from "./call-faults.js";
import { hiding } from "./hide-credentials.js";
import type { TryPage } from "./page-data.js";

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

/** That program, without its credentials. */
export function programOf(
  wanted: WantedCall,
  format: Format | undefined,
  { compiled, packageName }: Pick<TryPage, "compiled" | "packageName">,
): string {
  const { clientOptions, method, args } = writeCall(wanted, format, compiled.contract);
  const options = Object.keys(clientOptions).length === 0 ? "" : literal(clientOptions);
  const call = `await client${memberAccess(method)}(${args.map((one) => literal(one)).join(", ")});`;
  const lines = [
    `import { createClient } from ${literal(packageName)};`,
    "",
    `const client = createClient(${options});`,
    wanted.model.operationId === undefined ? `const { data, error } = ${call}` : `const value = ${call}`,
  ];
  return hiding(clientOptions)(lines.join("\n"));
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
