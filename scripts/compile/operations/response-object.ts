import { isMediaTypeKey } from "../../../src/content/media-type-key.js";
import { isToken } from "../../../src/contract/http-token.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { HeaderShape, ResponseContent, ResponseShape } from "../../model/contract.js";
import type { NamedShape, ResolvedShape, Shape } from "../../model/shape.js";
import { resolveReference } from "../document/reference-object.js";
import { resolveSchema } from "../document/schema-parts.js";
import type { SchemaCompiler } from "../schemas/schema-object.js";
import { kindOfKey, noticeStreams } from "./media-type-object.js";
import { compileXmlBody } from "./xml-body.js";

/** OpenAPI Responses Object: what the contract states of answers, by status, range or `default`. */
export function compileResponses(
  root: ContractNode,
  operation: ContractNode,
  schemas: SchemaCompiler,
): Record<string, ResponseShape> {
  const responses = (operation.at("responses")?.entries() ?? []).filter(([status]) => !status.startsWith("x-"));
  return Object.fromEntries(
    responses.map(([status, reference]) => [status, compileResponse(root, resolveReference(root, reference), schemas)]),
  );
}

/** OpenAPI Response Object. Links are for people: the client follows none. */
function compileResponse(root: ContractNode, response: ContractNode, schemas: SchemaCompiler): ResponseShape {
  // As in Swagger 2: what an answer is would be lost.
  response.at("schema")?.refuse("a schema of an answer", "write it under content, by the answer's media type");
  const headers = Object.fromEntries(
    (response.at("headers")?.entries() ?? [])
      // OpenAPI, Response Object: a header of this name is ignored.
      .filter(([name]) => name.toLowerCase() !== "content-type")
      .map(([name, reference]) => [name, compileHeader(name, resolveReference(root, reference), schemas)]),
  );
  return {
    content: compileContents(response.at("content")?.entries() ?? [], root, schemas),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}

function compileContents(
  entries: readonly (readonly [string, ContractNode])[],
  root: ContractNode,
  schemas: SchemaCompiler,
): ResponseContent {
  return Object.fromEntries(
    entries.flatMap(([mediaType, reference]) => {
      const media = resolveReference(root, reference);
      noticeStreams(media);
      media.at("encoding")?.notice("encoding of an answer", "it has no effect: the body is taken whole");
      if (isMediaTypeKey(mediaType)) return [[mediaType, compileBody(mediaType, media, root, schemas)]];
      media.refuse(mediaType, "write a media type, such as application/json, or a range of them, such as image/*");
      return [];
    }),
  );
}

/** OpenAPI Media Type Object of an answer. */
function compileBody(mediaType: string, media: ContractNode, root: ContractNode, schemas: SchemaCompiler): NamedShape {
  const kind = kindOfKey(mediaType);
  if (kind === "bytes") return { shape: { kind: "string", format: "binary" } };
  if (kind === "xml") return compileXmlBody(root, media, schemas);
  const schema = media.at("schema");
  if (schema === undefined) return { shape: { kind: "any" } };
  // A range may be answered in XML: where the schema says how that begins, it is decoded.
  const isNamed = resolveSchema(root, schema).at("xml")?.at("name") !== undefined;
  return schemas.compileRoot(schema, kind === "range" && isNamed ? "xml" : kind === "json" ? "json" : undefined);
}

/** OpenAPI Header Object. One whose value is neither a scalar nor a list of them is given as it came. */
function compileHeader(name: string, header: ContractNode, schemas: SchemaCompiler): HeaderShape {
  // RFC 9110 §5.1.
  if (!isToken(name)) header.refuse(describe(name), "write a name that a header can have");
  const required = header.at("required")?.isTrue() ? { required: true as const } : {};
  const schema = header.at("schema");
  if (schema === undefined) return { ...required, shape: { kind: "string" } };
  const { shape } = schemas.compileRoot(schema, undefined);
  const resolve = (part: Shape) => schemas.resolve(part);
  return { ...required, shape: isList(shape, resolve) || isTextual(shape, resolve) ? shape : { kind: "string" } };
}

/** Whether a value of that shape can be told from a piece of text that is no JSON. */
function isTextual(shape: Shape, resolve: (shape: Shape) => ResolvedShape): boolean {
  const resolved = resolve(shape);
  if (resolved.kind === "union")
    return resolved.alternatives.every((alternative) => isTextual(alternative.shape, resolve));
  return resolved.kind !== "object" && resolved.kind !== "array";
}

function isList(shape: Shape, resolve: (shape: Shape) => ResolvedShape): boolean {
  const resolved = resolve(shape);
  return resolved.kind === "array" && isTextual(resolved.items, resolve);
}
