import type { Shape, XmlNodeFacts } from "../../model/shape.js";
import { defaultNamespace, elementName } from "../../model/xml/names.js";

export interface XmlNameView {
  readonly localName: string;
  readonly namespace: string;
}

export interface MemberXmlView extends XmlNameView {
  readonly kind: "element" | "attribute" | "text";
  /** The elements that it stands around. */
  readonly items: XmlNameView | undefined;
}

/** The namespaces of an element that members stand in: that of elements without a prefix, and its own. */
export interface Namespaces {
  readonly inside: string;
  readonly around: string;
}

/** What a member is in XML, unless it is what a reader expects: an element of its own name, in the namespace around it. */
export function memberXml(
  name: string,
  shape: Shape,
  facts: XmlNodeFacts | undefined,
  { inside, around }: Namespaces,
): MemberXmlView | undefined {
  const kind = facts?.nodeType === "cdata" ? "text" : (facts?.nodeType ?? "element");
  if (kind === "none") return undefined;
  // Namespaces §6.2: the default namespace does not apply to attributes.
  const { localName, namespace } = elementName(facts, name, kind === "attribute" ? "" : inside);
  const isWrapper = shape.kind === "array" && shape.wrapped === true;
  const items = isWrapper ? elementName(shape.itemXml, localName, defaultNamespace(facts, inside)) : undefined;
  const isExpected = kind === "element" && localName === name && namespace === around && items === undefined;
  return isExpected ? undefined : { kind, localName, namespace, items };
}

/** The namespaces inside an element of those facts. */
export function namesInside(facts: XmlNodeFacts | undefined, { inside }: Namespaces): Namespaces {
  return { inside: defaultNamespace(facts, inside), around: facts?.namespace ?? inside };
}
