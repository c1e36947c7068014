import type { DocumentPart, XmlDocument } from "../xml/parts.js";
import { type SchemaTable, schemaNamed } from "./schema-named.js";

/** What XML makes of a contract's schemas. */
export interface XmlTable {
  readonly schemas: SchemaTable;
  /** Loads the module that has the documents by the schemas' names. A promise of the documents themselves would call one that is named `then`. */
  readonly load: () => Promise<{ readonly documents: Readonly<Record<string, DocumentPart>> }>;
  /** Why schemas have no form in XML, by their names. */
  readonly withoutXml?: Readonly<Record<string, string>>;
}

/** @throws TypeError when XML has no form of the schema, or the contract no such schema */
export async function documentNamed(name: string, { schemas, load, withoutXml = {} }: XmlTable): Promise<XmlDocument> {
  const schema = schemaNamed(name, schemas);
  const { documents } = await load();
  const document = Object.hasOwn(documents, name) ? documents[name] : undefined;
  if (document !== undefined) return document(schema);
  const reason = Object.hasOwn(withoutXml, name) ? `, by the contract at ${withoutXml[name]}` : "";
  throw new TypeError(`The schema ${name} has no form in XML${reason}.`);
}
