import { essenceOfKey, isMediaTypeKey } from "../../../src/content/media-type-key.js";
import { bodyKind } from "../../../src/request/body-kind.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { RequestBody, RequestContent } from "../../model/contract.js";
import type { RequestModel } from "../../model/model.js";
import { resolveReference } from "../document/reference-object.js";
import type { SchemaCompiler } from "../schemas/schema-object.js";
import { compileEncoding } from "./encoding-object.js";
import { compileContent, noticeStreams } from "./media-type-object.js";
import { textFormOf } from "./text-forms.js";
import { compileXmlBody } from "./xml-body.js";

/** OpenAPI Request Body Object. */
export function compileRequestBody(
  root: ContractNode,
  reference: ContractNode,
  schemas: SchemaCompiler,
): RequestBody | undefined {
  const body = resolveReference(root, reference);
  const contents = body.at("content")?.entries() ?? [];
  if (contents.length === 0) {
    body.notice("a body without a media type", "no call takes one");
    return undefined;
  }
  const content = contents.flatMap(([mediaType, stated]): [string, RequestContent][] => {
    const media = resolveReference(root, stated);
    if (isMediaTypeKey(mediaType)) return [[mediaType, compileMediaType(root, mediaType, media, schemas)]];
    media.refuse(mediaType, "write a media type, such as application/json");
    return [];
  });
  return {
    ...(body.at("required")?.isTrue() ? { required: true } : {}),
    content: Object.fromEntries(content),
  };
}

/** What people and examples need of it. */
export function describeRequestBody(root: ContractNode, reference: ContractNode): RequestModel {
  const body = resolveReference(root, reference);
  const contents = body.at("content")?.entries() ?? [];
  return {
    description: body.at("description")?.text(),
    content: contents.map(([mediaType, media]) => compileContent(root, mediaType, resolveReference(root, media))),
  };
}

/** OpenAPI Media Type Object. */
function compileMediaType(
  root: ContractNode,
  mediaType: string,
  media: ContractNode,
  schemas: SchemaCompiler,
): RequestContent {
  const kind = bodyKind(essenceOfKey(mediaType));
  const schema = media.at("schema");
  const encoding = media.at("encoding");
  const isForm = kind === "form" || kind === "multipart";
  noticeStreams(media);
  if (!isForm) encoding?.notice(`encoding in ${mediaType}`, "it has no effect: only forms have parts");
  if (kind === "xml") return compileXmlBody(root, media, schemas);
  if (schema === undefined) {
    if (isForm) media.notice(`${mediaType} without a schema`, "a form of any parts is taken");
    return { shape: { kind: "any" } };
  }
  const named = schemas.compileRoot(schema, kind === "json" ? kind : undefined);
  if (!isForm) return named;
  const form = textFormOf(root, schema);
  if ([...form.scalars].some((scalar) => scalar !== "any") || form.items !== undefined)
    schema.refuse("a form that is no object", "write type: object, with a property for each part");
  const parts = compileEncoding({ root, schemas }, kind, schema, encoding);
  return { ...named, ...(Object.keys(parts).length === 0 ? {} : { encoding: parts }) };
}
