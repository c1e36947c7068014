import type { ObjectShape, Shape, XmlNodeFacts } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import type { XmlNode } from "./write/nodes.js";

/** Where a value stands. */
export interface Site {
  readonly place: Place | undefined;
  /** The default namespace, by the contract. */
  readonly namespace: string;
  /** The local name of the element, or the member, that holds the value: the name of an array's items unless they have one. */
  readonly name: string;
  /** The member that says which alternative of a union the value is. */
  readonly discriminator?: DiscriminatorMember;
  /** The object that has the element, of a value that stands in it without an element of its own. */
  readonly owner?: ObjectShape;
}

export interface DiscriminatorMember {
  readonly name: string;
  readonly xml: XmlNodeFacts | undefined;
  /** The namespace of the alternative, where the member's value is a name in one (`xsi:type`). */
  readonly namespace: string;
}

/** A member or an item that is still to be encoded. */
export interface Part {
  readonly kind: "part";
  readonly value: unknown;
  readonly shape: Shape;
  readonly facts: XmlNodeFacts | undefined;
  readonly site: Site;
  /** Whether no element of its own is around it. */
  readonly isBare?: boolean;
  /** What is written of its nodes, where that is not these themselves. */
  readonly finish?: ((nodes: readonly XmlNode[]) => readonly XmlNode[]) | undefined;
}

/** What an object or an array is written of, in this order. */
export type Parts = Iterable<XmlNode | Part>;

/** Of what is looked at, and written by another of its shapes. */
export function unwritten(): readonly never[] {
  return [];
}
