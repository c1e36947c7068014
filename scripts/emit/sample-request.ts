import type { Operation } from "../../src/contract.js";
import type { Model, OperationModel } from "../model.js";
import { optionalMembers, placeholder } from "./placeholder.js";

/** One request of an operation that asks for one media type: what the files for REST clients are made of. */
export interface SampleRequest {
  /** Of all the contract's requests, this one's alone. */
  readonly name: string;
  readonly operation: Operation;
  readonly model: OperationModel;
  /** The media type asked for; undefined where no success has a body. */
  readonly accept: string | undefined;
  readonly body: SampleBody | undefined;
}

export interface SampleBody {
  readonly mediaType: string;
  /** JSON without `{{`, which a REST client would take for the beginning of a variable. */
  readonly text: string;
  /** Members that a body made of placeholders leaves out. */
  readonly leftOut: readonly string[];
}

/** The requests of each operation: one for each media type of its successes, in the contract's order. */
export function sampleRequests(model: Model): SampleRequest[] {
  return model.operations.flatMap((operationModel) => {
    const operation = model.contract.operations[operationModel.name];
    if (operation === undefined) return [];
    const body = sampleBody(operation, operationModel, model);
    const accepted = successMediaTypes(operation);
    return (accepted.length > 0 ? accepted : [undefined]).map((accept) => ({
      name: accept === undefined ? operationModel.name : `${operationModel.name} (${accept})`,
      operation,
      model: operationModel,
      accept,
      body,
    }));
  });
}

/** The answers that count as a success, by status. */
export function successes({ responses }: Operation): Operation["responses"] {
  const stated = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  // Where none is stated, a success is one of all the others.
  return Object.fromEntries(
    stated.length > 0 ? stated : Object.entries(responses).filter(([status]) => status === "default"),
  );
}

/** What an operation answers in when it succeeds, in the contract's order. */
export function successMediaTypes(operation: Operation): string[] {
  return [...new Set(Object.values(successes(operation)).flatMap(({ content }) => Object.keys(content)))];
}

/** The contract's first example; without one, placeholders. */
function sampleBody({ request }: Operation, model: OperationModel, { contract }: Model): SampleBody | undefined {
  const [entry] = Object.entries(request?.content ?? {});
  if (entry === undefined) return undefined;
  const [mediaType, { shape }] = entry;
  const [example] = model.request?.examples ?? [];
  return {
    mediaType,
    text: jsonText(example === undefined ? placeholder(shape, contract.shapes) : example.value),
    leftOut: example === undefined ? optionalMembers(shape, contract.shapes) : [],
  };
}

/**
 * A JSON text in which nothing looks like a variable of a REST client, and no editor sees a line's end but those between tokens.
 * RFC 8259 §7: any character of a string may be escaped.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("{{", "{\\u007b")
    .replaceAll("}}", "}\\u007d")
    .replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
