import type { ResolvedShape, Shape, XmlNodeFacts } from "../../contract/shape.js";
import type { ElementForm, NamedElement } from "../forms/element-form.js";

/** What the form of an object needs for its members: the maker of all forms, handed in so that it alone knows them all. */
export interface FormMaker {
  resolve(shape: Shape): ResolvedShape;
  /** @param inside the default namespace inside the element, by the contract */
  formOf(shape: Shape, inside: string): ElementForm;
  /**
   * The element that a value of the shape is.
   *
   * @param name unless the facts give one; undefined for that of the element around it
   * @param outer the default namespace around it
   */
  elementOf(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): NamedElement;
}
