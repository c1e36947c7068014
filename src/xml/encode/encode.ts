import type { NamedShape } from "../../contract/shape.js";
import type { XmlContext } from "../decode/decode.js";
import { XmlEncoder } from "./encoder.js";
import { run } from "./work.js";
import { writeXml } from "./write/write.js";

/**
 * Encodes a value as the XML document that the shape describes: the exact inverse of decoding. Members stand in the contract's order,
 * and each namespace is declared once, on the root.
 *
 * @throws ContractError for a value that does not fit the shape, or that XML cannot hold; TypeError for a cycle, and for a shape that has
 *   no XML form
 */
export function encodeXmlText(value: unknown, named: NamedShape, { shapes }: Pick<XmlContext, "shapes">): string {
  const [root] = run(new XmlEncoder(shapes).document(value, named));
  if (root?.kind !== "element") throw new TypeError("This schema has no XML form.");
  return writeXml(root);
}
