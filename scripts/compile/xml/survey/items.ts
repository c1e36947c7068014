import type { ArrayShape, Shape, XmlNodeFacts } from "../../../model/shape.js";
import { defaultNamespace } from "../../../model/xml/names.js";
import type { Survey } from "./survey.js";

/**
 * Surveys the items of an array.
 *
 * @param name of the element around them, or of their own where there is none
 * @param holder what has the array: itself, or a reference to it
 */
export function surveyItems(
  shape: ArrayShape,
  name: string,
  inside: string,
  survey: Survey,
  holder: Shape = shape,
): void {
  // What is referred to is surveyed once, since its items may hold it again.
  if (holder.kind === "reference") {
    survey.refer(holder.name, inside);
    return;
  }
  const at = survey.places.placeOf(shape);
  if (shape.prefixItems !== undefined && !shape.wrapped)
    survey.faultAt(at, "prefixItems without a wrapper", "add wrapped: true (nodeType: element in OpenAPI 3.2)");
  for (const item of shape.prefixItems ?? []) surveyItem(item.shape, item.xml, name, inside, survey);
  // A tuple that is closed, or whose further items are not described, has these alone.
  const isRest = shape.prefixItems !== undefined && (shape.items.kind === "never" || shape.items.kind === "any");
  if (!isRest) surveyItem(shape.items, shape.itemXml, name, inside, survey);
}

function surveyItem(shape: Shape, xml: XmlNodeFacts | undefined, name: string, inside: string, survey: Survey): void {
  const at = survey.places.placeOf(shape);
  if (xml?.nodeType !== undefined && xml.nodeType !== "none")
    survey.faultAt(at, `an item as ${inArticle(xml.nodeType)}`, `leave out ${xml.nodeType}: items are elements`);
  const resolved = survey.resolve(shape);
  if (resolved.kind === "array" && !resolved.wrapped)
    survey.faultAt(at, "an array of arrays", "add wrapped: true to the inner array (nodeType: element in OpenAPI 3.2)");
  survey.content(shape, xml?.name ?? name, defaultNamespace(xml, inside));
}

function inArticle(nodeType: string): string {
  return nodeType === "attribute" ? "an attribute" : nodeType;
}
