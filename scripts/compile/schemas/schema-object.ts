import { keysOf, pointerStep } from "../../../src/contract/json-pointer.js";
import type {
  AlternativeShape,
  ArrayShape,
  NamedShape,
  ObjectShape,
  PropertyShape,
  ResolvedShape,
  Shape,
  UnionShape,
  XmlElementFacts,
} from "../../../src/contract/shape.js";
import type { Format } from "../../../src/errors/contract-error.js";
import { isNcName } from "../../../src/xml/reader/characters.js";
import { type ContractNode, describe, isRecord } from "../../load/contract-node.js";
import { limits } from "../../model/limits.js";
import type { BaseAlternativeModel, TaggedModel, TagModel } from "../../model/model.js";
import { componentName, referenceName, resolveReference } from "../reference-object.js";
import { SchemaNodes } from "../xml/schema-nodes.js";
import { type XmlFault, XmlForms } from "../xml/xml-forms.js";
import { compileXmlEntries } from "../xml/xml-object.js";
import { isContradiction } from "./contradiction.js";
import { StatedDefaults } from "./default-values.js";
import { compileBase, completeBase } from "./discriminator/base-schema.js";
import { declaredMember } from "./discriminator/declared-member.js";
import {
  compileDiscriminator,
  completeDiscriminator,
  type UnfinishedDiscriminator,
} from "./discriminator/discriminator-object.js";
import { Inheritance } from "./discriminator/inheritance.js";
import { withMember } from "./discriminator/tag-members.js";
import { tagType } from "./discriminator/tag-types.js";
import { undeclaredTag } from "./discriminator/undeclared-tag.js";
import { intersectShapes } from "./intersect-shapes.js";
import { refuseBytes } from "./json-forms.js";
import {
  checkListed,
  enumOf,
  isBoolean,
  isNumber,
  isOfType,
  isString,
  listedValues,
  typesOfValues,
} from "./listed-values.js";
import { MergeBudget } from "./merge-budget.js";
import { patternOfNames } from "./property-names.js";
import { compileBoolean, compileNumber, compileString, countsOf, type ScalarOptions } from "./scalar-schema.js";
import { constraints, noticeIneffective, noticeUnknown, type SchemaType, typing } from "./schema-keywords.js";
import { isJsonText, statedTypes, typesOfKeywords } from "./schema-types.js";
import { SelfMadeSchemas } from "./self-made-schemas.js";
import { UncheckedSchemas } from "./unchecked-schemas.js";
import { type ClosingContext, closeShape } from "./unevaluated-properties.js";

/** What is being compiled needs a schema that is being compiled itself. */
class Unfinished extends Error {
  override readonly name = "Unfinished";

  constructor(readonly schema: string) {
    super(schema);
  }
}

/** Compiles Schema Objects to wire shapes, and keeps those that a name was needed for. */
export class SchemaCompiler {
  /** Whether some members compiled so far are in answers alone, or in requests alone. */
  hasDirections = false;
  /** Why XML has no form of schemas, by their names: the place, and the reason. */
  readonly withoutXml: Record<string, string> = {};
  /** By the name that references have for them; undefined while one is being compiled. */
  private readonly named = new Map<string, Shape | undefined>();
  private readonly nodes = new Map<string, ContractNode>();
  /** Where shapes and properties stand in the contract. */
  private readonly places = new WeakMap<object, ContractNode>();
  /** Shapes whose type no keyword states: those beside them may be of others. */
  private readonly untyped = new WeakSet<Shape>();
  /** What stands for the members of objects of which nothing is said. */
  private readonly implied = new WeakSet<object>();
  private readonly defaults = new StatedDefaults();
  private readonly unfinished: (() => void)[] = [];
  private readonly jsonBodies: Shape[] = [];
  private readonly xmlBodies: NamedShape[] = [];

  /** What discriminators make of the schemas' types; known once all shapes are. */
  readonly tagged = {
    tags: new Map<string, TagModel>(),
    bases: new Map<string, readonly BaseAlternativeModel[]>(),
    undeclared: new Map<string, string>(),
    members: new Map<string, string>(),
  } satisfies TaggedModel;

  private readonly xml: SchemaNodes;
  private readonly inheritance: Inheritance;
  /** Schemas whose members alone are meant, by the name that references have for these. */
  private readonly bases = new Map<string, string>();
  private readonly selfMade: SelfMadeSchemas;
  private readonly unchecked: UncheckedSchemas;
  private readonly budget = new MergeBudget();

