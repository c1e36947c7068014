import type { Format } from "../../../src/errors/contract-error.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { TaggedModel } from "../../model/model.js";
import type { NamedShape, ResolvedShape, Shape } from "../../model/shape.js";
import { refuseBytes } from "../shapes/json-forms.js";
import { ShapeFacts } from "../shapes/shape-facts.js";
import { compileXmlRoot, rootElement } from "../xml/root-element.js";
import { SchemaNodes } from "../xml/schema-nodes.js";
import { noticeWithoutForm } from "../xml/without-form.js";
import { XmlForms } from "../xml/xml-forms.js";
import { Composition } from "./composition.js";
import { StatedDefaults } from "./default-values.js";
import { Inheritance } from "./discriminator/inheritance.js";
import { MergeBudget } from "./merge-budget.js";
import { NamedSchemas } from "./named-schemas.js";
import { defaultOf } from "./property-schema.js";
import type { ScalarOptions } from "./scalar-schema.js";
import type { SchemaScope } from "./schema-scope.js";
import { isJsonText } from "./schema-types.js";
import { UncheckedSchemas } from "./unchecked-schemas.js";

/** Compiles Schema Objects to wire shapes, and keeps those that a name was needed for. */
export class SchemaCompiler {
  /** Why XML has no form of schemas, by their names: the place, and the reason. */
  readonly withoutXml: Record<string, string> = {};
  private readonly jsonBodies: Shape[] = [];
  private readonly xmlBodies: NamedShape[] = [];
  private readonly budget = new MergeBudget();
  private readonly scope: SchemaScope;
  private readonly composition: Composition;

  constructor(root: ContractNode, options: ScalarOptions) {
    const facts = new ShapeFacts();
    const named = new NamedSchemas(facts, ({ node, membersOf }) =>
      membersOf === undefined ? this.composition.compile(node) : this.composition.compileMembers(membersOf, node),
    );
    this.scope = {
      root,
      options,
      xml: new SchemaNodes(root, options.version),
      inheritance: new Inheritance(root),
      unchecked: new UncheckedSchemas(root),
      facts,
      named,
      defaults: new StatedDefaults(),
      tagged: { tags: new Map(), bases: new Map(), undeclared: new Map(), members: new Map() },
      compilePart: (schema) => this.composition.compilePart(schema),
      compileInside: (schema) => named.orLater(schema, (inner) => this.composition.compile(inner)),
    };
    this.composition = new Composition(this.scope, this.budget);
  }

  /** What discriminators make of the schemas' types; known once all shapes are. */
  get tagged(): TaggedModel {
    return this.scope.tagged;
  }

  /** The pointers of defaults that have no effect; known once all shapes are. */
  get unfitDefaults(): ReadonlySet<string> {
    return this.scope.defaults.unfit;
  }

  /**
   * The schema of a whole body.
   *
   * @param format undefined for a body that is neither JSON nor XML
   */
  compileRoot(body: ContractNode, format: Format | undefined): NamedShape {
    const { xml, facts, defaults } = this.scope;
    const schema = body.as("schema");
    if (format === "json" && isJsonText(xml.targetOf(schema).value)) {
      schema.notice("contentMediaType of JSON on a body in JSON", "the body is any JSON");
      return { shape: facts.place({ kind: "any" }, schema) };
    }
    const shape = this.composition.compile(schema);
    const stated = defaultOf(schema, this.scope);
    // Nothing is made of it: it is looked at, and told where it does not fit.
    if (stated !== undefined) defaults.add({ name: "", shape, default: stated.value }, stated);
    this.budget.write(schema, shape);
    if (format === "json") this.jsonBodies.push(shape);
    if (format !== "xml") return { shape };
    const named = compileXmlRoot(schema, shape, xml);
    this.xmlBodies.push(named);
    return named;
  }

  /** Follows references. */
  resolve(shape: Shape): ResolvedShape {
    return this.scope.named.resolve(shape);
  }

  /** The shapes of all schemas in components, in the contract's order, and of those that something else refers to. */
  namedShapes(): Record<string, NamedShape> {
    const { root, named, defaults, facts } = this.scope;
    const components = root.at("components")?.at("schemas")?.entries() ?? [];
    const shapes = named.compileAll(components.map(([name, node]) => [name, node.as("schema")]));
    defaults.dropUnfit(shapes);
    const forms = new XmlForms(shapes, facts);
    for (const body of this.xmlBodies) forms.require(body);
    refuseBytes(this.jsonBodies, shapes, facts);
    return Object.fromEntries(
      Object.entries(shapes).map(([name, { shape }]) => [name, this.withRoot(name, shape, forms)]),
    );
  }

  /** The shape, with its root element in XML if it has a form there. */
  private withRoot(name: string, shape: Shape, forms: XmlForms): NamedShape {
    const schema = this.scope.named.schema(name);
    const xml = schema && rootElement(name, schema, this.scope.xml);
    const fault = xml && forms.faultOf({ shape, xml });
    if (schema !== undefined && fault !== undefined && !forms.isRefused(fault))
      this.withoutXml[name] = noticeWithoutForm(name, schema.node, fault);
    return xml !== undefined && fault === undefined ? { shape, xml } : { shape };
  }
}
