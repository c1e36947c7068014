import { regularExpression } from "../../../src/values/string.js";
import type { ElementNames } from "../../../src/xml/forms/item.js";
import { schemaInstanceNamespace } from "../../../src/xml/reader/namespaces.js";
import { call, type Expression, list, literal, part, record, thunk } from "../parts/expression.js";
import {
  type AdditionalPropertiesShape,
  type AlternativeShape,
  type ArrayShape,
  isScalar,
  namedShape,
  type ObjectShape,
  type PatternPropertyShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../shape.js";
import { defaultNamespace } from "./names.js";
import { isNamedUnion, isUnwrapped, textScalars } from "./shape-kinds.js";

/** What makes the XML of shapes: names and namespaces are worked out, and what follows from a schema alone is left unsaid. */
export class XmlExpressions {
  /** @param nameOf what stands for a named schema in an element with a default namespace inside */
  constructor(
    private readonly shapes: Shapes,
    private readonly nameOf: (schema: string, inside: string) => string,
  ) {}

  /**
   * What an element holds; undefined for the text of a scalar.
   *
   * @param inside the default namespace inside the element, by the contract
   */
  partOf(shape: Shape, inside: string): Expression | undefined {
    const resolved = this.resolve(shape);
    if (isScalar(resolved)) return undefined;
    if (textScalars(resolved, this.shapes).length > 0) return part("xmlTexts");
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
    return call("item", ...this.element({ name, namespace: outer, ...facts }, "", this.heldBy(shape, facts, outer)));
  }

  /** What a root element holds; undefined for the text of a scalar. */
  rootOf(shape: Shape, facts: XmlNodeFacts | undefined): Expression | undefined {
    return this.heldBy(shape, facts, "");
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

  /** What the element of a value holds; undefined for the text of a scalar. */
  private heldBy(shape: Shape, facts: XmlNodeFacts | undefined, outer: string): Expression | undefined {
    // Alternatives that have elements of their own stand in no other one.
    return this.partOf(shape, isNamedUnion(this.resolve(shape)) ? outer : defaultNamespace(facts, outer));
  }

  /** The names of an element, but for a namespace that is there anyway, and what it holds. */
  private element(
    { name, namespace, prefix }: { readonly [Name in keyof ElementNames]: string | undefined },
    usual: string,
    holds: Expression | undefined,
  ): Expression[] {
    const names = {
      ...(name !== undefined && { name }),
      ...(namespace !== undefined && namespace !== usual && { namespace }),
      ...(prefix !== undefined && { prefix }),
    };
    if (holds !== undefined) return [literal(names), holds];
    return Object.keys(names).length === 0 ? [] : [literal(names)];
  }

  private object(shape: ObjectShape, inside: string): Expression {
    const members = record(
      Object.fromEntries(shape.properties.map((property) => [property.name, this.member(property, shape, inside)])),
    );
    const others = this.others(shape, inside);
    const isUsual = members.kind === "record" && members.members.length === 0;
    if (others !== undefined) return call("xmlObject", literal(inside), thunk(members), thunk(others));
    if (!isUsual) return call("xmlObject", literal(inside), thunk(members));
    return inside === "" ? call("xmlObject") : call("xmlObject", literal(inside));
  }

  /** Undefined for an element of a scalar's text by the member's own name. */
  private member(
    property: PropertyShape,
    { patternProperties = [] }: ObjectShape,
    inside: string,
  ): Expression | undefined {
    const isMatched = patternProperties.some(({ pattern }) => regularExpression(pattern).test(property.name));
    if (!isMatched) return this.stated(property, inside);
    return call("matched", this.stated(property, inside, part("xmlTexts")) ?? call("element"));
  }

  /** @param text what is said of the text of a scalar */
  private stated(
    { name, shape: reference, xml }: PropertyShape,
    inside: string,
    text?: Expression,
  ): Expression | undefined {
    const bare = this.bare(name, reference, xml, inside, text);
    if (bare !== undefined) return bare;
    const { name: own, ...facts } = xml ?? {};
    const names = own === undefined || own === name ? facts : { ...facts, name: own };
    const given = this.element(names, inside, this.heldBy(reference, xml, inside) ?? text);
    return given.length === 0 ? undefined : call("element", ...given);
  }

  /** A member that has no element of its own around it; undefined for any other. */
  private bare(
    name: string,
    reference: Shape,
    xml: XmlNodeFacts | undefined,
    inside: string,
    text: Expression | undefined,
  ): Expression | undefined {
    const shape = this.resolve(reference);
    const holds = () => this.partOf(reference, inside) ?? text;
    if (isUnwrapped(shape, xml)) return call("list", holds() ?? part("xmlText"));
    switch (xml?.nodeType) {
      case "attribute":
        return this.attribute(name, xml, holds(), inside);
      case "text":
      case "cdata": {
        const held = holds();
        return call("textContent", literal(xml.nodeType), ...(held ? [held] : []));
      }
      case "none":
        return shape.kind === "object" ? call("group", holds() ?? part("xmlText")) : undefined;
      default:
        return undefined;
    }
  }

  private attribute(
    key: string,
    { name, namespace, prefix }: XmlNodeFacts,
    text: Expression | undefined,
    inside: string,
  ): Expression {
    const names = {
      ...(name !== undefined && name !== key && { name }),
      ...(namespace !== undefined && { namespace }),
      ...(prefix !== undefined && { prefix }),
    };
    const isType = namespace === schemaInstanceNamespace && (name ?? key) === "type";
    if (isType) return call("attribute", literal(names), text ?? part("xmlText"), literal(inside));
    if (text !== undefined) return call("attribute", literal(names), text);
    return Object.keys(names).length === 0 ? call("attribute") : call("attribute", literal(names));
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

  /** Undefined where nothing is said of members beside the named ones. */
  private others(shape: ObjectShape, outer: string): Expression | undefined {
    const { patternProperties = [], additionalProperties, requiredOthers, minProperties, maxProperties } = shape;
    const facts = [additionalProperties, requiredOthers, minProperties, maxProperties];
    const map = this.map(patternProperties, additionalProperties, outer);
    if (map !== undefined) return call("xmlOthers", map);
    return facts.some((fact) => fact !== undefined) ? call("xmlOthers") : undefined;
  }

  private map(
    patternProperties: readonly PatternPropertyShape[],
    additionalProperties: ObjectShape["additionalProperties"],
    outer: string,
  ): Expression | undefined {
    const others = additionalProperties ? this.value(additionalProperties, outer) : undefined;
    const patterns = patternProperties.map((stated) => list([literal(stated.pattern), this.value(stated, outer)]));
    if (patterns.length > 0) return call("xmlMap", others ?? literal(undefined), list(patterns));
    return others && call("xmlMap", others);
  }

  private value({ shape: reference, xml, entries }: AdditionalPropertiesShape, outer: string): Expression {
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
    if (!isList) return call("value", ...this.element(names, "", this.heldBy(reference, facts, outer)));
    return call("values", literal(names), this.partOf(reference, outer) ?? part("xmlText"));
  }

  private discriminated(union: UnionShape, inside: string): Expression {
    const { discriminator } = union;
    if (discriminator === undefined) throw new TypeError("XML does not tell the alternatives of this union.");
    const { propertyName, xml } = discriminator;
    const string: Shape = { kind: "string" };
    const member = this.stated({ name: propertyName, shape: string, ...(xml && { xml }) }, inside);
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