  constructor(
    private readonly root: ContractNode,
    private readonly options: ScalarOptions,
  ) {
    this.xml = new SchemaNodes(root, options.version);
    this.inheritance = new Inheritance(root);
    this.selfMade = new SelfMadeSchemas(root, options.version, this.inheritance);
    this.unchecked = new UncheckedSchemas(root);
  }

  /** The shapes of all schemas in components, in the contract's order, and of those that something else refers to. */
  namedShapes(): Record<string, NamedShape> {
    const components = this.root.at("components")?.at("schemas");
    for (const [name, node] of components?.entries() ?? []) this.compileNamed(name, node.as("schema"));
    this.compileReferences();
    for (const finish of this.unfinished.splice(0)) finish();
    const order = components?.keys() ?? [];
    const names = [...order, ...[...this.named.keys()].filter((name) => !order.includes(name))];
    const shapes = Object.fromEntries(names.map((name) => [name, { shape: this.shapeNamed(name) }]));
    this.defaults.dropUnfit(shapes);
    const forms = new XmlForms(shapes, this.places);
    for (const body of this.xmlBodies) forms.require(body);
    refuseBytes(this.jsonBodies, shapes, this.places);
    return Object.fromEntries(
      Object.entries(shapes).map(([name, { shape }]): [string, NamedShape] => {
        const xml = this.rootElement(name);
        const fault = xml && forms.faultOf({ shape, xml });
        if (fault !== undefined && !forms.isRefused(fault)) this.tellOfForm(name, fault);
        return [name, xml !== undefined && fault === undefined ? { shape, xml } : { shape }];
      }),
    );
  }

  private tellOfForm(name: string, { at, found, advice }: XmlFault): void {
    const schema = this.nodes.get(name);
    this.withoutXml[name] = `#${at?.pointer ?? schema?.pointer}: ${found} (${advice})`;
    // A contract that says nothing of XML is not told of it.
    const speaksOfXml = [schema, ...(schema?.at("properties")?.entries() ?? []).map(([, member]) => member)].some(
      (node) => node?.at("xml") !== undefined,
    );
    if (speaksOfXml) (at ?? schema)?.as("xml").notice(`${found}, so that ${name} has no form in XML`, advice);
  }

  /**
   * The schema of a whole body.
   *
   * @param format undefined for a body that is neither JSON nor XML
   */
  compileRoot(body: ContractNode, format: Format | undefined): NamedShape {
    const schema = body.as("schema");
    if (format === "json" && isJsonText(this.xml.targetOf(schema).value)) {
      schema.notice("contentMediaType of JSON on a body in JSON", "the body is any JSON");
      return { shape: this.placed({ kind: "any" }, schema) };
    }
    const shape = this.compile(schema);
    const stated = this.defaultOf(schema);
    // Nothing is made of it: it is looked at, and told where it does not fit.
    if (stated !== undefined) this.defaults.add({ name: "", shape, default: stated.value }, stated);
    this.budget.write(schema, shape);
    if (format === "json") this.jsonBodies.push(shape);
    if (format !== "xml") return { shape };
    const named = this.compileXmlRoot(schema, shape);
    this.xmlBodies.push(named);
    return named;
  }

  /** Follows references. */
  resolve(shape: Shape): ResolvedShape {
    const seen = new Set<string>();
    let target = shape;
    let isNullable = false;
    while (target.kind === "reference") {
      if (seen.has(target.name)) return { kind: "any" };
      seen.add(target.name);
      isNullable ||= target.nullable ?? false;
      target = this.shapeNamed(target.name);
    }
    return isNullable && !target.nullable ? { ...target, nullable: true } : target;
  }

  private compileXmlRoot(schema: ContractNode, shape: Shape): NamedShape {
    const facts = this.xml.factsOf(schema);
    const name = facts.name ?? componentName(schema);
    const items = this.xml.targetOf(schema).at("items");
    if (items !== undefined && this.xml.factsOf(items).name === undefined) {
      items
        .as("xml")
        .refuse(
          "no name for the elements of the items",
          "write xml.name under items, or refer to a schema that has it",
        );
    }
    if (name !== undefined && isNcName(name)) return { shape, xml: { name, ...facts } };
    const named = this.namedAlternatives(schema, shape);
    if (named !== undefined) return named;
    schema.as("xml").refuse("no name for the root element", "write xml.name, or refer to a schema in components");
    return { shape };
  }

