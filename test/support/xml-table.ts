import * as xml from "adultwork-webcam/runtime/xml";
import { bindDocumentOf, documentsOf } from "../../scripts/model/xml/document-of.js";
import type { ExpandedName, Shapes } from "../../src/contract/shape.js";
import { schemaOf, schemasOf } from "./schema-of.js";

const documentOf = bindDocumentOf<xml.XmlDocument>(xml, schemaOf);

/** What XML makes of shapes: of the parts of the package as it was built, as the build would write it. */
export function xmlTableOf(shapes: Shapes, nilAliases: readonly ExpandedName[] = []) {
  const documents = documentsOf({ shapes, nilAliases }, documentOf);
  return { schemas: schemasOf(shapes), documents: async () => documents };
}
