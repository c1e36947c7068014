import * as xml from "adultwork-webcam/runtime/xml";
import type { Shapes } from "../../scripts/model/shape.js";
import { bindDocumentOf, documentsOf } from "../../scripts/model/xml/document-of.js";
import type { ExpandedName } from "../../src/xml/names.js";
import { schemaOf, schemasOf } from "./schema-of.js";

const documentOf = bindDocumentOf<xml.XmlDocument>(xml, schemaOf);

/** What XML makes of shapes: of the parts of the package as it was built, as the build would write it. */
export function xmlTableOf(shapes: Shapes, nilAliases: readonly ExpandedName[] = []) {
  const documents = documentsOf({ shapes, nilAliases }, documentOf);
  return { schemas: schemasOf(shapes), load: async () => ({ documents }) };
}
