import type { ObjectShape, Shape, XmlNodeFacts } from "../../../model/shape.js";
import { defaultNamespace } from "../../../model/xml/names.js";
import { ElementMembers } from "./element-members.js";
import { surveyItems } from "./items.js";
import type { Survey } from "./survey.js";

/** Surveys what the element of an object holds: its members, and those that have no name in the contract. */
export function surveyMembers(shape: ObjectShape, inside: string, survey: Survey): void {
  const members = new ElementMembers(inside, survey);
  for (const property of shape.properties) members.add(property);
  if (members.hasText && members.hasElements)
    survey.fault(shape, "text beside elements", "let the other members be attributes: mixed content has no members");
  for (const { shape: member, xml } of shape.patternProperties ?? []) surveyMapMember(member, xml, inside, survey);
  const additional = shape.additionalProperties;
  if (additional === undefined || additional === false) return;
  if (members.hasText) survey.fault(shape, "text beside a map", "leave out additionalProperties");
  surveyMapMember(additional.shape, additional.entries?.value ?? additional.xml, inside, survey);
  if (additional.entries !== undefined && shape.properties.length + (shape.patternProperties?.length ?? 0) > 0)
    survey.fault(shape, "entries beside other members", "write the map as a schema of its own");
}

function surveyMapMember(shape: Shape, xml: XmlNodeFacts | undefined, inside: string, survey: Survey): void {
  const resolved = survey.resolve(shape);
  const isElement = xml?.nodeType === undefined;
  if (!isElement) survey.fault(shape, `nodeType ${xml.nodeType} of a map's members`, "leave it out: they are elements");
  if (resolved.kind === "array" && !resolved.wrapped) surveyItems(resolved, "", inside, survey, shape);
  else survey.content(shape, "", defaultNamespace(xml, inside));
}
