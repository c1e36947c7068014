import {
  type AdditionalPropertiesShape,
  type ArrayShape,
  type ObjectShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { regularExpression } from "../../values/scalar.js";
import { defaultNamespace, elementName } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import type {
  AlternativeForm,
  Choice,
  ElementForm,
  EntryForm,
  ItemsForm,
  MapRule,
  UnionForm,
  ValueForm,
} from "./element-form.js";
import type { FormMaker } from "./form-maker.js";
import { makeObjectForm } from "./object-form.js";
import { isNamedUnion, isNullable, textFormOf } from "./union-kinds.js";

/** The forms of a contract's elements. Each is made when it is first needed, since shapes may be recursive, and kept. */
export class ElementForms implements FormMaker {
  private readonly known = new Map<Shape, Map<string, ElementForm>>();

  /** The namespaces of all forms so far, each by itself. */
  readonly namespaces: Map<string, string> = new Map([[schemaInstanceNamespace, schemaInstanceNamespace]]);

  readonly shapes: Shapes;

  constructor(shapes: Shapes) {
    this.shapes = shapes;
  }

  /** @param inside the default namespace inside the element, by the contract */
  formOf(shape: Shape, inside: string): ElementForm {
    const forms = this.known.get(shape) ?? new Map<string, ElementForm>();
    this.known.set(shape, forms);
    const form = forms.get(inside) ?? this.make(this.resolve(shape), inside);
    forms.set(inside, form);
    return form;
  }

  resolve(shape: Shape): ResolvedShape {
    return resolveShape(shape, this.shapes);
  }

  choicesOf(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): readonly Choice[] {
    const resolved = this.resolve(shape);
    const namespace = this.sameNamespace(facts?.namespace ?? outer);
    const form = once(() => this.formOf(shape, defaultNamespace(facts, outer)));
    const holder: Choice = { namespace, localName: facts?.name ?? name, nullable: false, form };
    if (!isNamedUnion(resolved)) return [holder];
    const named = resolved.alternatives.flatMap((alternative) =>
      this.choicesOf(alternative.shape, alternative.xml, undefined, outer),
    );
    const choices = resolved.nullable ? named.map((choice) => ({ ...choice, nullable: true })) : named;
    // Null is no alternative's value: the element that would hold the union but for its alternatives' names stands for it too.
    return isNullable(resolved, this.shapes) ? [...choices, { ...holder, form: emptyForm(resolved) }] : choices;
  }

  private sameNamespace(namespace: string): string {
    const known = this.namespaces.get(namespace);
    if (known === undefined) this.namespaces.set(namespace, namespace);
    return known ?? namespace;
  }

  itemsOf(shape: ArrayShape, name: string | undefined, outer: string): ItemsForm {
    return {
      shape,
      first: (shape.prefixItems ?? []).map((item) => this.choicesOf(item.shape, item.xml, name, outer)),
      others: this.choicesOf(shape.items, shape.itemXml, name, outer),
    };
  }

  valueOf(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): ValueForm {
    const resolved = this.resolve(shape);
    const items = isUnwrapped(resolved, facts) ? this.itemsOf(resolved, name, outer) : undefined;
    return { shape: resolved, items, form: once(() => this.formOf(shape, defaultNamespace(facts, outer))) };
  }

  rulesOf(shape: ObjectShape, outer: string): readonly MapRule[] {
    const rules = (shape.patternProperties ?? []).map((others) => {
      const pattern = regularExpression(others.pattern);
      return this.ruleOf(others, true, (key) => pattern.test(key), outer);
    });
    return shape.additionalProperties
      ? [...rules, this.ruleOf(shape.additionalProperties, false, () => true, outer)]
      : rules;
  }

  private ruleOf(others: AdditionalPropertiesShape, isPattern: boolean, fits: MapRule["fits"], outer: string): MapRule {
    const { shape, xml, entries } = others;
    const value = this.valueOf(shape, xml, undefined, outer);
    const namespace = value.items?.others[0]?.namespace ?? xml?.namespace ?? outer;
    if (entries === undefined) return { isPattern, fits, namespace, value, entry: undefined };
    const inside = defaultNamespace(entries.entry, outer);
    const entry: EntryForm = {
      kind: "entry",
      shape: value.shape,
      nullable: false,
      name: elementName(entries.entry, entries.entry.name, outer),
      key: elementName(entries.key, entries.key.name, inside),
      choices: this.choicesOf(shape, entries.value, entries.value.name, inside),
    };
    return { isPattern, fits, namespace, value, entry };
  }

  private make(shape: ResolvedShape, inside: string): ElementForm {
    const nullable = isNullable(shape, this.shapes);
    const text = textFormOf(shape, this.shapes);
    if (text !== undefined) return text;
    switch (shape.kind) {
      case "object":
        return makeObjectForm(shape, nullable, inside, this);
      case "array":
        return { kind: "array", shape, nullable, items: this.itemsOf(shape, undefined, inside) };
      case "union":
        return this.makeUnion(shape, nullable, inside);
      case "null":
      case "never":
        return { kind: "empty", shape, nullable };
      default:
        throw new TypeError(`XML has no form of ${shape.kind}.`);
    }
  }

  private makeUnion(shape: UnionShape, nullable: boolean, inside: string): UnionForm {
    const { discriminator } = shape;
    if (discriminator === undefined) throw new TypeError("XML does not tell the alternatives of this union.");
    const { propertyName: key, mapping, defaultAlternative, xml } = discriminator;
    const isAttribute = xml?.nodeType === "attribute";
    // Namespaces §6.2: the default namespace does not apply to attributes.
    const name = elementName(xml, key, isAttribute ? "" : inside);
    const alternatives = shape.alternatives.map((alternative): AlternativeForm => {
      const named = alternative.shape.kind === "reference" ? this.shapes[alternative.shape.name] : undefined;
      return {
        namespace: alternative.xml?.namespace ?? named?.xml?.namespace,
        form: once(() => this.formOf(alternative.shape, inside)),
      };
    });
    return {
      kind: "union",
      shape,
      nullable,
      discriminator: { key, name, isAttribute, mapping, defaultAlternative },
      alternatives,
    };
  }
}

/** Whether each item of the shape has an element of its own, and none is around them. */
function isUnwrapped(shape: ResolvedShape, facts: XmlNodeFacts | undefined): shape is ArrayShape {
  return shape.kind === "array" && (!shape.wrapped || facts?.nodeType === "none");
}

/** Of an element that stands for null alone. */
function emptyForm(shape: ResolvedShape): () => ElementForm {
  const form: ElementForm = { kind: "empty", shape, nullable: true };
  return () => form;
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