  /** Of the root of a body: alternatives that each have an element's name. */
  private namedAlternatives(schema: ContractNode, shape: Shape): NamedShape | undefined {
    if (shape.kind !== "union" || shape.nullable) return undefined;
    const nodes = this.alternativesOf(schema.at("oneOf") ?? schema.at("anyOf"));
    // Of those that no value fits beside the rest of the schema, none is left.
    if (nodes.length !== shape.alternatives.length) return undefined;
    const alternatives = shape.alternatives.flatMap((alternative, index): AlternativeShape[] => {
      const node = nodes[index];
      const facts = node === undefined ? {} : this.xml.factsOf(node);
      const name = facts.name ?? (node && componentName(node));
      return name === undefined ? [] : [{ ...alternative, xml: { ...facts, name } }];
    });
    const xml = alternatives[0]?.xml;
    if (xml === undefined || alternatives.length < shape.alternatives.length) return undefined;
    return { shape: { ...shape, alternatives }, xml };
  }

  private rootElement(name: string): XmlElementFacts | undefined {
    const node = this.nodes.get(name);
    if (node === undefined) return undefined;
    const facts = this.xml.factsOf(node);
    const localName = facts.name ?? this.bases.get(name) ?? (name.startsWith("#") ? undefined : name);
    return localName === undefined || !isNcName(localName) ? undefined : { name: localName, ...facts };
  }

  /** The shape of a schema. A reference becomes a reference shape, and its target a named shape. */
  private compile(schema: ContractNode): Shape {
    return this.finish(this.compilePart(schema), schema);
  }

  /** The shape of a schema inside another one. Made of a schema that is not finished, as that around it is, it waits, under its place. */
  private compileInside(schema: ContractNode): Shape {
    try {
      return this.compile(schema);
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      const name = `#${schema.pointer}`;
      this.nodes.set(name, schema);
      return this.placed({ kind: "reference", name }, schema);
    }
  }

  /** The shape of a schema that may be a part of another one. */
  private compilePart(schema: ContractNode, isMembersAlone = false): Shape {
    const { value } = schema;
    if (typeof value === "boolean") return this.placed({ kind: value ? "any" : "never" }, schema);
    if (!isRecord(value)) {
      schema.refuse(describe(value), "write a schema");
      return { kind: "any" };
    }
    if (this.selfMade.refuse(schema)) return this.placed({ kind: "any" }, schema);
    noticeUnknown(schema);
    this.unchecked.tell(schema);
    const parts = isMembersAlone ? this.memberParts(schema) : this.partsOf(schema);
    const merged = parts.reduce<Shape>((one, other) => this.merge(one, other, schema), { kind: "any" });
    const closed = this.closed(merged, schema, isMembersAlone);
    const isNullable = this.isNullable(schema);
    const shape = isNullable && closed.kind !== "any" ? { ...closed, nullable: true as const } : { ...closed };
    if (parts.length > 0 && parts.every((part) => this.untyped.has(part))) this.untyped.add(shape);
    return this.placed(shape, schema);
  }

  /** Later versions of OpenAPI do not have the keyword: what is written by it is meant by it. */
  private isNullable(schema: ContractNode): boolean {
    const node = schema.at("nullable");
    if (node?.value !== true) return false;
    // OpenAPI 3.0 has no other way to write a reference that may be null.
    if (this.options.version === "3.0") return true;
    const isReference = schema.at("$ref") !== undefined;
    const advice = isReference ? "it has no effect beside $ref" : "null is taken to be allowed";
    node.notice("nullable, which is OpenAPI 3.0's", advice);
    return !isReference;
  }

  private partsOf(schema: ContractNode): Shape[] {
    if (schema.at("$ref") !== undefined) {
      const reference = this.compileReference(schema);
      if (this.options.version !== "3.0") return [reference, ...this.ownParts(schema)];
      // OpenAPI 3.0, Reference Object: what stands beside $ref is ignored.
      for (const key of [...constraints, "nullable", "default", "readOnly", "writeOnly"])
        schema.at(key)?.notice(`${key} beside $ref in OpenAPI 3.0`, "it has no effect");
      return [reference];
    }
    return this.ownParts(schema);
  }

  private ownParts(schema: ContractNode): Shape[] {
    const alternatives = () => (["anyOf", "oneOf"] as const).flatMap((mode) => this.compileUnion(schema, mode) ?? []);
    const name = nameOfComponent(schema);
    if (name !== undefined && this.inheritance.isBase(name)) return [this.compileBase(name, schema)];
    if (name === undefined || !this.inheritance.holdsItsChildren(name)) return this.memberParts(schema, alternatives);
    // What is made of the schema has its members already.
    return this.inheritance.holdsChildrenAlone(name) ? alternatives() : [this.membersOf(name), ...alternatives()];
  }

