import { formatOf } from "../../src/media-type.js";
import { type ContractNode, describe } from "../load/contract-node.js";
import type { ContentModel } from "../model.js";
import { compileExamples } from "./example-object.js";

/** The format that a key of `content` stands for. One that is no media type by RFC 9110 §8.3.1 stands for none. */
export function formatOfKey(mediaType: string): "json" | "xml" | undefined {
  return /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/.test(mediaType) ? formatOf(mediaType) : undefined;
}

/** OpenAPI Media Type Object: the schema. */
export function schemaOf(media: ContractNode): ContractNode {
  media.refuseOthers(["schema", "example", "examples"], (key) => `leave out ${key}`);
  const schema = media.at("schema");
  if (schema === undefined) media.refuse("no schema", "write the schema of the body");
  return schema ?? media;
}

/** OpenAPI Media Type Object: the examples. In XML an example is a document, so that of a schema, a value, is none. */
export function compileContent(root: ContractNode, mediaType: string, media: ContractNode): ContentModel {
  const examples = compileExamples(root, media);
  if (formatOfKey(mediaType) !== "xml") return { mediaType, examples };
  const hasOwn = media.at("example") !== undefined || media.at("examples") !== undefined;
  const documents = hasOwn ? examples : [];
  for (const { value } of documents) {
    if (typeof value === "string") continue;
    media.refuse(`an example of ${mediaType}: ${describe(value)}`, "write the XML document, as a string");
  }
  return { mediaType, examples: documents };
}
