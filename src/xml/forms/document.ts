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

/**
 * Documents of a schema.
 *
 * @param names of the root element
 * @param nilAliases attributes that mark an element as null, beside the `nil` of XML Schema
 */
export function xmlDocument(
  schema: Schema,
  names: ElementNames,
  part?: ElementPart,
  nilAliases: readonly ExpandedName[] = [],
): XmlDocument {
  return { root: item(names, part)(schema), nilAliases };
}
