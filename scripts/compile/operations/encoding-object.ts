import { formatOf, mediaTypesIn } from "../../../src/content/media-type.js";
import { essenceOfKey } from "../../../src/content/media-type-key.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { PartEncoding } from "../../model/contract.js";
import { resolveReference } from "../document/reference-object.js";
import { propertiesOf } from "../document/schema-parts.js";
import { noticeStreams } from "./media-type-object.js";
import type { ParameterContext } from "./parameter-object.js";
import { compileStyle } from "./parameter-style.js";
import { textFormOf } from "./text-forms.js";

/**
 * The OpenAPI Encoding Objects of a form.
 *
 * @param schema the form's
 * @param encoding by the names of the parts
 */
export function compileEncoding(
  context: ParameterContext,
  kind: "form" | "multipart",
  schema: ContractNode,
  encoding: ContractNode | undefined,
): Record<string, PartEncoding> {
  const properties = propertiesOf(context.root, schema);
  const parts = (encoding?.entries() ?? []).map(([name, node]): [string, PartEncoding] => {
    const property = properties.get(name);
    if (property === undefined) {
      // OpenAPI, Media Type Object, `encoding`: the key must exist in the schema as a property.
      node.notice(`encoding of ${name}`, "it has no effect: the schema has no such property");
      return [name, {}];
    }
    return [name, compilePart(context, kind, property, node)];
  });
  return Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0));
}

function compilePart(
  { root, schemas }: ParameterContext,
  kind: "form" | "multipart",
  property: ContractNode,
  node: ContractNode,
): PartEncoding {
  noticeStreams(node);
  node.at("encoding")?.notice("encoding of parts within a part", "it has no effect");
  node.at("headers")?.notice("headers of a part", "they are not sent: no value says what is in them");
  const isStyled = ["style", "explode", "allowReserved"].some((key) => node.at(key) !== undefined);
  // OpenAPI, Encoding Object: with any of these, contentType is ignored.
  if (isStyled) return styleOf(root, kind, property, node);
  const contentType = node.at("contentType")?.text();
  if (contentType === undefined) return {};
  const [first = ""] = mediaTypesIn(contentType);
  if (formatOf(essenceOfKey(first)) !== "xml") return { contentType };
  const items = resolveReference(root, property).at("items");
  const { xml } = schemas.compileRoot(items ?? property, "xml");
  return { contentType, ...(xml && { xml }) };
}

function styleOf(
  root: ContractNode,
  kind: "form" | "multipart",
  property: ContractNode,
  node: ContractNode,
): PartEncoding {
  const { style, explode, allowReserved } = compileStyle(node, "query", textFormOf(root, property));
  if (kind === "multipart") node.at("allowReserved")?.notice("allowReserved in multipart", "it has no effect");
  return {
    style,
    ...(explode === (style === "form") ? {} : { explode }),
    ...(allowReserved && kind === "form" ? { allowReserved } : {}),
  };
}
