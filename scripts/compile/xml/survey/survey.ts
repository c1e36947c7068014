import type { ContractNode } from "../../../load/contract-node.js";
import type { ResolvedShape, Shape, Shapes } from "../../../model/shape.js";
import type { Places } from "../../shapes/shape-facts.js";

/** What keeps a shape from having a form in XML, or what its form does not say. */
export interface XmlFault {
  readonly at: ContractNode | undefined;
  readonly found: string;
  readonly advice: string;
}

/** A survey of one schema under way: what goes on inside it, and what is found there. */
export interface Survey {
  readonly shapes: Shapes;
  readonly places: Places;
  resolve(shape: Shape): ResolvedShape;

  /**
   * Goes on to what an element holds.
   *
   * @param name of the element
   * @param inside the default namespace
   */
  content(shape: Shape, name: string, inside: string): void;
  /** Has another schema surveyed, once. */
  refer(name: string, inside: string): void;

  fault(shape: Shape, found: string, advice: string): void;
  faultAt(at: ContractNode | undefined, found: string, advice: string): void;
  notice(shape: Shape, found: string, advice: string): void;
}
