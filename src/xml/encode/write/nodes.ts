import type { ExpandedName } from "../../names.js";

/** What an element is made of. The order of attributes among the other nodes means nothing. */
export type XmlNode = XmlElementNode | XmlAttributeNode | XmlTextNode;

export interface XmlElementNode extends NamedNode {
  readonly kind: "element";
  readonly nodes: readonly XmlNode[];
}

export interface XmlAttributeNode extends NamedNode {
  readonly kind: "attribute";
  readonly value: string;
  /** The namespace that the value's own name stands in (XML Schema part 2 §3.2.18, QName); absent: the value is no name. */
  readonly valueNamespace?: string;
}

export interface XmlTextNode {
  readonly kind: "text" | "cdata";
  readonly text: string;
}

interface NamedNode {
  readonly name: ExpandedName;
  /** The prefix that is asked for, where there is one. */
  readonly prefix: string | undefined;
}
