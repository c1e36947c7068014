import type { ContractNode } from "../../load/contract-node.js";
import { componentAt } from "../document/schema-name.js";
import { directParts } from "../document/schema-parts.js";
import type { Inheritance } from "./discriminator/inheritance.js";

/**
 * Finds schemas that are made of themselves: by `$ref`, `allOf`, `anyOf` or `oneOf` alone, so that whoever asks what a value of them is comes
 * back to the question. Recursion through members and items has an end in each value.
 */
export class SelfMadeSchemas {
  /** By the {@link placeOf} a schema: whether it is made of itself, or of a schema that is. */
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly root: ContractNode,
    private readonly inheritance: Inheritance,
  ) {}

  /**
   * Refuses the circles that a schema leads to.
   *
   * @returns whether there are any, and so nothing that can be said of its values
   */
  refuse(schema: ContractNode): boolean {
    return this.refuseInside({ schema, isMembersAlone: false }, []);
  }

  private refuseInside(part: Part, around: readonly Part[]): boolean {
    const known = this.known.get(placeOf(part));
    if (known !== undefined) return known;
    const start = around.findIndex((outer) => placeOf(outer) === placeOf(part));
    if (start >= 0) {
      refuseCircle(around.slice(start).map(({ schema }) => schema));
      return true;
    }
    const inside = [...around, part];
    const isSelfMade = this.partsOf(part)
      .map((next) => this.refuseInside(next, inside))
      .includes(true);
    this.known.set(placeOf(part), isSelfMade);
    return isSelfMade;
  }

  private partsOf({ schema, isMembersAlone }: Part): Part[] {
    const referred = directParts(this.root, schema, ["$ref"]).map((target) => ({
      schema: target,
      isMembersAlone: isMembersAlone || this.inheritance.baseOf(schema) !== undefined,
    }));
    const parts = directParts(this.root, schema, isMembersAlone ? ["allOf"] : ["allOf", "anyOf", "oneOf"]);
    return [...referred, ...parts.map((part) => ({ schema: part, isMembersAlone: false }))];
  }
}

/** A schema; or its members alone, without its alternatives. */
interface Part {
  readonly schema: ContractNode;
  readonly isMembersAlone: boolean;
}

function placeOf({ schema, isMembersAlone }: Part): string {
  return isMembersAlone ? `#${schema.pointer}` : schema.pointer;
}

function refuseCircle(circle: readonly ContractNode[]): void {
  const components = circle.filter(({ pointer }) => componentAt(pointer) !== undefined);
  const named = components.length > 0 ? components : circle;
  const [first] = named;
  const names = [...named, ...named.slice(0, 1)].map(({ pointer }) => componentAt(pointer) ?? `#${pointer}`);
  const found = `a schema that is made of itself: ${names.join(" → ")}`;
  first?.as("schema").refuse(found, "let it refer to itself in members or items alone");
}
