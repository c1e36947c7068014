import { partsOfSchema, resolveSchema } from "../scripts/compile/document/schema-parts.js";
import { type ContractNode, isRecord } from "../scripts/load/contract-node.js";

/** A property of an object schema, and what the examples show of it. */
export interface ObservedProperty {
  readonly name: string;
  readonly node: ContractNode;
  readonly isRequired: boolean;
  /** How many examples hold an object of the schema. */
  objects: number;
  present: number;
  nulls: number;
}

/** Counts, for each property that can be reached from some schemas, in how many decoded values it is present, and in how many null. */
export class Observations {
  private readonly observed = new Map<string, ObservedProperty>();
  private readonly added = new Set<string>();

  constructor(private readonly root: ContractNode) {}

  get properties(): Iterable<ObservedProperty> {
    return this.observed.values();
  }

  /** Adds the properties of a schema and of the schemas inside. */
  addSchema(schema: ContractNode): void {
    const target = resolveSchema(this.root, schema);
    if (this.added.has(target.pointer)) return;
    this.added.add(target.pointer);
    const items = target.at("items");
    if (items !== undefined) this.addSchema(items);
    const parts = this.partsOf(target);
    const required = new Set(parts.flatMap((part) => part.at("required")?.value));
    for (const [name, node] of propertiesOf(parts)) {
      if (this.observed.has(node.pointer)) continue;
      const isRequired = required.has(name);
      this.observed.set(node.pointer, { name, node, isRequired, objects: 0, present: 0, nulls: 0 });
      this.addSchema(node);
    }
  }

  /** Counts what a decoded value of a schema shows. */
  addValue(schema: ContractNode, value: unknown): void {
    const target = resolveSchema(this.root, schema);
    const items = target.at("items");
    if (Array.isArray(value) && items !== undefined) for (const item of value) this.addValue(items, item);
    if (!isRecord(value)) return;
    for (const [name, node] of propertiesOf(this.partsOf(target))) {
      const observed = this.observed.get(node.pointer);
      if (observed === undefined) continue;
      observed.objects += 1;
      if (!Object.hasOwn(value, name)) continue;
      observed.present += 1;
      if (value[name] === null) observed.nulls += 1;
      this.addValue(node, value[name]);
    }
  }

  /** What each value of a schema is made of: of alternatives it need not have a member. */
  private partsOf(schema: ContractNode): ContractNode[] {
    return partsOfSchema(this.root, schema, ["$ref", "allOf"]);
  }
}

function propertiesOf(parts: readonly ContractNode[]): [string, ContractNode][] {
  return parts.flatMap((part) => part.at("properties")?.entries() ?? []);
}
