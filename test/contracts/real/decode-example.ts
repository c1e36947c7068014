import type { Contract } from "../../../src/contract.js";
import { isApiError } from "../../../src/errors/index.js";
import { decodeJsonText } from "../../../src/json/decode.js";
import type { NamedShape } from "../../../src/shape.js";
import { decodeXmlText } from "../../../src/xml/index.js";
import type { BodyPlace, ContractExample } from "./examples.js";

/** `beyond`: an example of a schema that no body holds, and that the build therefore leaves out. */
export type ExampleOutcome = "decoded" | "beyond" | { readonly refused: string };

/** Decodes an example by the shape that the build made of its schema. */
export function decodeExample(example: ContractExample, contract: Contract): ExampleOutcome {
  const named = "schema" in example.of ? ownShape(contract, example.of.schema) : shapeOfBody(contract, example.of);
  if (named === undefined) return "beyond";
  try {
    decode(example, named, contract);
    return "decoded";
  } catch (error) {
    if (!isApiError(error)) throw error;
    return { refused: error.message };
  }
}

function decode({ value, format }: ContractExample, named: NamedShape, contract: Contract): void {
  if (format === "xml" && typeof value === "string") decodeXmlText(value, named, contract);
  else decodeJsonText(JSON.stringify(value), named.shape, contract.shapes);
}

function ownShape({ shapes }: Contract, name: string): NamedShape | undefined {
  return Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}

function shapeOfBody({ operations }: Contract, { method, path, status, mediaType }: BodyPlace): NamedShape | undefined {
  const operation = Object.values(operations).find((one) => one.method === method && one.path === path);
  if (status === undefined) return operation?.request?.content[mediaType];
  return operation?.responses[status]?.content[mediaType];
}
