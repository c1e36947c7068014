import type { ObjectShape, PropertyShape, XmlNodeFacts } from "../../contract/shape.js";
import { allOf, patternsFor } from "../forms/all-of.js";
import type {
  ElementForm,
  MapRule,
  MemberFacts,
  MemberForm,
  NamedElement,
  PrefixedName,
  TextForm,
} from "../forms/element-form.js";
import { elementMember } from "../forms/element-member.js";
import { groupMember } from "../forms/group-member.js";
import { listMember } from "../forms/list-member.js";
import { namedElement } from "../forms/named-element.js";
import { attributeMember, textMember } from "../forms/text-members.js";
import { elementName } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import type { FormMaker } from "./form-maker.js";
import { isUnwrapped } from "./union-kinds.js";

/** @param inside the default namespace inside the element, by the contract */
export function membersOf(
  shape: ObjectShape,
  rules: readonly MapRule[],
  inside: string,
  forms: FormMaker,
): readonly MemberForm[] {
  return shape.properties.map((property) => memberOf(property, patternsFor(property.name, rules), inside, forms));
}

/** @param patterns that describe the member as well */
function memberOf(property: PropertyShape, patterns: readonly MapRule[], inside: string, forms: FormMaker): MemberForm {
  const { name: key, xml } = property;
  const shape = forms.resolve(property.shape);
  const facts: MemberFacts = {
    key,
    required: property.required === true,
    access: property.access,
    default: property.default,
  };
  const formIn = (namespace: string) => forms.formOf(property.shape, namespace);
  if (xml?.nodeType === "none" && shape.kind === "object") {
    const form = formIn(inside);
    if (form.kind === "object") return groupMember(facts, form);
  }
  if (isUnwrapped(shape, xml)) {
    const form = formIn(inside);
    if (form.kind === "array") return listMember(facts, form);
  }
  const form = xml?.nodeType === undefined ? undefined : withPatterns(formIn(inside), patterns);
  if (form?.kind === "text" && xml?.nodeType === "attribute") return attributeOf(facts, xml, form, inside);
  if (form?.kind === "text" && (xml?.nodeType === "text" || xml?.nodeType === "cdata"))
    return textMember(facts, xml.nodeType, form);
  return elementMember(facts, withAll(forms.elementOf(property.shape, xml, key, inside), patterns));
}

export function attributeOf(
  facts: MemberFacts,
  xml: XmlNodeFacts | undefined,
  form: TextForm,
  inside: string,
): MemberForm & { readonly kind: "attribute" } {
  // Namespaces §6.2: the default namespace does not apply to attributes.
  const name: PrefixedName = { ...elementName(xml, facts.key, ""), prefix: xml?.prefix };
  const isType = name.namespace === schemaInstanceNamespace && name.localName === "type";
  return attributeMember(facts, name, form, isType ? inside : undefined);
}

function withAll(element: NamedElement, patterns: readonly MapRule[]): NamedElement {
  return patterns.length === 0 ? element : namedElement(element, () => withPatterns(element.form, patterns));
}

function withPatterns(form: ElementForm, patterns: readonly MapRule[]): ElementForm {
  return allOf([form, ...patterns.map(({ element }) => element.form)]);
}
