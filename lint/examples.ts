import { resolveReference } from "../scripts/compile/document/reference-object.js";
import { ownExamples } from "../scripts/compile/operations/example-object.js";
import type { ContractNode } from "../scripts/load/contract-node.js";
import { schemaOf } from "../scripts/model/parts/schema-of.js";
import type { NamedShape } from "../scripts/model/shape.js";
import { documentOf } from "../scripts/model/xml/document-of.js";
import { formatOfKey } from "../src/content/media-type-key.js";
import { keysOf } from "../src/contract/json-pointer.js";
import { type ApiError, isApiError } from "../src/errors/index.js";
import { decodeJsonText } from "../src/json/decode.js";
import { decodeTextValue } from "../src/values/text-value.js";
import { decodeXmlText } from "../src/xml/decode/decode.js";
import type { Contract } from "./contract-rule.js";

/** The body of a request, or of an answer: one value, in each of its media types. */
export interface Body {
  /** The Request Body or Response Object. */
  readonly node: ContractNode;
  readonly isResponse: boolean;
  readonly mediaTypes: readonly MediaType[];
}

export interface MediaType {
  readonly name: string;
  readonly format: "json" | "xml";
  readonly schema: ContractNode;
  readonly examples: readonly Example[];
}

export interface Example {
  /** `example`, for the single one that has no name. */
  readonly name: string;
  /** The example's value. */
  readonly node: ContractNode;
  readonly mediaType: string;
  readonly format: "json" | "xml";
  /** What the decoder makes of it. */
  readonly decoded: { readonly value: unknown } | { readonly error: ApiError };
}

/**
 * All bodies of the contract, each once. While a schema or an XML name is not supported there are none, since nothing true could be said
 * of an example then.
 */
export function bodiesOf(contract: Contract): Body[] {
  const { root, model, problems } = contract;
  if (problems.some(({ aspect }) => aspect === "schema" || aspect === "xml")) return [];
  const bodies = new Map<string, Body>();
  for (const { path, method, request, responses } of Object.values(model.contract.operations)) {
    const operation = root.at("paths")?.at(path)?.at(method);
    const add = (reference: ContractNode | undefined, shapes: Shapes, isResponse: boolean) => {
      if (reference === undefined) return;
      const node = resolveReference(root, reference);
      const mediaTypes = Object.entries(shapes).flatMap(([name, shape]) => mediaTypeOf(contract, node, name, shape));
      bodies.set(node.pointer, { node, isResponse, mediaTypes });
    };
    if (request !== undefined) add(operation?.at("requestBody"), request.content, false);
    for (const [status, { content }] of Object.entries(responses)) {
      add(operation?.at("responses")?.at(status), content, true);
    }
  }
  return [...bodies.values()];
}

type Shapes = Readonly<Record<string, NamedShape>>;

function mediaTypeOf(contract: Contract, body: ContractNode, name: string, shape: NamedShape): MediaType[] {
  const format = formatOfKey(name);
  const media = body.at("content")?.at(name);
  const schema = media?.at("schema");
  if (format === undefined || media === undefined || schema === undefined) return [];
  return [
    {
      name,
      format,
      schema,
      examples: ownExamples(contract.root, media, format).map(({ name: exampleName, node }) => ({
        name: exampleName,
        node,
        mediaType: name,
        format,
        decoded: decode(node.value, format, shape, contract),
      })),
    },
  ];
}

function decode(value: unknown, format: "json" | "xml", named: NamedShape, { model }: Contract): Example["decoded"] {
  try {
    if (format === "json") {
      return { value: decodeJsonText(JSON.stringify(value), schemaOf(named.shape, model.contract.shapes)) };
    }
    // What is no text is no XML document either, and the decoder says so.
    const text = typeof value === "string" ? value : "";
    const { contract } = model;
    return {
      value:
        named.xml === undefined
          ? decodeTextValue(text, schemaOf(named.shape, contract.shapes), undefined)
          : decodeXmlText(text, documentOf(named, contract)),
    };
  } catch (error) {
    if (!isApiError(error)) throw error;
    return { error };
  }
}

/** The place in an example of the member at a JSON pointer; of one that is missing, what it is missing from. XML is one piece of text. */
export function placeOf(node: ContractNode, format: "json" | "xml", pointer: string): ContractNode {
  if (format === "xml") return node;
  let place = node;
  for (const key of keysOf(pointer)) {
    const next = Array.isArray(place.value) ? place.items()[Number(key)] : place.at(key);
    if (next === undefined) return place;
    place = next;
  }
  return place;
}
