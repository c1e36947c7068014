import { methodAndPath } from "../../src/contract/operation-name.js";
import type { Model, OperationModel } from "../model/model.js";
import { docComment } from "./literal.js";

/** The comment above the constant that stands for an operation: in short, since the client's method has the whole. */
export function operationComment(operation: OperationModel): string {
  const name = methodAndPath(operation);
  return docComment([
    operation.summary === undefined ? `\`${name}\`` : `${operation.summary.trim()} (\`${name}\`)`,
    operation.isDeprecated ? "@deprecated by the contract." : undefined,
  ]);
}

/** What the contract says of an operation to people: paragraphs, of which those without a text are undefined. */
export function documentOperation(operation: OperationModel): readonly (string | undefined)[] {
  return [
    operation.description,
    operation.scopes.length > 0 ? `Scope: ${operation.scopes.join(", ")}` : undefined,
    list("Prerequisites:", operation.prerequisites),
  ];
}

/** What it says of the answers, undocumented ones included. */
export function documentAnswers({ responses }: OperationModel): string | undefined {
  return list(
    "Answers:",
    responses.map(({ status, description }) => `${status}: ${description?.trim().replaceAll(/\s+/g, " ") ?? ""}`),
  );
}

/** The servers of the contract. */
export function documentServers({ servers }: Model): string | undefined {
  return list(
    "Servers:",
    servers.map(({ url, description }) => (description === undefined ? url : `${url} (${description})`)),
  );
}

/** A heading and its items; nothing where there are none. */
export function list(heading: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : [heading, ...items.map((item) => `- ${item}`)].join("\n");
}
