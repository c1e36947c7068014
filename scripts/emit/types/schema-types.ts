import openapiTypescript, {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  type TransformNodeOptions,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import { isOfBytes } from "../../compile/schemas/scalar-schema.js";
import { isRecord } from "../../load/contract-node.js";
import type { Int64 } from "../../model/choices.js";
import { type Emitter, header } from "../emitter.js";
import { inertCode, inertComment } from "../literal.js";
import { nameTypes } from "./named-types.js";
import { withoutPercentSigns } from "./percent-signs.js";
import { placeQueries } from "./query-types.js";
import { schemaTypeNames } from "./schema-type-names.js";
import { tupleType } from "./tuple-types.js";
import { understoodDocument } from "./understood-document.js";

/** `schema.ts`: the contract's types, by openapi-typescript. */
export const schemaTypes: Emitter = {
  file: "schema.ts",
  async emit(model) {
    const { document: plain, restore } = withoutPercentSigns(understoodDocument(model).document);
    const document = documentOf(plain);
    // Its main function would lint and bundle what is linted and bundled, which takes longer than the types.
    const transformed = transformSchema(document, {
      ...(await defaults()),
      // A schema of type object that names no members is an object of any.
      emptyObjectsUnknown: true,
      // What an answer always has is required in the document as it is.
      defaultNonNullable: false,
      transform: (schema, options) => typeOf(schema, options, model.int64),
      discriminators: { objects: {}, refsHandled: [] },
      resolve: (reference) => resolveRef(document, reference, { silent: true }),
    });
    const names = schemaTypeNames(model);
    const types = nameTypes(placeQueries(transformed), (name) => names.get(restore(name)));
    types.forEach(makeCommentsInert);
    return header(model) + inertCode(restore(astToString(types)));
  },
};

/** openapi-typescript writes comments as the contract has them, but for the sign of their end; each line begins with an asterisk. */
function makeCommentsInert(node: ts.Node): void {
  const comments = ts.getSyntheticLeadingComments(node)?.map((comment) => {
    const [first = "", ...others] = inertComment(comment.text.replaceAll("*\\/", "*/")).split("\n");
    const lines = others.map((line) => (/^ (?:\*|$)/.test(line) ? line : ` *     ${line}`));
    return { ...comment, text: [first, ...lines].join("\n") };
  });
  if (comments !== undefined) ts.setSyntheticLeadingComments(node, comments);
  // The types of a large contract have a million nodes, most of them names, which have no comments.
  if (!ts.isPropertySignature(node)) ts.forEachChild(node, makeCommentsInert);
  else if (node.type !== undefined) makeCommentsInert(node.type);
}

/** Types of what the runtime gives in another form than JSON has. */
function typeOf(schema: object, options: TransformNodeOptions, int64: Int64): ts.TypeNode | undefined {
  if (!isRecord(schema) || "enum" in schema || "const" in schema) return undefined;
  const tuple = tupleType(schema, options);
  if (tuple !== undefined) return tuple;
  const types = [schema["type"]].flat();
  const type = types.includes("integer") ? int64Type(schema["format"], int64) : binaryType(schema, types);
  if (type === undefined || types.some((name) => name !== "null" && name !== "integer" && name !== "string"))
    return undefined;
  const keyword = type === "Blob" ? ts.factory.createTypeReferenceNode(type) : ts.factory.createKeywordTypeNode(type);
  const isNullable = types.includes("null");
  return isNullable
    ? ts.factory.createUnionTypeNode([keyword, ts.factory.createLiteralTypeNode(ts.factory.createNull())])
    : keyword;
}

function int64Type(format: unknown, int64: Int64): ts.KeywordTypeSyntaxKind | undefined {
  if (int64 === "number" || (format !== "int64" && format !== "uint64")) return undefined;
  return int64 === "bigint" ? ts.SyntaxKind.BigIntKeyword : ts.SyntaxKind.StringKeyword;
}

/** Bytes, by either version's word for them. */
function binaryType(schema: Readonly<Record<string, unknown>>, types: readonly unknown[]): "Blob" | undefined {
  if (!types.includes("string") || schema["contentEncoding"] !== undefined) return undefined;
  const isRaw = schema["format"] === undefined && isOfBytes(schema["contentMediaType"]);
  return schema["format"] === "binary" || isRaw ? "Blob" : undefined;
}

/** What openapi-typescript does unless told otherwise. It shows that to nobody but a transform of a schema, so it is given one. */
async function defaults(): Promise<GlobalContext> {
  let shown: GlobalContext | undefined;
  const document = {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {},
    components: { schemas: { A: { type: "string" } } },
  };
  await openapiTypescript(JSON.stringify(document), {
    silent: true,
    transform(_schema, { ctx }) {
      shown = ctx;
      return undefined;
    },
  });
  if (shown === undefined) throw new TypeError("openapi-typescript has shown no context.");
  return { ...shown, transform: undefined, injectFooter: [] };
}

function documentOf(document: unknown): OpenAPI3 {
  if (!isOpenApi3(document)) throw new TypeError("The contract is no OpenAPI document.");
  return document;
}

function isOpenApi3(document: unknown): document is OpenAPI3 {
  return isRecord(document) && typeof document["openapi"] === "string";
}
