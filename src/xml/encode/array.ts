import type { ArrayShape } from "../../contract/shape.js";
import type { Constraints } from "../forms/constraints.js";
import { unlike } from "../forms/mismatch.js";
import type { Parts, Site } from "./part.js";

/** The items of an array, each of which has an element. */
export function* itemParts(value: unknown, shape: ArrayShape, site: Site, constraints: Constraints): Parts {
  if (!Array.isArray(value)) throw unlike(site.place, shape, value);
  const { namespace, name } = site;
  for (const [index, item] of value.entries()) {
    const { shape: itemShape, xml } = shape.prefixItems?.[index] ?? { shape: shape.items, xml: shape.itemXml };
    const place = { parent: site.place, key: index };
    yield { kind: "part", value: item, shape: itemShape, facts: xml, site: { place, namespace, name } };
  }
  constraints.checkItems(value, shape, site.place);
}
