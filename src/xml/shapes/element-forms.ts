import {
  type AdditionalPropertiesShape,
  type ArrayShape,
  type NamedShape,
  namedShape,
  type ObjectShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlElementFacts,
  type XmlEntries,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { regularExpression } from "../../values/scalar.js";
import { arrayForm } from "../forms/array.js";
import { discriminatedForm } from "../forms/discriminated.js";
import type {
  AlternativeForm,
  DiscriminatedForm,
  ElementForm,
  EntryForm,
  MapRule,
  MemberFacts,
  NamedElement,
  PrefixedName,
} from "../forms/element-form.js";
import { elementMember } from "../forms/element-member.js";
import { emptyForm, namedForm } from "../forms/empty.js";
import { entryForm } from "../forms/entry.js";
import { mapForm } from "../forms/map.js";
import { namedElement } from "../forms/named-element.js";
import { objectForm } from "../forms/object.js";
import { defaultNamespace, elementName } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import type { FormMaker } from "./form-maker.js";
import { attributeOf, membersOf } from "./object-members.js";
import { isNamedUnion, isNullable, isUnwrapped, textFormOf } from "./union-kinds.js";

/** The forms of a contract's elements. Each is made when it is first needed, since shapes may be recursive, and kept. */
export class ElementForms implements FormMaker {
  private readonly known = new Map<Shape, Map<string, ElementForm>>();

  /** The namespaces of all forms so far, each by itself. */
  readonly namespaces = new Map([[schemaInstanceNamespace, schemaInstanceNamespace]]);

  constructor(private readonly shapes: Shapes) {}

  /** The root element of a schema. */
  rootOf({ shape, xml }: NamedShape): NamedElement {
    if (xml === undefined) throw new TypeError("This schema has no XML form.");
    return this.elementOf(shape, xml, xml.name, "");
  }

  formOf(reference: Shape, inside: string): ElementForm {
    const shape = this.targetOf(reference);
    const forms = this.known.get(shape) ?? new Map<string, ElementForm>();
    this.known.set(shape, forms);
    const form = forms.get(inside) ?? this.make(this.resolve(shape), inside);
    forms.set(inside, form);
    return form;
  }

  resolve(shape: Shape): ResolvedShape {
    return resolveShape(shape, this.shapes);
  }

  elementOf(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): NamedElement {
    const namespace = this.sameNamespace(facts?.namespace ?? outer);
    // Alternatives that have elements of their own stand in no other one.
    const inside = isNamedUnion(this.resolve(shape)) ? outer : defaultNamespace(facts, outer);
    const names = { namespace, localName: facts?.name ?? name, prefix: facts?.prefix };
    return namedElement(names, () => this.formOf(shape, inside));
  }

  /** One form for all references to a schema, but those that alone may be null. */
  private targetOf(shape: Shape): Shape {
    if (shape.kind !== "reference") return shape;
    const target = namedShape(shape.name, this.shapes).shape;
    return shape.nullable && !this.resolve(target).nullable ? shape : this.targetOf(target);
  }

  private sameNamespace(namespace: string): string {
    const known = this.namespaces.get(namespace);
    if (known === undefined) this.namespaces.set(namespace, namespace);
    return known ?? namespace;
  }

  private make(shape: ResolvedShape, inside: string): ElementForm {
    const nullable = isNullable(shape, this.shapes);
    const text = textFormOf(shape, this.shapes);
    if (text !== undefined) return text;
    switch (shape.kind) {
      case "object":
        return this.makeObject(shape, nullable, inside);
      case "array":
        return this.makeArray(shape, nullable, inside);
      case "union":
        return isNamedUnion(shape)
          ? namedForm(
              shape,
              nullable,
              shape.alternatives.map((alternative) =>
                this.elementOf(alternative.shape, alternative.xml, undefined, inside),
              ),
            )
          : this.makeDiscriminated(shape, nullable, inside);
      case "null":
      case "never":
        return emptyForm(shape, nullable);
      default:
        throw new TypeError(`XML has no form of ${shape.kind} values.`);
    }
  }

  private makeObject(shape: ObjectShape, nullable: boolean, inside: string): ElementForm {
    const rules = this.rulesOf(shape, inside);
    const members = () => membersOf(shape, rules, inside, this);
    return objectForm(shape, nullable, members, rules.length === 0 ? undefined : () => mapForm(rules));
  }

  private makeArray(shape: ArrayShape, nullable: boolean, inside: string): ElementForm {
    return arrayForm(shape, nullable, {
      first: (shape.prefixItems ?? []).map((item) => this.elementOf(item.shape, item.xml, undefined, inside)),
      others: this.elementOf(shape.items, shape.itemXml, undefined, inside),
    });
  }

  private rulesOf(shape: ObjectShape, outer: string): readonly MapRule[] {
    const rules = (shape.patternProperties ?? []).map((others) => {
      const pattern = regularExpression(others.pattern);
      return this.ruleOf(others, true, (key) => pattern.test(key), outer);
    });
    return shape.additionalProperties
      ? [...rules, this.ruleOf(shape.additionalProperties, false, () => true, outer)]
      : rules;
  }

  private ruleOf(others: AdditionalPropertiesShape, isPattern: boolean, fits: MapRule["fits"], outer: string): MapRule {
    const { shape: reference, xml, entries } = others;
    const shape = this.resolve(reference);
    const isList = isUnwrapped(shape, xml) && entries === undefined;
    const { name: _, ...facts } = (isList ? shape.itemXml : xml) ?? {};
    const form = isList ? this.formOf(reference, outer) : undefined;
    return {
      isPattern,
      fits,
      shape,
      element: this.elementOf(reference, facts, undefined, outer),
      list: form?.kind === "array" ? form : undefined,
      entry: entries && this.entryOf(reference, shape, entries, outer),
    };
  }

  private entryOf(reference: Shape, shape: ResolvedShape, { entry, key, value }: XmlEntries, outer: string): EntryForm {
    const inside = defaultNamespace(entry, outer);
    const element = this.elementOf(reference, value, value.name, inside);
    return entryForm(shape, nameOf(entry, outer), nameOf(key, inside), element);
  }

  private makeDiscriminated(shape: UnionShape, nullable: boolean, inside: string): ElementForm {
    const { discriminator } = shape;
    if (discriminator === undefined) throw new TypeError("XML does not tell the alternatives of this union.");
    const { mapping, defaultAlternative } = discriminator;
    const alternatives = shape.alternatives.map((alternative): AlternativeForm => {
      const named = alternative.shape.kind === "reference" ? this.shapes[alternative.shape.name] : undefined;
      const form = () => this.formOf(alternative.shape, inside);
      return {
        namespace: alternative.xml?.namespace ?? named?.xml?.namespace,
        get form() {
          return form();
        },
      };
    });
    const member = this.discriminatingMember(discriminator, inside);
    return discriminatedForm({ shape, nullable, member, mapping, defaultAlternative, alternatives, inside });
  }

  private discriminatingMember(
    { propertyName: key, xml }: NonNullable<UnionShape["discriminator"]>,
    inside: string,
  ): DiscriminatedForm["member"] {
    const facts: MemberFacts = { key, required: false, access: undefined, default: undefined };
    const text = this.formOf(string, inside);
    return xml?.nodeType === "attribute" && text.kind === "text"
      ? attributeOf(facts, xml, text, inside)
      : elementMember(facts, this.elementOf(string, xml, key, inside));
  }
}

const string: Shape = { kind: "string" };

function nameOf(facts: XmlElementFacts, outer: string): PrefixedName {
  return { ...elementName(facts, facts.name, outer), prefix: facts.prefix };
}
