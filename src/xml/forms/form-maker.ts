import type { ObjectShape, ResolvedShape, Shape, Shapes, XmlNodeFacts } from "../../contract/shape.js";
import type { Choice, MapRule, ValueForm } from "./element-form.js";

/** What the form of an object needs for its members: the maker of all forms, handed in so that it alone knows them all. */
export interface FormMaker {
  readonly shapes: Shapes;
  resolve(shape: Shape): ResolvedShape;
  /**
   * The elements that a value of the shape may be: one, or one for each alternative of a union that is told by name.
   *
   * @param name of the element that holds the value; undefined for that of the element around it
   */
  choicesOf(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): readonly Choice[];
  /** What the elements of one member hold. */
  valueOf(shape: Shape, facts: XmlNodeFacts | undefined, name: string | undefined, outer: string): ValueForm;
  /** What is to be done with elements that are no property. */
  rulesOf(shape: ObjectShape, outer: string): readonly MapRule[];
}
