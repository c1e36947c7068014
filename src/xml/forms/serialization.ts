import type { Place } from "../../values/mismatch.js";
import type { ExpandedName } from "../names.js";
import { isNamed } from "../names.js";
import { schemaInstanceNamespace, xmlNamespace } from "../reader/namespaces.js";
import type { XmlAttribute } from "../reader/reader.js";
import { xmlMismatch } from "./mismatch.js";

/** Of the attributes by which .NET's serializers number elements (`Id`), and refer to them (`Ref`). */
const serializationNamespace = "http://schemas.microsoft.com/2003/10/Serialization/";
const reference: ExpandedName = { namespace: serializationNamespace, localName: "Ref" };

/** Whose attributes say something of the XML, and belong to no value. */
export const namespacesOfXml: ReadonlySet<string> = /* @__PURE__ */ new Set([
  schemaInstanceNamespace,
  xmlNamespace,
  serializationNamespace,
]);

/** @throws ContractError for an element that refers to another one in place of holding its value */
export function refuseReference(attributes: readonly XmlAttribute[], place: Place | undefined): void {
  for (const attribute of attributes) {
    if (!isNamed(attribute, reference)) continue;
    throw xmlMismatch(place, "the value itself", "a reference to another element (z:Ref)");
  }
}
