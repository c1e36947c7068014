import { namedXmlShape } from "../contract/xml-shape.js";
import { loadXmlEncoder } from "../xml/load.js";
import type { ContractSchemas } from "./decoders.js";

/** Encodes a value as XML by the name of one of the contract's schemas. */
export type EncodeXml<Schemas> = <Name extends keyof Schemas & string>(
  name: Name,
  value: Schemas[Name],
) => Promise<string>;

/** Gives the function that encodes values of the contract's schemas as XML. */
export function bindEncodeXml<Schemas>(
  contract: ContractSchemas,
  withoutXml?: Readonly<Record<string, string>>,
): EncodeXml<Schemas> {
  return async (name, value) => {
    const named = namedXmlShape(name, contract.shapes, withoutXml);
    const { documentOf, encodeXmlText } = await loadXmlEncoder();
    return encodeXmlText(value, documentOf(named, contract));
  };
}
