import type { ObjectShape, PropertyShape, ResolvedShape } from "../../contract/shape.js";
import { elementName } from "../names.js";
import { allOf, patternsFor } from "./all-of.js";
import type {
  AttributeMember,
  Choice,
  ElementMember,
  ElementNode,
  MapForm,
  MapRule,
  MemberForm,
  ObjectForm,
  ObjectParts,
  TextForm,
  TextMember,
} from "./element-form.js";
import type { FormMaker } from "./form-maker.js";
import { isNullable, textFormOf } from "./union-kinds.js";

/** @param inside the default namespace inside the element, by the contract */
export function makeObjectForm(shape: ObjectShape, nullable: boolean, inside: string, forms: FormMaker): ObjectForm {
  const nodes = new ObjectNodes(inside, forms);
  const object = nodes.partsOf(shape, []);
  const { slots, elements, attributes, text, maps } = nodes;
  return {
    kind: "object",
    shape,
    nullable,
    object,
    slots,
    elements,
    attributes,
    text,
    maps,
    isClosed: shape.additionalProperties === false,
  };
}

/** The nodes of one element, of whichever object they are members. */
class ObjectNodes {
  slots = 0;
  readonly elements = new Map<string, ElementNode[]>();
  readonly attributes: AttributeMember[] = [];
  text: TextMember | undefined;
  readonly maps: MapForm[] = [];
  private readonly around: ObjectShape[] = [];

  private readonly inside: string;
  private readonly forms: FormMaker;

  constructor(inside: string, forms: FormMaker) {
    this.inside = inside;
    this.forms = forms;
  }

  partsOf(shape: ObjectShape, within: readonly string[]): ObjectParts {
    if (this.around.includes(shape)) throw new TypeError("An object must not stand in its own element.");
    this.around.push(shape);
    const firstSlot = this.slots;
    const rules = this.forms.rulesOf(shape, this.inside);
    const members = shape.properties.map((property) =>
      this.memberOf(property, patternsFor(property.name, rules), within),
    );
    const map = this.mapOf(shape, rules, within);
    this.around.pop();
    return { shape, members: members.filter(({ isLeftOut }) => !isLeftOut), map, firstSlot, endSlot: this.slots };
  }

  private memberOf(property: PropertyShape, patterns: readonly MapRule[], within: readonly string[]): MemberForm {
    const { name: key, xml } = property;
    const shape = this.forms.resolve(property.shape);
    const facts = {
      key,
      within,
      slot: this.slots,
      isLeftOut: property.access === "write",
      required: property.required === true,
      shape,
      nullable: isNullable(shape, this.forms.shapes),
      default: property.default,
    };
    if (xml?.nodeType === "none" && shape.kind === "object") {
      return { ...facts, kind: "group", object: this.partsOf(shape, [...within, key]) };
    }
    this.slots += 1;
    const form = this.textFormOf(shape, patterns);
    if (form !== undefined && xml?.nodeType === "attribute") {
      // Namespaces §6.2: the default namespace does not apply to attributes.
      const member: AttributeMember = { ...facts, kind: "attribute", name: elementName(xml, key, ""), form };
      this.attributes.push(member);
      return member;
    }
    if (form !== undefined && (xml?.nodeType === "text" || xml?.nodeType === "cdata")) {
      this.text = { ...facts, kind: "text", form };
      return this.text;
    }
    const { items, choices } = this.elementsOf(property, patterns);
    const member: ElementMember = { ...facts, kind: "element", name: nameOf(choices[0], key), items };
    for (const choice of choices) this.addElement(nameOf(choice, key).localName, { choice, member });
    return member;
  }

  /** @param patterns that describe the member as well */
  private textFormOf(shape: ResolvedShape, patterns: readonly MapRule[]): TextForm | undefined {
    const form = textFormOf(shape, this.forms.shapes);
    const also = patterns.flatMap(({ value }) => textFormOf(value.shape, this.forms.shapes) ?? []);
    return form && (also.length === 0 ? form : { ...form, also });
  }

  private elementsOf(
    { name, shape, xml }: PropertyShape,
    patterns: readonly MapRule[],
  ): Pick<ElementMember, "items"> & { choices: readonly Choice[] } {
    const { items } = this.forms.valueOf(shape, xml, name, this.inside);
    const choices = items
      ? [...items.others, ...items.first.flat()]
      : this.forms.choicesOf(shape, xml, name, this.inside);
    if (patterns.length === 0) return { items, choices };
    const also = () => patterns.map(({ value }) => value.form());
    return { items, choices: choices.map((choice) => ({ ...choice, form: () => allOf([choice.form(), ...also()]) })) };
  }

  private addElement(localName: string, node: ElementNode): void {
    const nodes = this.elements.get(localName) ?? [];
    this.elements.set(localName, nodes);
    if (!nodes.some(({ choice }) => choice.namespace === node.choice.namespace)) nodes.push(node);
  }

  private mapOf(shape: ObjectShape, rules: readonly MapRule[], within: readonly string[]): MapForm | undefined {
    if (rules.length === 0) return undefined;
    const taken = new Set(shape.properties.map(({ name }) => name));
    const map: MapForm = { kind: "map", within, slot: this.slots, taken, rules };
    this.slots += 1;
    this.maps.push(map);
    return map;
  }
}

function nameOf(choice: Choice | undefined, key: string) {
  return { namespace: choice?.namespace ?? "", localName: choice?.localName ?? key };
}
