import type { AlternativeShape, ResolvedShape, ScalarShape, Shape, UnionShape } from "../../../model/shape.js";
import { defaultNamespace } from "../../../model/xml/names.js";
import { isNamedUnion, textScalars } from "../../../model/xml/shape-kinds.js";
import { objectShapesOf, tagMembers } from "../../shapes/tag-members.js";
import type { Survey } from "./survey.js";

/** Surveys a union: XML is to tell its alternatives apart by element, by a discriminator or by text. */
export function surveyAlternatives(union: UnionShape, name: string, inside: string, survey: Survey): void {
  const { discriminator } = union;
  if (union.unevaluatedProperties !== undefined)
    survey.fault(
      union,
      "unevaluatedProperties beside alternatives that one value may fit together",
      "give each a required member with an enum of one value of its own, or write a discriminator",
    );
  const resolved = union.alternatives.map(({ shape }) => survey.resolve(shape));
  if (isNamedUnion(union)) {
    if (union.nullable) survey.fault(union, "null among alternatives that are told by element", "leave out null");
    for (const { shape, xml } of union.alternatives)
      survey.content(shape, xml?.name ?? "", defaultNamespace(xml, inside));
    return;
  }
  if (discriminator !== undefined) {
    for (const [index, shape] of resolved.entries())
      surveyDiscriminated(union, union.alternatives[index], shape, survey);
    for (const { shape } of union.alternatives) survey.content(shape, name, inside);
    return;
  }
  const scalars = textScalars(union, survey.shapes);
  if (scalars.length === 0)
    survey.fault(
      union,
      "alternatives that XML does not tell apart",
      "give each an xml.name, or write a discriminator that all of them have",
    );
  else if (!areTold(scalars))
    survey.notice(
      union,
      "alternatives of which one text in XML fits several",
      "a number, true or false as JSON writes it is taken for one, and other text for a string",
    );
}

function surveyDiscriminated(
  union: UnionShape,
  alternative: AlternativeShape | undefined,
  shape: ResolvedShape,
  survey: Survey,
): void {
  const name = union.discriminator?.propertyName ?? "";
  const resolve = (part: Shape) => survey.resolve(part);
  const objects = objectShapesOf(shape, resolve);
  if (objects.length > 0 && tagMembers(shape, name, resolve).length === objects.length) return;
  const at = (alternative && survey.places.placeOf(alternative.shape)) ?? survey.places.placeOf(union);
  if (shape.kind === "object")
    survey.faultAt(at, "an alternative without the discriminator's member", `add ${name} to its properties`);
  else
    survey.faultAt(
      at,
      `an alternative of type ${shape.kind} beside a discriminator`,
      `write objects alone: XML tells them apart by their member ${name}`,
    );
}

/** Whether no text is that of a string and of something else: numbers and booleans have texts of their own. */
function areTold(shapes: readonly ScalarShape[]): boolean {
  const strings = shapes.filter((shape) => shape.kind === "string");
  if (strings.length === shapes.length) return true;
  const isNumeric = shapes.some(({ kind }) => kind === "integer" || kind === "number");
  const isBoolean = shapes.some(({ kind }) => kind === "boolean");
  // XML Schema part 2 §3.2.2: 1 and 0 are booleans.
  if (isNumeric && isBoolean) return false;
  return strings.every((shape) => shape.enum?.every((text) => !looksLikeAnother.test(text.trim())) ?? false);
}

const looksLikeAnother = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|true|false|[01])$/;
