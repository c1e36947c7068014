import type { ExpandedName } from "../../../../src/xml/names.js";
import { isNcName } from "../../../../src/xml/reader/characters.js";
import { type ContractNode, describe } from "../../../load/contract-node.js";
import {
  type ArrayShape,
  isScalar,
  type PropertyShape,
  type ResolvedShape,
  type UnionShape,
  type XmlNodeFacts,
} from "../../../model/shape.js";
import { defaultNamespace, elementName } from "../../../model/xml/names.js";
import { isNamedUnion } from "../../../model/xml/shape-kinds.js";
import { bytesAdvice } from "../../shapes/json-forms.js";
import { surveyItems } from "./items.js";
import type { Survey } from "./survey.js";

/** The members that stand in one element, those of objects among them that are no element of their own: each needs a name of its own. */
export class ElementMembers {
  hasText = false;
  hasElements = false;
  private readonly elements = new Set<string>();
  private readonly attributes = new Set<string>();
  /** The names of the schemas whose members stand in the element. */
  private readonly inlinedSchemas = new Set<string>();

  /** @param inside the default namespace */
  constructor(
    private readonly inside: string,
    private readonly survey: Survey,
  ) {}

  /** @param outer the names of the schemas that the member is inlined from */
  add(property: PropertyShape, outer: ReadonlySet<string> = new Set()): void {
    const { name, shape, xml } = property;
    const resolved = this.survey.resolve(shape);
    const at = this.survey.places.placeOf(property);
    switch (xml?.nodeType) {
      case "attribute":
        this.refuseCompound(at, resolved, "an attribute");
        this.takeName(at, xml, name, "", this.attributes);
        return;
      case "text":
      case "cdata":
        this.refuseCompound(at, resolved, "text");
        if (resolved.nullable)
          this.survey.faultAt(at, "text that may be null", "let it not be null: text cannot say it");
        if (this.hasText) this.survey.faultAt(at, "a second member that is text", "let one member be the text");
        this.hasText = true;
        return;
      case "none":
        this.addInlined(property, resolved, outer);
        return;
      default:
        this.hasElements = true;
        this.addElement(property, resolved);
    }
  }

  private refuseCompound(at: ContractNode | undefined, resolved: ResolvedShape, node: string): void {
    if (isScalar(resolved)) {
      if (resolved.kind === "string" && resolved.format === "binary")
        this.survey.faultAt(at, "format binary", bytesAdvice("XML"));
      return;
    }
    const advice = node === "text" ? "only a scalar can be text" : "only a scalar can be an attribute";
    this.survey.faultAt(at, `${node} of type ${resolved.kind}`, advice);
  }

  /** `nodeType: none`: the members of an object stand in the element around it. */
  private addInlined(property: PropertyShape, resolved: ResolvedShape, outer: ReadonlySet<string>): void {
    const at = this.survey.places.placeOf(property);
    const name = property.shape.kind === "reference" ? property.shape.name : undefined;
    if (resolved.kind === "union") {
      this.hasElements = true;
      this.addElement(property, resolved);
      return;
    }
    if (resolved.kind !== "object" || resolved.nullable || resolved.additionalProperties !== undefined) {
      this.survey.faultAt(
        at,
        `nodeType none of ${inWords(resolved)}`,
        "leave it out: an object that names all its members can have it",
      );
      return;
    }
    if (name !== undefined && outer.has(name)) {
      this.survey.faultAt(at, "nodeType none of an object inside itself", "leave out nodeType");
      return;
    }
    if (name !== undefined && this.inlinedSchemas.has(name)) {
      this.survey.faultAt(at, `a second member with nodeType none of ${name}`, "leave out nodeType of one of them");
      return;
    }
    if (name !== undefined) this.inlinedSchemas.add(name);
    const inner = name === undefined ? outer : new Set([...outer, name]);
    for (const member of resolved.properties) this.add(member, inner);
  }

  private addElement(property: PropertyShape, resolved: ResolvedShape): void {
    const { name, shape, xml } = property;
    const at = this.survey.places.placeOf(property);
    if (resolved.kind === "array" && !resolved.wrapped) {
      this.addItems(property, resolved);
      return;
    }
    if (isNamedUnion(resolved)) this.takeElementNames(resolved, at);
    else this.takeName(at, xml, name, this.inside, this.elements);
    this.survey.content(shape, xml?.name ?? name, defaultNamespace(xml, this.inside));
  }

  private addItems(property: PropertyShape, array: ArrayShape): void {
    const { name, shape, xml } = property;
    const at = this.survey.places.placeOf(property);
    // Beside a reference, a name may be that of the schema as a root.
    const { name: rootName, ...others } = xml ?? {};
    const own = Object.keys(shape.kind === "reference" || rootName === undefined ? others : (xml ?? {}));
    if (own.length > 0)
      this.survey.faultAt(
        at?.as("xml").at("xml") ?? at,
        `${own.join(", ")} on an array that is not wrapped`,
        "write it under items, or add wrapped: true: without a wrapper it names no element",
      );
    const items = this.survey.resolve(array.items);
    if (isNamedUnion(items)) this.takeElementNames(items, at);
    else this.takeName(at, array.itemXml, name, this.inside, this.elements);
    surveyItems(array, name, this.inside, this.survey, shape);
  }

  private takeElementNames(union: UnionShape, at: ContractNode | undefined): void {
    for (const { xml } of union.alternatives) this.takeName(at, xml, "", this.inside, this.elements);
  }

  private takeName(
    at: ContractNode | undefined,
    xml: XmlNodeFacts | undefined,
    name: string,
    inside: string,
    taken: Set<string>,
  ): void {
    const expanded = elementName(xml, name, inside);
    if (!isNcName(expanded.localName))
      this.survey.faultAt(at, describe(name), "write xml.name: the member's own name is no XML name");
    const key = inBraces(expanded);
    if (taken.has(key))
      this.survey.faultAt(
        at,
        `a second member with the XML name ${expanded.localName}`,
        "give it an xml.name of its own",
      );
    taken.add(key);
  }
}

function inBraces({ namespace, localName }: ExpandedName): string {
  return `{${namespace}}${localName}`;
}

function inWords(shape: ResolvedShape): string {
  return shape.kind === "object" ? "an object that may be null, or has other members" : `type ${shape.kind}`;
}
