import { isRecord } from "../../../scripts/load/contract-node.js";
import type { Contract } from "../../../scripts/model/contract.js";
import { schemaOf } from "../../../scripts/model/parts/schema-of.js";
import { type NamedShape, resolveShape, type Shape } from "../../../scripts/model/shape.js";
import { documentOf } from "../../../scripts/model/xml/document-of.js";
import { isApiError } from "../../../src/errors/index.js";
import { decodeJsonText } from "../../../src/json/decode.js";
import { decodeXmlText } from "../../../src/xml/decode/decode.js";
import type { BodyPlace, ContractExample, SchemaPlace, Step } from "./examples.js";

/** `beyond`: an example of a schema that no body holds, and that the build therefore leaves out. */
export type ExampleOutcome = "decoded" | "beyond" | { readonly refused: string };

/** Gives the function that decodes an example by the shape that the build made of its schema. */
export function bindDecodeExample(answers: Contract): (example: ContractExample) => ExampleOutcome {
  const requests = asRequests(answers);
  return (example) => {
    if ("schema" in example.of) {
      const asAnswer = decode(example, shapeOfSchema(answers, example.of), answers);
      // A schema's own example may be that of a request.
      return asAnswer === "decoded" || decode(example, shapeOfSchema(requests, example.of), requests) !== "decoded"
        ? asAnswer
        : "decoded";
    }
    const contract = example.of.status === undefined ? requests : answers;
    return decode(example, shapeOfBody(contract, example.of), contract);
  };
}

function decode({ value, format }: ContractExample, named: NamedShape | undefined, contract: Contract): ExampleOutcome {
  if (named === undefined) return "beyond";
  try {
    // Without facts of its root element, a document is its text.
    if (format === "xml" && named.xml === undefined) return "decoded";
    if (format === "xml" && typeof value === "string") decodeXmlText(value, documentOf(named, contract));
    else decodeJsonText(JSON.stringify(value), schemaOf(named.shape, contract.shapes));
    return "decoded";
  } catch (error) {
    if (!isApiError(error)) throw error;
    return { refused: error.message };
  }
}

function shapeOfBody({ operations }: Contract, { method, path, status, mediaType }: BodyPlace): NamedShape | undefined {
  const operation = Object.values(operations).find((one) => one.method === method && one.path === path);
  if (status === undefined) return operation?.request?.content[mediaType];
  return operation?.responses[status]?.content[mediaType];
}

function shapeOfSchema(contract: Contract, { schema, within }: SchemaPlace): NamedShape | undefined {
  const named = Object.hasOwn(contract.shapes, schema) ? contract.shapes[schema] : undefined;
  const shape = within.reduce<Shape | undefined>(
    (around, step) => around && shapeInside(around, step, contract),
    named?.shape,
  );
  return shape && { shape };
}

function shapeInside(around: Shape, step: Step, { shapes }: Contract): Shape | undefined {
  const resolved = resolveShape(around, shapes);
  if (step === "items") return resolved.kind === "array" ? resolved.items : undefined;
  if (resolved.kind !== "object") return undefined;
  return resolved.properties.find(({ name }) => name === step.member)?.shape;
}

/** The decoder reads answers. In requests, members that only answers have are not required, and those of requests alone are there. */
function asRequests(contract: Contract): Contract {
  return JSON.parse(JSON.stringify(contract), (_, value: unknown) => {
    if (!isRecord(value) || !("properties" in value) || !Array.isArray(value["properties"])) return value;
    return { ...value, properties: value["properties"].map(asRequestProperty) };
  });
}

function asRequestProperty(property: unknown): unknown {
  if (!isRecord(property)) return property;
  const { access, required, ...others } = property;
  return access === "read" || required === undefined ? others : { ...others, required };
}
