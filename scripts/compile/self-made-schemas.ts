import { keysOf } from "../../src/json-pointer.js";
import type { ContractNode } from "../load/contract-node.js";
import type { OpenApiVersion } from "../load/openapi-version.js";
import { nodeAt } from "./reference-object.js";

/**
 * Finds schemas that are made of themselves: by `$ref`, `allOf`, `anyOf` or `oneOf` alone, so that whoever asks what a value of them is comes
 * back to the question. Recursion through members and items has an end in each value.
 */
export class SelfMadeSchemas {
  /** By the pointer of a schema: whether it is made of itself, or of a schema that is. */
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly root: ContractNode,
    private readonly version: OpenApiVersion,
  ) {}

  /**
   * Refuses the circles that a schema leads to.
   *
   * @returns whether there are any, and so nothing that can be said of its values
   */
  refuse(schema: ContractNode, around: readonly ContractNode[] = []): boolean {
    const known = this.known.get(schema.pointer);
    if (known !== undefined) return known;
    const start = around.findIndex(({ pointer }) => pointer === schema.pointer);
    if (start >= 0) {
      refuseCircle(around.slice(start));
      return true;
    }
    const inside = [...around, schema];
    const isSelfMade = this.partsOf(schema)
      .map((part) => this.refuse(part, inside))
      .includes(true);
    this.known.set(schema.pointer, isSelfMade);
    return isSelfMade;
  }

  private partsOf(schema: ContractNode): ContractNode[] {
    const target = this.targetOf(schema);
    // OpenAPI 3.0, Reference Object: what stands beside $ref is ignored.
    if (target !== undefined && this.version === "3.0") return [target];
    const lists = ["allOf", "anyOf", "oneOf"].flatMap((key) => schema.at(key) ?? []);
    const parts = lists.flatMap((list) => (Array.isArray(list.value) ? list.items() : []));
    return target === undefined ? parts : [target, ...parts];
  }

  /** One step along a reference. */
  private targetOf(schema: ContractNode): ContractNode | undefined {
    const reference = schema.at("$ref")?.value;
    return typeof reference === "string" ? nodeAt(this.root, reference) : undefined;
  }
}

function refuseCircle(circle: readonly ContractNode[]): void {
  const components = circle.filter(({ pointer }) => isComponent(pointer));
  const named = components.length > 0 ? components : circle;
  const [first] = named;
  const steps = [...named, ...named.slice(0, 1)].map(({ pointer }) =>
    isComponent(pointer) ? keysOf(pointer)[2] : `#${pointer}`,
  );
  const found = `a schema that is made of itself: ${steps.join(" → ")}`;
  first?.as("schema").refuse(found, "let it refer to itself in members or items alone");
}

function isComponent(pointer: string): boolean {
  return /^\/components\/schemas\/[^/]+$/.test(pointer);
}
