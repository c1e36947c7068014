import type { ContractNode } from "../../load/contract-node.js";
import type { NamedShape, ResolvedShape, Shape } from "../../model/shape.js";
import type { ShapeFacts } from "../shapes/shape-facts.js";

/** A schema that others refer to. */
export interface NamedSchema {
  readonly node: ContractNode;
  /** The name of the component, where its members alone are meant: without its alternatives, and without what its descendants add. */
  readonly membersOf?: string | undefined;
}

/** The schemas that a name was needed for, and their shapes: those of components by their names, others by their places with `#` before them. */
export class NamedSchemas {
  private readonly found = new Map<string, NamedSchema>();
  /** Undefined while one is being compiled. */
  private readonly shapes = new Map<string, Shape | undefined>();
  private readonly finishers: (() => void)[] = [];

  constructor(
    private readonly facts: ShapeFacts,
    private readonly compile: (schema: NamedSchema) => Shape,
  ) {}

  schema(name: string): NamedSchema | undefined {
    return this.found.get(name);
  }

  /** A reference to a schema, which is compiled when its shape is asked for, or at the end. */
  refer(name: string, schema: NamedSchema): Shape {
    if (!this.found.has(name)) this.found.set(name, schema);
    return { kind: "reference", name };
  }

  /** Follows references. */
  resolve(shape: Shape): ResolvedShape {
    const seen = new Set<string>();
    let target = shape;
    let isNullable = false;
    while (target.kind === "reference") {
      if (seen.has(target.name)) return { kind: "any" };
      seen.add(target.name);
      isNullable ||= target.nullable ?? false;
      target = this.shapeNamed(target.name);
    }
    return isNullable && !target.nullable ? { ...target, nullable: true } : target;
  }

  /** What is compiled inside another schema; made of a schema that is not finished, as that around it is, it waits, under its place. */
  orLater(schema: ContractNode, compile: (schema: ContractNode) => Shape): Shape {
    try {
      return compile(schema);
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      const name = `#${schema.pointer}`;
      this.found.set(name, { node: schema });
      return this.facts.place({ kind: "reference", name }, schema);
    }
  }

  /** Has something done once all shapes are known. */
  onceAllAreKnown(finish: () => void): void {
    this.finishers.push(finish);
  }

  /** The shapes of all schemas in components, in the contract's order, and of those that something else refers to. */
  compileAll(components: readonly (readonly [name: string, schema: ContractNode])[]): Record<string, NamedShape> {
    for (const [name, node] of components) this.compileNamed(name, { node });
    // A map's iteration goes on to what is added meanwhile.
    for (const [name, schema] of this.found) this.compileNamed(name, schema);
    for (const finish of this.finishers.splice(0)) finish();
    const names = new Set([...components.map(([name]) => name), ...this.shapes.keys()]);
    return Object.fromEntries([...names].map((name) => [name, { shape: this.shapeNamed(name) }]));
  }

  private compileNamed(name: string, schema: NamedSchema): void {
    if (this.shapes.has(name)) return;
    this.found.set(name, schema);
    this.shapes.set(name, undefined);
    try {
      this.shapes.set(name, this.compile(schema));
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      this.shapes.delete(name);
      if (error.schema !== name) throw error;
      schema.node.refuse(
        "a schema that is merged with itself",
        "write the member in which its parts meet in one of them alone",
      );
      this.shapes.set(name, { kind: "any" });
    }
  }

  private shapeNamed(name: string): Shape {
    const schema = this.found.get(name);
    if (schema === undefined) return { kind: "any" };
    this.compileNamed(name, schema);
    const shape = this.shapes.get(name);
    if (shape === undefined) throw new Unfinished(name);
    return shape;
  }
}

/** What is being compiled needs a schema that is being compiled itself. */
class Unfinished extends Error {
  override readonly name = "Unfinished";

  constructor(readonly schema: string) {
    super(schema);
  }
}
