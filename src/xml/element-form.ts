import {
  type ArrayShape,
  type ExpandedName,
  isScalar,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type ScalarShape,
  type Shape,
  type Shapes,
} from "../shape.js";
import { defaultNamespace, elementName } from "./expected-names.js";

/** What an element holds by the contract: a shape, and the names of what is inside, worked out once. */
export type ElementForm = ObjectForm | ArrayForm | ScalarForm;

export interface ObjectForm {
  readonly kind: "object";
  readonly shape: ResolvedShape;
  /** In the contract's order. */
  readonly members: readonly MemberForm[];
  /** Those of the members that are elements, by local name. */
  readonly elements: ReadonlyMap<string, readonly ElementMember[]>;
  readonly attributes: readonly AttributeMember[];
}

/** An element around the items of an array. */
export interface ArrayForm {
  readonly kind: "array";
  readonly shape: ResolvedShape;
  readonly itemName: ExpandedName;
  item(): ElementForm;
}

export interface ScalarForm {
  readonly kind: "scalar";
  readonly shape: ScalarShape;
}

export type MemberForm = ElementMember | AttributeMember;

/** `list`: without an element around its items, each of them is an element of the name. */
export interface ElementMember extends Member {
  readonly kind: "element" | "list";
  readonly shape: ResolvedShape;
  form(): ElementForm;
}

export interface AttributeMember extends Member {
  readonly kind: "attribute";
  readonly shape: ScalarShape;
}

interface Member {
  /** The place among the object's members. */
  readonly index: number;
  /** The name in the decoded value. */
  readonly key: string;
  readonly name: ExpandedName;
  readonly required: boolean;
}

/** The forms of a contract's elements. Each is made when it is first needed, since shapes may be recursive, and kept. */
export class ElementForms {
  private readonly known = new Map<Shape, Map<string, ElementForm>>();

  constructor(private readonly shapes: Shapes) {}

  /**
   * @param localName the element's own
   * @param inside the default namespace inside the element, by the contract
   */
  formOf(shape: Shape, localName: string, inside: string): ElementForm {
    const forms = this.known.get(shape) ?? new Map<string, ElementForm>();
    this.known.set(shape, forms);
    const key = `${inside} ${localName}`;
    const form = forms.get(key) ?? this.make(shape, localName, inside);
    forms.set(key, form);
    return form;
  }

  private make(reference: Shape, localName: string, inside: string): ElementForm {
    const shape = resolveShape(reference, this.shapes);
    if (shape.kind === "array") return { kind: "array", shape, ...this.items(shape, localName, inside) };
    if (isScalar(shape)) return { kind: "scalar", shape };
    if (shape.kind !== "object") throw new TypeError(`XML has no form of ${shape.kind}.`);
    const members = shape.properties.map((property, index) => this.member(property, index, inside));
    const elements = new Map<string, ElementMember[]>();
    const attributes: AttributeMember[] = [];
    for (const member of members) {
      const { localName: name } = member.name;
      if (member.kind === "attribute") attributes.push(member);
      else elements.set(name, [...(elements.get(name) ?? []), member]);
    }
    return { kind: "object", shape, members, elements, attributes };
  }

  private member(property: PropertyShape, index: number, inside: string): MemberForm {
    const { name: key, shape, xml } = property;
    const required = property.required === true;
    const resolved = resolveShape(shape, this.shapes);
    if (xml?.nodeType === "attribute" && isScalar(resolved)) {
      // Namespaces §6.2: the default namespace does not apply to attributes.
      const name = elementName(xml, key, "");
      return { kind: "attribute", index, key, name, required, shape: resolved };
    }
    if (resolved.kind === "array" && !resolved.wrapped) {
      const { itemName, item } = this.items(resolved, key, inside);
      return { kind: "list", index, key, name: itemName, required, shape: resolved, form: item };
    }
    const name = elementName(xml, key, inside);
    const form = once(() => this.formOf(shape, name.localName, defaultNamespace(xml, inside)));
    return { kind: "element", index, key, name, required, shape: resolved, form };
  }

  private items({ items, itemXml }: ArrayShape, name: string, inside: string): Pick<ArrayForm, "itemName" | "item"> {
    const itemName = elementName(itemXml, name, inside);
    return { itemName, item: once(() => this.formOf(items, itemName.localName, defaultNamespace(itemXml, inside))) };
  }
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