  /** What a schema says beside its alternatives. */
  private memberParts(schema: ContractNode, alternatives: () => Shape[] = () => []): Shape[] {
    const own = this.compileOwn(schema);
    const parts = [...(schema.at("allOf")?.items() ?? []).map((part) => this.compilePart(part)), ...alternatives()];
    if (own === undefined) return parts;
    return this.untyped.has(own) ? [...parts, own] : [own, ...parts];
  }

  /** A reference to the members of a schema alone: without its alternatives, and without what its descendants add. */
  private membersOf(base: string): Shape {
    const name = `#/components/schemas${pointerStep(base)}`;
    this.bases.set(name, base);
    return this.referenceTo(name, base);
  }

  /** @param component whose schema it is */
  private referenceTo(name: string, component: string): Shape {
    const node = this.inheritance.schema(component);
    if (node === undefined) return { kind: "any" };
    if (!this.nodes.has(name)) this.nodes.set(name, node.as("schema"));
    return { kind: "reference", name };
  }

  /** The members of a schema alone; with the tag of a base, where they do not name it. */
  private compileMembers(base: string, schema: ContractNode): Shape {
    const shape = this.compilePart(schema, true);
    const discriminator = this.inheritance.isBase(base) ? this.inheritance.discriminatorOf(base) : undefined;
    const tag = discriminator?.at("propertyName")?.value;
    if (typeof tag !== "string") return this.finish(shape, schema);
    const whole = withMember(shape, { name: tag, shape: { kind: "string" } }, (part) => this.resolve(part));
    if (whole === shape) return this.finish(shape, schema);
    this.tagged.undeclared.set(schema.pointer, tag);
    return this.finish(this.placed(whole, schema), schema);
  }

  /** A schema that is read as its descendants. */
  private compileBase(name: string, schema: ContractNode): Shape {
    const base = compileBase(name, this.inheritance);
    if (base === undefined) return this.membersOf(name);
    const { discriminator, alternatives: descendants } = base;
    const shapes = descendants.map((descendant): Shape => {
      const shape = descendant.isMembersAlone
        ? this.membersOf(descendant.name)
        : this.referenceTo(descendant.name, descendant.name);
      return descendant.isUnrelated ? this.merge(this.membersOf(name), shape, schema) : shape;
    });
    const alternatives = shapes.map((shape) => ({ shape }));
    const resolve = (shape: Shape) => this.resolve(shape);
    this.unfinished.push(() => {
      completeBase(discriminator, alternatives, resolve);
      const models = descendants.map(({ name: descendant, ...facts }, index) => ({
        ...facts,
        pointer: `/components/schemas${pointerStep(descendant)}`,
        tag: tagType(shapes[index] ?? { kind: "any" }, index, discriminator, resolve),
      }));
      this.tagged.bases.set(schema.pointer, models);
    });
    return { kind: "union", mode: "oneOf", alternatives, discriminator };
  }

  private merge(one: Shape, other: Shape, schema: ContractNode): Shape {
    if (one.kind === "any") return other;
    const result = this.budget.merge(schema, () =>
      intersectShapes(one, other, {
        resolve: (shape) => this.resolve(shape),
        isUntyped: (shape) => this.untyped.has(shape),
        isImplied: (additional) => this.implied.has(additional),
        derive: (made, from) => {
          this.places.set(made, this.places.get(from) ?? schema);
          this.defaults.derive(made, from);
        },
        hasUnevaluated: this.options.version !== "3.0",
        spend: (pairs, depth) => this.budget.spend(pairs, depth),
        matches: (pattern, name) => this.budget.matches(pattern, name),
      }),
    );
    if (result === undefined) return one;
    if (!isContradiction(result)) return result;
    (schema.at("allOf") ?? schema).refuse(result.found, result.advice);
    return one;
  }

  private closed(shape: Shape, schema: ContractNode, isMembersAlone: boolean): Shape {
    const node = schema.at("unevaluatedProperties");
    if (node === undefined) return shape;
    const name = nameOfComponent(schema) ?? "";
    // JSON Schema, core §11.3: what alternatives evaluate is not unevaluated. The members of a base are closed, and so is what is made of them.
    if (isMembersAlone ? this.inheritance.holdsItsChildren(name) : this.inheritance.isBase(name)) return shape;
    const context: ClosingContext = {
      resolve: (part) => this.resolve(part),
      isImplied: (additional) => this.implied.has(additional),
    };
    return closeShape(shape, this.compileAdditional(node, undefined), context);
  }

