import { methodAndPath } from "../../../src/contract/operation-name.js";
import { successesOf } from "../../../src/contract/responses.js";
import type { Operation } from "../../model/contract.js";
import type { Model, OperationModel } from "../../model/model.js";
import { docComment, isIdentifier, literal } from "../literal.js";
import { documentOperation } from "../operation-documentation.js";
import { placeholderOf } from "../rest-clients/sample-arguments.js";
import { sampleBody } from "../rest-clients/sample-body.js";

/**
 * What an editor shows of a client's method: what the contract says of the operation, what it throws, and how it is called.
 *
 * @param error the name of the type of its errors
 */
export function methodComment(operation: OperationModel, stated: Operation, model: Model, error: string): string {
  const texts = [operation.summary, operation.description].filter((text) => text !== undefined && text.trim() !== "");
  return docComment(
    [
      ...(texts.length === 0 ? [`\`${methodAndPath(operation)}\``] : [operation.summary]),
      ...documentOperation(operation),
      [
        ...returned(operation, stated),
        `@throws ${error}`,
        ...example(operation, stated, model),
        ...(operation.isDeprecated ? ["@deprecated by the contract."] : []),
      ].join("\n"),
    ],
    "  ",
  );
}

/** A description of one line says what is given. */
function returned(operation: OperationModel, stated: Operation): string[] {
  const [status] = Object.keys(successesOf(stated));
  const description = operation.responses.find((response) => response.status === status)?.description?.trim() ?? "";
  return description === "" || description.length > longest ? [] : [`@returns ${inline(description)}`];
}

/** A call with the contract's own examples, where they are short enough to be read. */
function example(operation: OperationModel, stated: Operation, model: Model): string[] {
  const { operationId } = operation;
  if (operationId === undefined) return [];
  const sent = sampleBody(stated, operation, model.contract);
  const body = sent === undefined ? [] : [short(sent.value) ?? "body"];
  const places = (["path", "query", "header", "cookie"] as const).flatMap((location) => {
    const required = operation.parameters.filter(
      (parameter) => parameter.isRequired && parameter.location === location,
    );
    const values = required.map((parameter) => [parameter.name, parameter.example?.value ?? placeholderOf(parameter)]);
    return values.length === 0 ? [] : [[location, Object.fromEntries(values)] as const];
  });
  const options = places.length === 0 ? [] : [`{ params: ${short(Object.fromEntries(places)) ?? "{ … }"} }`];
  const name = isIdentifier(operationId) ? `.${operationId}` : `[${literal(operationId)}]`;
  return ["@example", `await client${name}(${[...body, ...options].join(", ")});`];
}

function short(value: unknown): string | undefined {
  const text = literal(value);
  return text.length > longest ? undefined : inline(text);
}

const longest = 200;

function inline(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
