import { formatOf, isMediaRange, isPlainText, mediaTypesIn, parseMediaType } from "../../src/media-type.js";
import type { ContractNode } from "../load/contract-node.js";
import type { ContentModel } from "../model.js";
import { compileExamples, ownExamples } from "./example-object.js";

/** One media type, with or without parameters, that a header can have; a range of media types is of the same form. */
export function isMediaTypeKey(key: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(key) && mediaTypesIn(key).length === 1 && parseMediaType(key).essence !== undefined;
}

/** What a key of `content` says of a body's form. */
export function kindOfKey(key: string): "json" | "xml" | "text" | "bytes" | "range" {
  if (isMediaRange(key)) return "range";
  const { essence } = parseMediaType(key);
  return formatOf(essence) ?? (isPlainText(essence) ? "text" : "bytes");
}

/** The format that a key of `content` stands for. One that is no media type stands for none. */
export function formatOfKey(key: string): "json" | "xml" | undefined {
  return isMediaTypeKey(key) ? formatOf(parseMediaType(key).essence) : undefined;
}

/** OpenAPI Media Type Object: the schema. */
export function schemaOf(media: ContractNode): ContractNode {
  media.noticeOthers(["schema", "example", "examples"]);
  const schema = media.at("schema");
  if (schema === undefined) media.refuse("no schema", "write the schema of the body");
  return schema ?? media;
}

/** OpenAPI Media Type Object: the examples. In XML an example is a document, so that of a schema, a value, is none. */
export function compileContent(root: ContractNode, mediaType: string, media: ContractNode): ContentModel {
  if (formatOfKey(mediaType) !== "xml") return { mediaType, examples: compileExamples(root, media) };
  const documents = ownExamples(root, media).flatMap(({ node, ...example }) => {
    if (typeof node.value === "string") return [{ ...example, value: node.value }];
    node.notice(`an example of ${mediaType} that is no document`, "it is shown nowhere: write the XML, as a string");
    return [];
  });
  return { mediaType, examples: documents };
}