  /** What can be said of a schema once all its parts are known. */
  private finish(shape: Shape, schema: ContractNode, isClosed = false): Shape {
    this.noticeUntyped(shape, schema);
    if (shape.kind === "union") {
      const areClosed = isClosed || shape.unevaluatedProperties !== undefined;
      const alternatives = shape.alternatives.map((alternative) => ({
        ...alternative,
        shape: this.finish(alternative.shape, this.places.get(alternative.shape) ?? schema, areClosed),
      }));
      return this.placed({ ...shape, alternatives }, schema);
    }
    if (shape.kind !== "object") return shape;
    const isOpen = shape.additionalProperties !== undefined || shape.patternProperties !== undefined;
    if (isOpen) return shape;
    // Nothing at all is said of its members: it is an object of any.
    const saysNothing = shape.properties.length === 0 && shape.requiredOthers === undefined;
    if (!isClosed && saysNothing && schema.at("properties") === undefined) {
      const additionalProperties = { shape: this.placed({ kind: "any" }, schema) };
      this.implied.add(additionalProperties);
      return this.placed({ ...shape, additionalProperties }, schema);
    }
    const stated = new Map((schema.at("required")?.items() ?? []).map((item) => [item.value, item]));
    for (const name of shape.requiredOthers ?? []) {
      const node = stated.get(name) ?? schema;
      node.notice("required, and none of the properties", "it must be there, and is left out of the value");
    }
    return shape;
  }

  private noticeUntyped(shape: Shape, schema: ContractNode): void {
    if (!this.untyped.delete(shape)) return;
    const types = shape.kind === "union" ? shape.alternatives.map((part) => part.shape.kind) : [shape.kind];
    schema.notice(
      `keywords of ${types.join(" and ")} without type`,
      `the value is taken to be of type ${types.join(" or ")}, and no other fits: write the type`,
    );
  }

  private compileReference(schema: ContractNode): Shape {
    const name = referenceName(schema);
    const target = resolveReference(this.root, schema);
    if (name === undefined || target.value === schema.value) return { kind: "any" };
    const base = this.inheritance.baseOf(schema);
    if (base !== undefined) {
      this.tagged.members.set(schema.pointer, `/components/schemas${pointerStep(base)}`);
      return this.membersOf(base);
    }
    if (this.xml.isWrapped(schema))
      schema.at("xml")?.as("xml").refuse("wrapped beside $ref", "move it into the array's own schema");
    if (!this.nodes.has(name)) this.nodes.set(name, stepOf(this.root, schema) ?? target);
    return { kind: "reference", name };
  }

  /** Compiles what is referred to and is not compiled yet, and what that refers to. */
  private compileReferences(): void {
    // A map's iteration goes on to what is added meanwhile.
    for (const [name, node] of this.nodes) this.compileNamed(name, node);
  }

  private compileNamed(name: string, node: ContractNode): void {
    if (this.named.has(name)) return;
    this.nodes.set(name, node);
    this.named.set(name, undefined);
    try {
      const base = this.bases.get(name);
      this.named.set(name, base === undefined ? this.compile(node) : this.compileMembers(base, node));
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      this.named.delete(name);
      if (error.schema !== name) throw error;
      node.refuse(
        "a schema that is merged with itself",
        "write the member in which its parts meet in one of them alone",
      );
      this.named.set(name, { kind: "any" });
    }
  }

  private shapeNamed(name: string): Shape {
    const node = this.nodes.get(name);
    if (node === undefined) return { kind: "any" };
    this.compileNamed(name, node);
    const shape = this.named.get(name);
    if (shape === undefined) throw new Unfinished(name);
    return shape;
  }

  /** `anyOf` or `oneOf`. Null among the alternatives makes the others nullable. */
  private compileUnion(schema: ContractNode, mode: "anyOf" | "oneOf"): Shape | undefined {
    const list = schema.at(mode);
    if (list === undefined) return undefined;
    if (refuseLong(list, limits.alternatives, "put those together that have members in common")) return { kind: "any" };
    const nodes = this.alternativesOf(list);
    const isNullable = nodes.length < list.items().length;
    const alternatives = withoutSubsumed(
      nodes.map((node) => ({ node, shape: this.compilePart(node) })),
      mode,
    );
    const [only, ...others] = alternatives;
    if (only === undefined) {
      if (!isNullable) list.refuse("no alternative", "write at least one schema");
      return { kind: "null" };
    }
    const isSole = others.length === 0 && (schema.at("discriminator") === undefined || !componentName(only.node));
    const shape = isSole ? only.shape : this.unionOf(schema, mode, alternatives);
    return isNullable && shape.kind !== "any" ? { ...shape, nullable: true } : shape;
  }

