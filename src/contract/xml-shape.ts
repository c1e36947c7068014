import { type NamedShape, namedShape, type Shapes } from "./shape.js";

/**
 * Looks up a shape that is to be read from XML, or written as it.
 *
 * @param withoutXml why the contract's schemas have no form in XML, by their names
 * @throws TypeError when XML has no form of it, or the contract no such schema
 */
export function namedXmlShape(
  name: string,
  shapes: Shapes,
  withoutXml: Readonly<Record<string, string>> = {},
): NamedShape {
  const named = namedShape(name, shapes);
  if (named.xml === undefined) {
    const reason = Object.hasOwn(withoutXml, name) ? `, by the contract at ${withoutXml[name]}` : "";
    throw new TypeError(`The schema ${name} has no form in XML${reason}.`);
  }
  return named;
}
