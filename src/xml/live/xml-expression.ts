import {
  type AdditionalPropertiesShape,
  type AlternativeShape,
  type ArrayShape,
  namedShape,
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { call, type Expression, list, literal, part, record, thunk } from "../../json/live/expression.js";
import { regularExpression } from "../../values/schema/string.js";
import type { ElementNames } from "../forms/item.js";
import { defaultNamespace } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import { isNamedUnion, isUnwrapped, textScalars } from "./shape-kinds.js";

/** What makes the XML of shapes: names and namespaces are worked out, and what follows from a schema alone is left unsaid. */
export class XmlExpressions {
  /** @param nameOf what stands for a named schema in an element with a default namespace inside */
  constructor(
    private readonly shapes: Shapes,
    private readonly nameOf: (schema: string, inside: string) => string,
  ) {}

  /**
   * What an element holds; undefined for text alone.
   *
   * @param inside the default namespace inside the element, by the contract
   */
  partOf(shape: Shape, inside: string): Expression | undefined {
    if (textScalars(this.resolve(shape), this.shapes).length > 0) return undefined;
    switch (shape.kind) {
      case "reference":
        return this.reference(shape.name, inside);
      case "object":
        return this.object(shape, inside);
      case "array":
        return this.array(shape, inside);
      case "union":
        return isNamedUnion(shape)
          ? call(
              "byName",
              thunk(list(shape.alternatives.map(({ shape, xml }) => this.item(shape, xml, undefined, inside)))),
            )
          : this.discriminated(shape, inside);
      case "null":
      case "never":
        return part("xmlNothing");
      default:
        throw new TypeError(`XML has no form of ${shape.kind}.`);
    }
  }

  /**
   * The element that holds a value.
   *
   * @param name unless the facts give one; undefined for that of the element around it
   * @param outer the default namespace around it
   */
  item(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): Expression {
    return call("item", ...this.element(shape, { name, namespace: outer, ...facts }, "", facts, outer));
  }

  private resolve(shape: Shape): ResolvedShape {
    return resolveShape(shape, this.shapes);
  }

  private reference(name: string, inside: string): Expression {
    const { shape } = namedShape(name, this.shapes);
    return shape.kind === "reference"
      ? this.reference(shape.name, inside)
      : { kind: "schema", name: this.nameOf(name, inside) };
  }

  /** The names of an element, but for a namespace that is there anyway, and what it holds. */
  private element(
    shape: Shape,
    { name, namespace, prefix }: { [Name in keyof ElementNames]: string | undefined },
    usual: string,
    facts: XmlNodeFacts | undefined,
    outer: string,
  ): Expression[] {
    // Alternatives that have elements of their own stand in no other one.
    const inside = isNamedUnion(this.resolve(shape)) ? outer : defaultNamespace(facts, outer);
    const holds = this.partOf(shape, inside);
    const names = {
      ...(name !== undefined && { name }),
      ...(namespace !== undefined && namespace !== usual && { namespace }),
      ...(prefix !== undefined && { prefix }),
    };
    if (holds !== undefined) return [literal(names), holds];
    return Object.keys(names).length === 0 ? [] : [literal(names)];
  }

  private object(shape: ObjectShape, inside: string): Expression {
    const members = Object.fromEntries(
      shape.properties.map((property) => [property.name, this.member(property, shape, inside)]),
    );
    const map = this.map(shape, inside);
    const others = record(members);
    const isUsual = others.kind === "record" && others.members.length === 0;
    const given = [literal(inside), thunk(others), ...(map === undefined ? [] : [thunk(map)])];
    return call("xmlObject", ...(isUsual && map === undefined ? (inside === "" ? [] : given.slice(0, 1)) : given));
  }

  /** Undefined for an element of text by the member's own name. */
  private member(
    property: PropertyShape,
    { patternProperties = [] }: ObjectShape,
    inside: string,
  ): Expression | undefined {
    const made = this.unmatched(property, inside);
    const isMatched = patternProperties.some(({ pattern }) => regularExpression(pattern).test(property.name));
    return isMatched ? call("matched", made ?? call("element")) : made;
  }

  private unmatched({ name, shape: reference, xml }: PropertyShape, inside: string): Expression | undefined {
    const shape = this.resolve(reference);
    const holds = (kind: string) => call(kind, this.partOf(reference, inside) ?? part("xmlText"));
    if (xml?.nodeType === "none" && shape.kind === "object") return holds("group");
    if (isUnwrapped(shape, xml)) return holds("list");
    if (xml?.nodeType === "attribute") return this.attribute(name, xml, inside);
    if (xml?.nodeType === "text" || xml?.nodeType === "cdata") return call("textContent", literal(xml.nodeType));
    const { name: own, ...facts } = xml ?? {};
    const names = own === undefined || own === name ? facts : { ...facts, name: own };
    const given = this.element(reference, names, inside, xml, inside);
    return given.length === 0 ? undefined : call("element", ...given);
  }

  private attribute(key: string, { name, namespace, prefix }: XmlNodeFacts, inside: string): Expression {
    const names = {
      ...(name !== undefined && name !== key && { name }),
      ...(namespace !== undefined && { namespace }),
      ...(prefix !== undefined && { prefix }),
    };
    const isType = namespace === schemaInstanceNamespace && (name ?? key) === "type";
    const given = [literal(names), ...(isType ? [literal(inside)] : [])];
    return call("attribute", ...(Object.keys(names).length === 0 ? [] : given));
  }

  private array({ items, itemXml, prefixItems = [] }: ArrayShape, inside: string): Expression {
    // A tuple whose further items are not described has those that are alone.
    const others =
      items.kind === "any" && prefixItems.length > 0
        ? call("item", literal({}), part("xmlNothing"))
        : this.item(items, itemXml, undefined, inside);
    const first = prefixItems.map(({ shape, xml }) => this.item(shape, xml, undefined, inside));
    return call("xmlArray", thunk(others), ...(first.length === 0 ? [] : [thunk(list(first))]));
  }

  private map({ patternProperties = [], additionalProperties }: ObjectShape, outer: string): Expression | undefined {
    const others = additionalProperties ? this.others(additionalProperties, outer) : undefined;
    const patterns = patternProperties.map((stated) => list([literal(stated.pattern), this.others(stated, outer)]));
    if (patterns.length > 0) return call("xmlMap", others ?? literal(undefined), list(patterns));
    return others && call("xmlMap", others);
  }

  private others({ shape: reference, xml, entries }: AdditionalPropertiesShape, outer: string): Expression {
    if (entries !== undefined) {
      const { entry, key, value } = entries;
      const inside = defaultNamespace(entry, outer);
      const names = (facts: XmlNodeFacts, namespace: string) => literal({ namespace, ...facts });
      return call("entries", names(entry, outer), names(key, inside), this.item(reference, value, undefined, inside));
    }
    const shape = this.resolve(reference);
    const isList = isUnwrapped(shape, xml);
    // The key is the name.
    const { name: _, nodeType: __, ...facts } = (isList ? shape.itemXml : xml) ?? {};
    const names = { namespace: outer, ...facts };
    if (!isList) return call("value", ...this.element(reference, names, "", facts, outer));
    return call("values", literal(names), this.partOf(reference, outer) ?? part("xmlText"));
  }

  private discriminated(union: UnionShape, inside: string): Expression {
    const { discriminator } = union;
    if (discriminator === undefined) throw new TypeError("XML does not tell the alternatives of this union.");
    const { propertyName, xml } = discriminator;
    const string: Shape = { kind: "string" };
    const member = this.unmatched({ name: propertyName, shape: string, ...(xml && { xml }) }, inside);
    const alternatives = union.alternatives.map((alternative) => this.alternative(alternative, inside));
    return call("byDiscriminator", literal(inside), member ?? call("element"), thunk(list(alternatives)));
  }

  private alternative({ shape, xml }: AlternativeShape, inside: string): Expression {
    const named = shape.kind === "reference" ? this.shapes[shape.name] : undefined;
    const namespace = xml?.namespace ?? named?.xml?.namespace;
    const holds = this.partOf(shape, inside) ?? part("xmlText");
    return list(namespace === undefined ? [holds] : [holds, literal(namespace)]);
  }
}
