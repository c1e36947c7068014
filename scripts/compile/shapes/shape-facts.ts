import type { ContractNode } from "../../load/contract-node.js";
import type { Shape } from "../../model/shape.js";

/** Where shapes, and the properties in them, stand in the contract. */
export interface Places {
  placeOf(made: object): ContractNode | undefined;
}

/** What is known of shapes beside what they say themselves. */
export class ShapeFacts implements Places {
  private readonly places = new Map<object, ContractNode>();
  private readonly untyped = new Set<Shape>();
  private readonly implied = new Set<object>();

  placeOf(made: object): ContractNode | undefined {
    return this.places.get(made);
  }

  /** @returns what stands there */
  place<Made extends object>(made: Made, schema: ContractNode): Made {
    this.places.set(made, schema);
    return made;
  }

  /** Whether no keyword states the shape's type, so that those beside it may be of others. */
  isUntyped(shape: Shape): boolean {
    return this.untyped.has(shape);
  }

  noteUntyped(shape: Shape): void {
    this.untyped.add(shape);
  }

  /** @returns whether it was untyped */
  forgetUntyped(shape: Shape): boolean {
    return this.untyped.delete(shape);
  }

  /** Whether it stands for the members of an object of which nothing is said. */
  isImplied(additional: object): boolean {
    return this.implied.has(additional);
  }

  noteImplied(additional: object): void {
    this.implied.add(additional);
  }
}
