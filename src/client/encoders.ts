import { loadXmlEncoder } from "../xml/load.js";
import { documentNamed, type XmlTable } from "./xml-documents.js";

/** Encodes a value as XML by the name of one of the contract's schemas. */
export type EncodeXml<Schemas> = <Name extends keyof Schemas & string>(
  name: Name,
  value: Schemas[Name],
) => Promise<string>;

/** Gives the function that encodes values of the contract's schemas as XML. */
export function bindEncodeXml<Schemas>(xml: XmlTable): EncodeXml<Schemas> {
  return async (name, value) => {
    const [document, { encodeXmlText }] = await Promise.all([documentNamed(name, xml), loadXmlEncoder()]);
    return encodeXmlText(value, document);
  };
}
