import type { Schema } from "../../values/schema.js";
import type { ExpandedName } from "../names.js";
import type { ElementPart, NamedElement } from "./element-form.js";
import { type ElementNames, item } from "./item.js";

/** How the values of a schema stand in documents. */
export interface XmlDocument {
  readonly root: NamedElement;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
}

/** How the values of any schema of a kind stand in documents. The schema is handed in, so that this leads to no other. */
export type DocumentPart = (schema: Schema) => XmlDocument;

/**
 * Documents of one root element.
 *
 * @param names of the root element
 * @param part what it holds; text, where nothing else is said
 * @param nilAliases attributes that mark an element as null, beside the `nil` of XML Schema
 */
export function xmlDocument(
  names: ElementNames,
  part?: ElementPart,
  nilAliases: readonly ExpandedName[] = [],
): DocumentPart {
  const rootOf = item(names, part);
  const made = new WeakMap<Schema, XmlDocument>();
  return (schema) => {
    const document = made.get(schema) ?? { root: rootOf(schema), nilAliases };
    made.set(schema, document);
    return document;
  };
}
