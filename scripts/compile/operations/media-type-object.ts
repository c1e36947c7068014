import { formatOf, isMediaRange, isPlainText } from "../../../src/content/media-type.js";
import { essenceOfKey, formatOfKey } from "../../../src/content/media-type-key.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { ContentModel } from "../../model/model.js";
import { compileExamples, ownExamples } from "./example-object.js";

/** What a key of `content` says of a body's form. */
export function kindOfKey(key: string): "json" | "xml" | "text" | "bytes" | "range" {
  const essence = essenceOfKey(key);
  if (isMediaRange(essence)) return "range";
  return formatOf(essence) ?? (isPlainText(essence) ? "text" : "bytes");
}

/** OpenAPI Media Type Object and Encoding Object: what is said of the items of a stream, and of parts that are no property of a form. */
export function noticeStreams(node: ContractNode): void {
  node
    .at("itemSchema")
    ?.notice("itemSchema", "items are not checked: the body is given and taken whole, as text or bytes");
  for (const key of ["prefixEncoding", "itemEncoding"])
    node.at(key)?.notice(key, "it has no effect: the body is given and taken whole");
}

/** OpenAPI Media Type Object: the examples. In XML an example is a document, so that of a schema, a value, is none. */
export function compileContent(root: ContractNode, mediaType: string, media: ContractNode): ContentModel {
  if (formatOfKey(mediaType) !== "xml") return { mediaType, examples: compileExamples(root, media) };
  const documents = ownExamples(root, media, "xml").flatMap(({ node, ...example }) => {
    if (typeof node.value === "string") return [{ ...example, value: node.value }];
    node.notice(`an example of ${mediaType} that is no document`, "it is shown nowhere: write the XML, as a string");
    return [];
  });
  return { mediaType, examples: documents };
}
