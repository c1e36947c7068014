import type { NamedShape, Shapes } from "../../contract/shape.js";
import { formsOf } from "../shapes/forms-of.js";
import { XmlEncoder } from "./encoder.js";
import { writeXml } from "./write/write.js";

/**
 * Encodes a value as the XML document that the shape describes: the exact inverse of decoding. Members stand in the contract's order,
 * and each namespace is declared once, on the root.
 *
 * @throws ContractError for a value that does not fit the shape, or that XML cannot hold; LimitError for one that is too deep; TypeError for
 *   a cycle, and for a shape that has no XML form
 */
export function encodeXmlText(value: unknown, named: NamedShape, { shapes }: { readonly shapes: Shapes }): string {
  return writeXml(new XmlEncoder().encode(value, formsOf(shapes).rootOf(named)));
}