  private unionOf(schema: ContractNode, mode: "anyOf" | "oneOf", compiled: readonly CompiledAlternative[]): UnionShape {
    const nodes = compiled.map(({ node }) => node);
    const names = this.xml.elementNames(schema, nodes);
    const node = schema.at("discriminator");
    const discriminator = node && compileDiscriminator(node, nodes);
    const shapes = discriminator === undefined ? compiled : this.withTags(compiled, discriminator, names !== undefined);
    const alternatives = shapes.map(({ shape }, index): AlternativeShape => {
      const xml = names?.[index];
      return { shape, ...(xml === undefined ? {} : { xml }) };
    });
    if (discriminator !== undefined)
      this.unfinished.push(() => {
        const resolve = (shape: Shape) => this.resolve(shape);
        completeDiscriminator(discriminator, nodes, alternatives, resolve);
        for (const [index, { shape, node: alternative }] of compiled.entries()) {
          const tag = tagType(shape, index, discriminator, resolve);
          if (tag !== undefined) this.tagged.tags.set(alternative.pointer, tag);
        }
      });
    if (discriminator !== undefined) return { kind: "union", mode, alternatives, discriminator };
    return { kind: "union", mode: this.modeOf(schema, mode, nodes), alternatives };
  }

  /** Of schemas that are not wholly checked a right value may seem to fit several. */
  private modeOf(schema: ContractNode, mode: UnionShape["mode"], nodes: readonly ContractNode[]): UnionShape["mode"] {
    if (mode === "anyOf" || !nodes.some((node) => this.unchecked.isIn(node))) return mode;
    schema
      .at(mode)
      ?.notice("oneOf of schemas that are not wholly checked", "a value may fit several, as if it were anyOf");
    return "anyOf";
  }

  /** The alternatives, each with the member that tells them apart: where one does not name it, the discriminator does. */
  private withTags(
    compiled: readonly CompiledAlternative[],
    discriminator: UnfinishedDiscriminator,
    areElements: boolean,
  ): readonly CompiledAlternative[] {
    const declared = compiled.map(({ node }) => declaredMember(this.root, node, discriminator.propertyName));
    const stated = declared.find((member) => member !== undefined);
    const xml = stated === undefined ? {} : this.xml.factsOfNode(stated);
    return compiled.map(({ node, shape }, index) => {
      const tag = declared[index] === undefined ? undeclaredTag(discriminator, index, { xml, areElements }) : undefined;
      if (tag === undefined) return { node, shape };
      this.places.set(tag, node);
      const whole = withMember(shape, tag, (part) => this.resolve(part));
      if (whole !== shape && this.untyped.has(shape)) this.untyped.add(whole);
      return { node, shape: this.placed(whole, node) };
    });
  }

  private alternativesOf(list: ContractNode | undefined): ContractNode[] {
    return (list?.items() ?? []).filter((item) => item.at("type")?.value !== "null");
  }

  /** What the schema's own keywords say, without what it refers to and is composed of; undefined where they say nothing. */
  private compileOwn(schema: ContractNode): Shape | undefined {
    const listed = listedValues(schema);
    const stated = statedTypes(schema, this.options.version);
    const types = stated.types ?? typesOfKeywords(schema) ?? (listed && typesOfValues(listed));
    if (types === undefined) {
      schema.at("format")?.notice("format of a schema without type", "it has no effect");
      return undefined;
    }
    noticeIneffective(schema, types);
    this.checkNames(schema);
    const shapes = types.flatMap((type) => this.compileType(schema, type, listed) ?? []);
    const isTyped = stated.types !== undefined;
    const isNullable =
      listed === undefined
        ? stated.isNullable
        : checkListed(schema, listed, { types, isTyped, isNullable: stated.isNullable });
    const shape = withNull(shapes, isNullable);
    if (!isTyped && listed === undefined) this.untyped.add(shape);
    return shape;
  }

  private compileType(
    schema: ContractNode,
    type: SchemaType,
    listed: readonly ContractNode[] | undefined,
  ): Shape | undefined {
    const values = listed?.map(({ value }) => value).filter((value) => isOfType(value, type));
    if (values?.length === 0) return undefined;
    switch (type) {
      case "object":
        return this.compileObject(schema);
      case "array":
        return this.compileArray(schema);
      case "string":
        return { ...compileString(schema, this.options), ...enumOf(values, isString) };
      case "boolean":
        return { ...compileBoolean(), ...enumOf(values, isBoolean) };
      default:
        return { ...compileNumber(schema, type, this.options), ...enumOf(values, isNumber) };
    }
  }

