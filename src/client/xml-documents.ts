import type { DocumentPart, XmlDocument } from "../xml/parts.js";
import { type SchemaTable, schemaNamed } from "./schema-named.js";

/** What XML makes of a contract's schemas. */
export interface XmlTable {
  readonly schemas: SchemaTable;
  /** Loads the documents, by the schemas' names. */
  readonly documents: () => Promise<Readonly<Record<string, DocumentPart>>>;
  /** Why schemas have no form in XML, by their names. */
  readonly withoutXml?: Readonly<Record<string, string>>;
}

/** @throws TypeError when XML has no form of the schema, or the contract no such schema */
export async function documentNamed(
  name: string,
  { schemas, documents, withoutXml = {} }: XmlTable,
): Promise<XmlDocument> {
  const schema = schemaNamed(name, schemas);
  const all = await documents();
  const document = Object.hasOwn(all, name) ? all[name] : undefined;
  if (document !== undefined) return document(schema);
  const reason = Object.hasOwn(withoutXml, name) ? `, by the contract at ${withoutXml[name]}` : "";
  throw new TypeError(`The schema ${name} has no form in XML${reason}.`);
}
