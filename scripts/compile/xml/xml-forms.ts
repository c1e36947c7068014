import {
  type AlternativeShape,
  type ArrayShape,
  type ExpandedName,
  isScalar,
  type NamedShape,
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type ScalarShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../../../src/contract/shape.js";
import { isNamedUnion, textFormOf } from "../../../src/xml/forms/union-kinds.js";
import { defaultNamespace, elementName } from "../../../src/xml/names.js";
import { isNcName } from "../../../src/xml/reader/characters.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import { objectsOf, tagMembers } from "../schemas/discriminator/tag-members.js";
import { bytesAdvice } from "../schemas/json-forms.js";

/** Tells which shapes have a form in XML, and why others have none. */
export class XmlForms {
  /** By the name of the schema and the default namespace around what is inside it. */
  private readonly surveys = new Map<string, Survey>();
  private readonly refused = new Set<string>();

  constructor(
    private readonly shapes: Shapes,
    private readonly places: WeakMap<object, ContractNode>,
  ) {}

  /** Refuses what keeps a shape from having a form in XML, each at its place, and tells of what its form does not say. */
  require(root: NamedShape): void {
    for (const { faults, notices } of this.surveysOf(root)) {
      for (const fault of faults) {
        fault.at?.as("xml").refuse(fault.found, fault.advice);
        this.refused.add(identityOf(fault));
      }
      for (const { at, found, advice } of notices) at?.as("xml").notice(found, advice);
    }
  }

  /** Whether a fault has stopped the build, at whatever body it was found first. */
  isRefused(fault: XmlFault): boolean {
    return this.refused.has(identityOf(fault));
  }

  /** What keeps a shape from having a form in XML; undefined where nothing does. */
  faultOf(root: NamedShape): XmlFault | undefined {
    for (const { faults } of this.surveysOf(root)) if (faults[0] !== undefined) return faults[0];
    return undefined;
  }

  /** Without recursion through references, so that a schema that refers to itself ends. */
  private *surveysOf({ shape, xml }: NamedShape): Iterable<Survey> {
    const own = new SchemaSurvey(this.shapes, this.places);
    own.content(shape, xml?.name ?? "", defaultNamespace(xml, ""));
    const open: Survey[] = [own];
    const reached = new Set(open);
    for (let survey = open.pop(); survey !== undefined; survey = open.pop()) {
      yield survey;
      for (const reference of survey.references) {
        const next = this.survey(reference);
        if (!reached.has(next)) open.push(next);
        reached.add(next);
      }
    }
  }

  private survey({ name, inside }: Reference): Survey {
    const key = JSON.stringify([name, inside]);
    let survey = this.surveys.get(key);
    if (survey === undefined) {
      const made = new SchemaSurvey(this.shapes, this.places);
      const named = this.shapes[name];
      if (named !== undefined) made.content(named.shape, name, inside);
      survey = made;
      this.surveys.set(key, survey);
    }
    return survey;
  }
}

/** What keeps one schema from having a form in XML, and which others it takes. */
interface Survey {
  readonly faults: readonly XmlFault[];
  readonly notices: readonly XmlFault[];
  readonly references: readonly Reference[];
}

export interface XmlFault {
  readonly at: ContractNode | undefined;
  readonly found: string;
  readonly advice: string;
}

function identityOf({ at, found }: XmlFault): string {
  return `${at?.pointer} ${found}`;
}

interface Reference {
  readonly name: string;
  /** The default namespace. */
  readonly inside: string;
}

class SchemaSurvey implements Survey {
  readonly faults: XmlFault[] = [];
  readonly notices: XmlFault[] = [];
  readonly references: Reference[] = [];
  /** The default namespaces in which objects were looked at. */
  private readonly surveyed = new Map<ObjectShape, Set<string>>();

  constructor(
    private readonly shapes: Shapes,
    private readonly places: WeakMap<object, ContractNode>,
  ) {}

  /** What an element holds. */
  content(shape: Shape, name: string, inside: string): void {
    if (shape.kind === "reference") {
      this.references.push({ name: shape.name, inside });
      return;
    }
    switch (shape.kind) {
      case "any":
        this.fault(shape, "a value of any kind", "write its type: XML has no form of a value that may be anything");
        return;
      case "null":
        this.fault(shape, "null alone", "write the type that it is null of: XML has no form of null alone");
        return;
      case "string":
        if (shape.format === "binary") this.fault(shape, "format binary", bytesAdvice("XML"));
        return;
      case "object":
        this.members(shape, inside);
        return;
      case "array":
        this.items(shape, name, inside);
        return;
      case "union":
        this.alternatives(shape, name, inside);
        return;
      default:
        return;
    }
  }

  private members(shape: ObjectShape, inside: string): void {
    // What is inlined into an element may lead back to that element.
    const surveyed = this.surveyed.get(shape) ?? new Set<string>();
    if (surveyed.has(inside)) return;
    this.surveyed.set(shape, surveyed.add(inside));
    const names = new MemberNames();
    for (const property of shape.properties) this.property(property, inside, names, new Set());
    if (names.hasText && names.hasElements)
      this.fault(shape, "text beside elements", "let the other members be attributes: mixed content has no members");
    for (const { shape: member, xml } of shape.patternProperties ?? []) this.mapMember(member, xml, inside);
    const additional = shape.additionalProperties;
    if (additional === undefined || additional === false) return;
    if (names.hasText) this.fault(shape, "text beside a map", "leave out additionalProperties");
    this.mapMember(additional.shape, additional.entries?.value ?? additional.xml, inside);
    if (additional.entries !== undefined && shape.properties.length + (shape.patternProperties?.length ?? 0) > 0)
      this.fault(shape, "entries beside other members", "write the map as a schema of its own");
  }

  private mapMember(shape: Shape, xml: XmlNodeFacts | undefined, inside: string): void {
    const resolved = this.resolve(shape);
    const isElement = xml?.nodeType === undefined;
    if (!isElement) this.fault(shape, `nodeType ${xml.nodeType} of a map's members`, "leave it out: they are elements");
    if (resolved.kind === "array" && !resolved.wrapped) this.items(resolved, "", inside, shape);
    else this.content(shape, "", defaultNamespace(xml, inside));
  }

  private property(property: PropertyShape, inside: string, names: MemberNames, outer: ReadonlySet<string>): void {
    const { name, shape, xml } = property;
    const resolved = this.resolve(shape);
    const at = this.places.get(property);
    switch (xml?.nodeType) {
      case "attribute":
        this.scalarNode(at, resolved, "an attribute");
        this.name(at, xml, name, "", names.attributes);
        return;
      case "text":
      case "cdata":
        this.scalarNode(at, resolved, "text");
        if (resolved.nullable) this.faultAt(at, "text that may be null", "let it not be null: text cannot say it");
        if (names.hasText) this.faultAt(at, "a second member that is text", "let one member be the text");
        names.hasText = true;
        return;
      case "none":
        this.inlined(property, resolved, inside, names, outer);
        return;
      default:
        names.hasElements = true;
        this.element(property, resolved, inside, names);
    }
  }

  private scalarNode(at: ContractNode | undefined, resolved: ResolvedShape, node: string): void {
    if (isScalar(resolved)) {
      if (resolved.kind === "string" && resolved.format === "binary")
        this.faultAt(at, "format binary", bytesAdvice("XML"));
      return;
    }
    const advice = node === "text" ? "only a scalar can be text" : "only a scalar can be an attribute";
    this.faultAt(at, `${node} of type ${resolved.kind}`, advice);
  }

  /** `nodeType: none`: the members of an object stand in the element around it. */
  private inlined(
    property: PropertyShape,
    resolved: ResolvedShape,
    inside: string,
    names: MemberNames,
    outer: ReadonlySet<string>,
  ): void {
    const at = this.places.get(property);
    const name = property.shape.kind === "reference" ? property.shape.name : undefined;
    if (resolved.kind === "union") {
      names.hasElements = true;
      this.element(property, resolved, inside, names);
      return;
    }
    if (resolved.kind !== "object" || resolved.nullable || resolved.additionalProperties !== undefined) {
      this.faultAt(
        at,
        `nodeType none of ${inWords(resolved)}`,
        "leave it out: an object that names all its members can have it",
      );
      return;
    }
    if (name !== undefined && outer.has(name)) {
      this.faultAt(at, "nodeType none of an object inside itself", "leave out nodeType");
      return;
    }
    if (name !== undefined && names.inlined.has(name)) {
      this.faultAt(at, `a second member with nodeType none of ${name}`, "leave out nodeType of one of them");
      return;
    }
    if (name !== undefined) names.inlined.add(name);
    const inner = name === undefined ? outer : new Set([...outer, name]);
    for (const member of resolved.properties) this.property(member, inside, names, inner);
  }

  private element(property: PropertyShape, resolved: ResolvedShape, inside: string, names: MemberNames): void {
    const { name, shape, xml } = property;
    const at = this.places.get(property);
    if (resolved.kind === "array" && !resolved.wrapped) {
      this.unwrapped(property, resolved, inside, names);
      return;
    }
    if (isNamedUnion(resolved)) this.elementNames(resolved, inside, at, names);
    else this.name(at, xml, name, inside, names.elements);
    this.content(shape, xml?.name ?? name, defaultNamespace(xml, inside));
  }

  private unwrapped(property: PropertyShape, array: ArrayShape, inside: string, names: MemberNames): void {
    const { name, shape, xml } = property;
    const at = this.places.get(property);
    // Beside a reference, a name may be that of the schema as a root.
    const { name: rootName, ...others } = xml ?? {};
    const own = Object.keys(shape.kind === "reference" || rootName === undefined ? others : (xml ?? {}));
    if (own.length > 0)
      this.faultAt(
        at?.as("xml").at("xml") ?? at,
        `${own.join(", ")} on an array that is not wrapped`,
        "write it under items, or add wrapped: true: without a wrapper it names no element",
      );
    const items = this.resolve(array.items);
    if (isNamedUnion(items)) this.elementNames(items, inside, at, names);
    else this.name(at, array.itemXml, name, inside, names.elements);
    this.items(array, name, inside, shape);
  }

  private elementNames(union: UnionShape, inside: string, at: ContractNode | undefined, names: MemberNames): void {
    for (const { xml } of union.alternatives) this.name(at, xml, "", inside, names.elements);
  }

  private name(
    at: ContractNode | undefined,
    xml: XmlNodeFacts | undefined,
    name: string,
    inside: string,
    taken: Set<string>,
  ): void {
    const expanded = elementName(xml, name, inside);
    if (!isNcName(expanded.localName))
      this.faultAt(at, describe(name), "write xml.name: the member's own name is no XML name");
    const key = inBraces(expanded);
    if (taken.has(key))
      this.faultAt(at, `a second member with the XML name ${expanded.localName}`, "give it an xml.name of its own");
    taken.add(key);
  }

  private items(shape: ArrayShape, name: string, inside: string, holder: Shape = shape): void {
    // What is referred to is surveyed once, since its items may hold it again.
    if (holder.kind === "reference") {
      this.references.push({ name: holder.name, inside });
      return;
    }
    const at = this.places.get(shape);
    if (shape.prefixItems !== undefined && !shape.wrapped)
      this.faultAt(at, "prefixItems without a wrapper", "add wrapped: true (nodeType: element in OpenAPI 3.2)");
    for (const item of shape.prefixItems ?? []) this.item(item.shape, item.xml, name, inside);
    // A tuple that is closed, or whose further items are not described, has these alone.
    const isRest = shape.prefixItems !== undefined && (shape.items.kind === "never" || shape.items.kind === "any");
    if (!isRest) this.item(shape.items, shape.itemXml, name, inside);
  }

  private item(shape: Shape, xml: XmlNodeFacts | undefined, name: string, inside: string): void {
    const at = this.places.get(shape);
    if (xml?.nodeType !== undefined && xml.nodeType !== "none")
      this.faultAt(at, `an item as ${inArticle(xml.nodeType)}`, `leave out ${xml.nodeType}: items are elements`);
    const resolved = this.resolve(shape);
    if (resolved.kind === "array" && !resolved.wrapped)
      this.faultAt(at, "an array of arrays", "add wrapped: true to the inner array (nodeType: element in OpenAPI 3.2)");
    this.content(shape, xml?.name ?? name, defaultNamespace(xml, inside));
  }

  private alternatives(union: UnionShape, name: string, inside: string): void {
    const { discriminator } = union;
    if (union.unevaluatedProperties !== undefined)
      this.fault(
        union,
        "unevaluatedProperties beside alternatives that one value may fit together",
        "give each a required member with an enum of one value of its own, or write a discriminator",
      );
    const resolved = union.alternatives.map(({ shape }) => this.resolve(shape));
    if (isNamedUnion(union)) {
      if (union.nullable) this.fault(union, "null among alternatives that are told by element", "leave out null");
      for (const { shape, xml } of union.alternatives)
        this.content(shape, xml?.name ?? "", defaultNamespace(xml, inside));
      return;
    }
    if (discriminator !== undefined) {
      for (const [index, shape] of resolved.entries()) this.discriminated(union, union.alternatives[index], shape);
      for (const { shape } of union.alternatives) this.content(shape, name, inside);
      return;
    }
    const text = textFormOf(union, this.shapes);
    if (text === undefined)
      this.fault(
        union,
        "alternatives that XML does not tell apart",
        "give each an xml.name, or write a discriminator that all of them have",
      );
    else if (!areTold(text.scalars))
      this.notices.push({
        at: this.places.get(union),
        found: "alternatives of which one text in XML fits several",
        advice: "a number, true or false as JSON writes it is taken for one, and other text for a string",
      });
  }

  private discriminated(union: UnionShape, alternative: AlternativeShape | undefined, shape: ResolvedShape): void {
    const name = union.discriminator?.propertyName ?? "";
    const resolve = (part: Shape) => this.resolve(part);
    const objects = objectsOf(shape, resolve);
    if (objects.length > 0 && tagMembers(shape, name, resolve).length === objects.length) return;
    const at = (alternative && this.places.get(alternative.shape)) ?? this.places.get(union);
    if (shape.kind === "object")
      this.faultAt(at, "an alternative without the discriminator's member", `add ${name} to its properties`);
    else
      this.faultAt(
        at,
        `an alternative of type ${shape.kind} beside a discriminator`,
        `write objects alone: XML tells them apart by their member ${name}`,
      );
  }

  private resolve(shape: Shape): ResolvedShape {
    return resolveShape(shape, this.shapes);
  }

  private fault(shape: Shape, found: string, advice: string): void {
    this.faultAt(this.places.get(shape), found, advice);
  }

  private faultAt(at: ContractNode | undefined, found: string, advice: string): void {
    this.faults.push({ at, found, advice });
  }
}

/** The XML names of an object's members so far. */
class MemberNames {
  readonly elements = new Set<string>();
  readonly attributes = new Set<string>();
  /** The names of the schemas whose members stand in the element. */
  readonly inlined = new Set<string>();
  hasText = false;
  hasElements = false;
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

function inBraces({ namespace, localName }: ExpandedName): string {
  return `{${namespace}}${localName}`;
}

function inArticle(nodeType: string): string {
  return nodeType === "attribute" ? "an attribute" : nodeType;
}

function inWords(shape: ResolvedShape): string {
  return shape.kind === "object" ? "an object that may be null, or has other members" : `type ${shape.kind}`;
}
