import { formatOfKey } from "../../../src/content/media-type-key.js";
import { successesOf } from "../../../src/contract/responses.js";
import type { Format } from "../../../src/errors/contract-error.js";
import type { Operation } from "../../model/contract.js";
import type { Model, OperationModel } from "../../model/model.js";
import { type SampleBody, sampleBody } from "./sample-body.js";
import { type SampleCredentials, sampleCredentials } from "./sample-credentials.js";

/** One request of an operation that asks for one media type: what the files for REST clients are made of. */
export interface SampleRequest {
  /** Of all the contract's requests, this one's alone. */
  readonly name: string;
  readonly operation: Operation;
  readonly model: OperationModel;
  /** The media type asked for; undefined where no success has a body. */
  readonly accept: string | undefined;
  readonly body: SampleBody | undefined;
  readonly credentials: SampleCredentials;
}

/** The requests of each operation: one for each media type of its successes, in the contract's order. */
export function sampleRequests(model: Model): SampleRequest[] {
  return model.operations.flatMap((operationModel) => {
    const operation = model.contract.operations[operationModel.name];
    if (operation === undefined) return [];
    const body = sampleBody(operation, operationModel, model.contract);
    const credentials = sampleCredentials(operation, model.contract);
    const accepted = successMediaTypes(operation);
    return (accepted.length > 0 ? accepted : [undefined]).map((accept) => ({
      name: accept === undefined ? operationModel.name : `${operationModel.name} (${accept})`,
      operation,
      model: operationModel,
      accept,
      body,
      credentials,
    }));
  });
}

/** What an operation answers in when it succeeds, in the contract's order. */
export function successMediaTypes(operation: Operation): string[] {
  return [...new Set(Object.values(successesOf(operation)).flatMap(({ content }) => Object.keys(content)))];
}

/** The formats among them. */
export function successFormats(operation: Operation): Format[] {
  return [...new Set(successMediaTypes(operation).flatMap((mediaType) => formatOfKey(mediaType) ?? []))];
}