  private compileObject(schema: ContractNode): ObjectShape {
    const isTooLong =
      refuseLong(schema.at("properties"), limits.properties, "describe some of them by additionalProperties") ||
      refuseLong(schema.at("required"), limits.properties, "leave out some of them");
    if (isTooLong) return { kind: "object", properties: [] };
    const properties = schema.at("properties")?.entries() ?? [];
    const required = new Set((schema.at("required")?.items() ?? []).map((item) => item.text() ?? ""));
    const additional = schema.at("additionalProperties");
    const entries = compileXmlEntries(schema);
    if (entries !== undefined && !isRecord(additional?.value))
      schema
        .at("x-xml-entries")
        ?.as("extension")
        .refuse("entries of no map", "write additionalProperties, with a schema");
    const others = [...required].filter((name) => schema.at("properties")?.at(name) === undefined);
    return {
      kind: "object",
      properties: properties.map(([name, node]) => this.compileProperty(name, node, required.has(name))),
      ...this.compileOthers(schema, entries),
      ...(others.length === 0 ? {} : { requiredOthers: others }),
      ...countsOf(schema, ["minProperties", "maxProperties"]),
    };
  }

  /** The members that are no properties. */
  private compileOthers(
    schema: ContractNode,
    entries: ReturnType<typeof compileXmlEntries>,
  ): Pick<ObjectShape, "patternProperties" | "additionalProperties"> {
    const additional = schema.at("additionalProperties");
    const compiled = additional && this.compileAdditional(additional, entries);
    const names = patternOfNames(this.root, schema);
    if (names !== undefined) {
      this.options.patterns.check(schema.at("propertyNames") ?? schema, names);
      const shape: Shape = this.placed({ kind: "any" }, schema);
      return { patternProperties: [{ pattern: names, shape, ...compiled }], additionalProperties: false };
    }
    const patterns = schema.at("patternProperties")?.entries() ?? [];
    return {
      ...(patterns.length === 0
        ? {}
        : { patternProperties: patterns.map(([pattern, node]) => this.compilePatternProperty(pattern, node)) }),
      ...(compiled === undefined ? {} : { additionalProperties: compiled }),
    };
  }

  private compilePatternProperty(pattern: string, node: ContractNode) {
    if (!this.options.patterns.check(node, pattern))
      node.refuse(describe(pattern), "write a regular expression of ECMAScript: it tells which members are meant");
    const additional = this.compileAdditional(node, undefined);
    return { pattern, ...(additional === false ? { shape: { kind: "never" } as const } : additional) };
  }

  private compileAdditional(
    node: ContractNode,
    entries: ReturnType<typeof compileXmlEntries>,
  ): NonNullable<ObjectShape["additionalProperties"]> {
    if (node.value === false) return false;
    const xml = this.xml.factsOf(node);
    return {
      shape: this.compileInside(node),
      ...(Object.keys(xml).length === 0 ? {} : { xml }),
      ...(entries === undefined ? {} : { entries }),
    };
  }

  private compileProperty(name: string, schema: ContractNode, isRequired: boolean): PropertyShape {
    if (name === "__proto__") schema.refuse(name, "no member of that name can be decoded safely");
    const shape = this.compileInside(schema);
    const xml = this.xml.factsOfNode(schema);
    const stated = this.defaultOf(schema);
    const access = this.accessOf(schema);
    const property = {
      name,
      ...(isRequired ? { required: true as const } : {}),
      shape,
      ...(Object.keys(xml).length > 0 ? { xml } : {}),
      ...(stated === undefined ? {} : { default: this.decodedDefault(stated.value, shape) }),
      ...(access === undefined ? {} : { access }),
    };
    if (stated !== undefined) this.defaults.add(property, stated);
    this.places.set(property, schema);
    return property;
  }

  /** The default, unless no type is stated and it is of none that the keywords speak of: then it fits the schema, and not what is decoded. */
  private defaultOf(schema: ContractNode): ContractNode | undefined {
    const stated = this.statedBeside(schema, "default");
    const target = this.xml.targetOf(schema);
    if (stated === undefined || typing.some((key) => target.at(key) !== undefined)) return stated;
    const types = typesOfKeywords(target);
    if (types === undefined || types.some((type) => isOfType(stated.value, type))) return stated;
    stated.notice(`a default that is no ${types.join(" or ")}`, "it has no effect: write the schema's type");
    return undefined;
  }

  /** An integer of 64 bits has another form in JavaScript than in JSON. */
  private decodedDefault(value: unknown, shape: Shape): unknown {
    if (shape.kind !== "integer" || shape.representation === undefined || !Number.isInteger(value)) return value;
    return shape.representation === "bigint" ? BigInt(Number(value)) : String(value);
  }

