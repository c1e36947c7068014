import type { Place } from "../../values/mismatch.js";
import type { DiscriminatedForm, ElementForm, NamedElement, ObjectForm } from "../forms/element-form.js";
import type { XmlNode } from "./write/nodes.js";

/** Where a value stands. */
export interface Site {
  readonly place: Place | undefined;
  /** The local name of the element, or the member, that holds the value: the name of an array's items unless they have one. */
  readonly name: string;
  /** Whether the items of an array have that name whatever their own is, as members of any name have. */
  readonly isNamedByKey?: boolean;
  /** What says which alternative of a union the value is. */
  readonly told?: ToldBy;
  /** The object that has the element, of a value that stands in it without an element of its own. */
  readonly owner?: ObjectForm;
}

export interface ToldBy {
  readonly member: DiscriminatedForm["member"];
  /** The namespace of the alternative, where the member's value is a name in one (`xsi:type`). */
  readonly namespace: string;
}

/** A member or an item that is still to be encoded. */
export interface Part {
  readonly kind: "part";
  readonly value: unknown;
  /** The element around it; a form alone has none. */
  readonly as: NamedElement | ElementForm;
  readonly site: Site;
  /** What is written of its nodes, where that is not these themselves. */
  readonly finish?: ((nodes: readonly XmlNode[]) => readonly XmlNode[]) | undefined;
}

/** What an object or an array is written of, in this order. */
export type Parts = Iterable<XmlNode | Part>;
