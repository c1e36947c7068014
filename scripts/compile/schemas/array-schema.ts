import type { ContractNode } from "../../load/contract-node.js";
import type { ArrayShape } from "../../model/shape.js";
import { countsOf } from "./scalar-schema.js";
import type { SchemaScope } from "./schema-scope.js";

/** A schema of type array, without its enum; with `prefixItems` it is a tuple. */
export function compileArray(schema: ContractNode, { options, xml, compileInside }: SchemaScope): ArrayShape {
  const items = schema.at("items");
  if (items === undefined && options.version === "3.0")
    schema.notice("an array without items", "its items are of any kind");
  const itemXml = items === undefined ? {} : xml.factsOfNode(items);
  const prefix = schema
    .at("prefixItems")
    ?.items()
    .map((node) => {
      const facts = xml.factsOfNode(node);
      return { shape: compileInside(node), ...(Object.keys(facts).length > 0 ? { xml: facts } : {}) };
    });
  return {
    kind: "array",
    items: items === undefined ? { kind: "any" } : compileInside(items),
    ...(Object.keys(itemXml).length > 0 ? { itemXml } : {}),
    ...(xml.isWrapped(schema) ? { wrapped: true } : {}),
    ...(prefix === undefined ? {} : { prefixItems: prefix }),
    ...countsOf(schema, ["minItems", "maxItems"]),
    ...(schema.at("uniqueItems")?.isTrue() ? { uniqueItems: true } : {}),
  };
}
