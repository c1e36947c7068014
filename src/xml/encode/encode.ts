import type { XmlDocument } from "../forms/document.js";
import { XmlEncoder } from "./encoder.js";
import { writeXml } from "./write/write.js";

/**
 * Encodes a value as an XML document: the exact inverse of decoding. Members stand in the contract's order, and each namespace is declared
 * once, on the root.
 *
 * @throws ContractError for a value that does not fit the schema, or that XML cannot hold; LimitError for one that is too deep; TypeError for
 *   a cycle
 */
export function encodeXmlText(value: unknown, { root }: XmlDocument): string {
  return writeXml(new XmlEncoder().encode(value, root));
}