  private accessOf(schema: ContractNode): PropertyShape["access"] {
    const isRead = this.statedBeside(schema, "readOnly")?.isTrue() ?? false;
    const isWrite = this.statedBeside(schema, "writeOnly")?.isTrue() ?? false;
    if (isRead && isWrite) schema.at("writeOnly")?.refuse("readOnly beside writeOnly", "write one of the two");
    this.hasDirections ||= isRead || isWrite;
    if (isRead) return "read";
    return isWrite ? "write" : undefined;
  }

  /** A keyword of a schema, or of the one that it refers to. */
  private statedBeside(schema: ContractNode, keyword: string): ContractNode | undefined {
    const isIgnored = this.options.version === "3.0" && schema.at("$ref") !== undefined;
    return (isIgnored ? undefined : schema.at(keyword)) ?? this.xml.targetOf(schema).at(keyword);
  }

  private compileArray(schema: ContractNode): ArrayShape {
    const items = schema.at("items");
    if (items === undefined && this.options.version === "3.0")
      schema.notice("an array without items", "its items are of any kind");
    const itemXml = items === undefined ? {} : this.xml.factsOfNode(items);
    const prefix = schema
      .at("prefixItems")
      ?.items()
      .map((node) => {
        const xml = this.xml.factsOfNode(node);
        return { shape: this.compileInside(node), ...(Object.keys(xml).length > 0 ? { xml } : {}) };
      });
    return {
      kind: "array",
      items: items === undefined ? { kind: "any" } : this.compileInside(items),
      ...(Object.keys(itemXml).length > 0 ? { itemXml } : {}),
      ...(this.xml.isWrapped(schema) ? { wrapped: true } : {}),
      ...(prefix === undefined ? {} : { prefixItems: prefix }),
      ...countsOf(schema, ["minItems", "maxItems"]),
      ...(schema.at("uniqueItems")?.isTrue() ? { uniqueItems: true } : {}),
    };
  }

  private checkNames(schema: ContractNode): void {
    if (schema.at("x-enum-varnames") === undefined || /^\/components\/schemas\/[^/]+$/.test(schema.pointer)) return;
    schema
      .at("x-enum-varnames")
      ?.as("extension")
      .notice("names of values in a schema without a name", "no constant is made of them: move it into components");
  }

  private placed(shape: Shape, schema: ContractNode): Shape {
    this.places.set(shape, schema);
    return shape;
  }
}

/** The name of a schema of components. */
function nameOfComponent({ pointer }: ContractNode): string | undefined {
  const [first, second, name, ...others] = keysOf(pointer);
  return first === "components" && second === "schemas" && others.length === 0 ? name : undefined;
}

/** One step along a reference, so that what it leads to may itself be a reference. */
function stepOf(root: ContractNode, schema: ContractNode): ContractNode | undefined {
  const name = componentName(schema);
  return name === undefined ? undefined : root.at("components")?.at("schemas")?.at(name)?.as("schema");
}

function refuseLong(list: ContractNode | undefined, most: number, advice: string): boolean {
  const count = typeof list?.value === "object" && list.value !== null ? Object.keys(list.value).length : 0;
  if (count > most) list?.refuse(`${count} of them, which is more than ${most}`, advice);
  return count > most;
}

/** Several types side by side are alternatives that no value can take for one another. */
function withNull(shapes: readonly Shape[], isNullable: boolean): Shape {
  const [only, ...others] = shapes;
  if (only === undefined) return { kind: isNullable ? "null" : "never" };
  const shape: Shape =
    others.length === 0
      ? only
      : { kind: "union", mode: "anyOf", alternatives: shapes.map((alternative) => ({ shape: alternative })) };
  return isNullable ? { ...shape, nullable: true } : shape;
}

interface CompiledAlternative {
  readonly node: ContractNode;
  readonly shape: Shape;
}

/** An open enum is a plain string: where any string fits, each listed one does. */
function withoutSubsumed(
  alternatives: readonly CompiledAlternative[],
  mode: "anyOf" | "oneOf",
): readonly CompiledAlternative[] {
  if (mode === "oneOf") return alternatives;
  const any = alternatives.find(({ shape }) => shape.kind === "any");
  // What an object, or a reference to one, says of members may matter to unevaluatedProperties.
  if (any !== undefined) return alternatives.every(({ shape }) => namesNoMembers(shape)) ? [any] : alternatives;
  const plain = alternatives.find(({ shape }) => shape.kind === "string" && Object.keys(shape).length === 1);
  if (plain === undefined) return alternatives;
  return alternatives.filter(({ shape }) => shape.kind !== "string" || shape.nullable || shape === plain.shape);
}

function namesNoMembers({ kind }: Shape): boolean {
  return kind !== "object" && kind !== "union" && kind !== "reference";
}
