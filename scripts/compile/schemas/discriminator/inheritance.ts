import type { ContractNode } from "../../../load/contract-node.js";
import { keysOfFragment } from "../../../load/pointer.js";
import { componentName } from "../../document/schema-name.js";
import { directParts } from "../../document/schema-parts.js";
import { constraints } from "../schema-keywords.js";

/**
 * Which schemas of components are made of which others by `allOf`: children of a parent (OpenAPI, Discriminator Object: "all schemas
 * comprising the parent schema in an allOf construct may be used as an alternate schema").
 */
export class Inheritance {
  private readonly schemas: ReadonlyMap<string, ContractNode>;
  private readonly children = new Map<string, string[]>();
  private readonly parents = new Map<string, readonly string[]>();
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly root: ContractNode) {
    const schemas = root.at("components")?.at("schemas");
    const names = schemas?.keys() ?? [];
    this.schemas = new Map(names.flatMap((name) => schemas?.at(name) ?? []).map((node, at) => [names[at] ?? "", node]));
    for (const [name, node] of this.schemas) {
      const parents = [...new Set(this.partsOfAllOf(node).flatMap((part) => this.componentOf(part) ?? []))];
      this.parents.set(name, parents);
      for (const parent of parents) this.children.set(parent, [...(this.children.get(parent) ?? []), name]);
    }
  }

  schema(name: string): ContractNode | undefined {
    return this.schemas.get(name);
  }

  childrenOf(name: string): readonly string[] {
    return this.children.get(name) ?? [];
  }

  /** The discriminator that tells a schema's descendants apart: its own, or the nearest of those that it inherits. */
  discriminatorOf(name: string): ContractNode | undefined {
    const seen = new Set([name]);
    for (const next of seen) {
      const own = this.ownDiscriminator(next);
      if (own !== undefined) return own;
      for (const parent of this.parents.get(next) ?? []) seen.add(parent);
    }
    return undefined;
  }

  ownDiscriminator(name: string): ContractNode | undefined {
    const node = this.schemas.get(name);
    if (node === undefined) return undefined;
    return [node, ...this.partsOfAllOf(node).filter((part) => part.at("$ref") === undefined)].flatMap(
      (part) => part.at("discriminator") ?? [],
    )[0];
  }

  /** Whether values of the schema are read as one of its descendants, by a discriminator, though it lists no alternatives. */
  isBase(name: string): boolean {
    const node = this.schemas.get(name);
    if (node === undefined || this.alternativesOf(node).length > 0 || node.at("$ref") !== undefined) return false;
    const discriminator = this.discriminatorOf(name);
    if (discriminator?.at("propertyName") === undefined) return false;
    return this.childrenOf(name).length > 0 || this.mappedBy(discriminator).some((mapped) => mapped !== name);
  }

  /** Whether the alternatives of a schema are made of it themselves. */
  holdsItsChildren(name: string): boolean {
    const node = this.schemas.get(name);
    if (node === undefined || this.alternativesOf(node).length === 0 || !saysMore(node)) return false;
    const descendants = this.descendantsOf(name);
    if (descendants.size === 0) return false;
    const seen = new Set<string>();
    const leads = (schema: ContractNode): boolean => {
      const target = this.componentOf(schema);
      if (target === undefined) return this.alternativesOf(schema).some(leads);
      if (descendants.has(target)) return true;
      const next = seen.has(target) ? undefined : this.schemas.get(target);
      seen.add(target);
      return next !== undefined && this.alternativesOf(next).some(leads);
    };
    return this.alternativesOf(node).some(leads);
  }

  /** Whether all alternatives of a schema are made of it. */
  holdsChildrenAlone(name: string): boolean {
    const node = this.schemas.get(name);
    const descendants = this.descendantsOf(name);
    const isChild = (target: string | undefined) => target !== undefined && descendants.has(target);
    return node !== undefined && this.alternativesOf(node).every((schema) => isChild(this.componentOf(schema)));
  }

  /**
   * Of a part of a schema's own `allOf` that refers to a schema which is also read as its descendants: that schema. What is made of it takes its
   * members alone.
   */
  baseOf(part: ContractNode): string | undefined {
    if (!partOfComponent.test(part.pointer)) return undefined;
    const name = this.componentOf(part);
    return name !== undefined && (this.isBase(name) || this.holdsItsChildren(name)) ? name : undefined;
  }

  /** OpenAPI Discriminator Object, `mapping`: the schema in components that a text names or refers to. */
  componentNamed(text: string): string | undefined {
    if (this.schemas.has(text)) return text;
    const [first, second, name, ...others] = text.startsWith("#/") ? keysOfFragment(text) : [];
    const isSchema = first === "components" && second === "schemas" && others.length === 0;
    return isSchema && name !== undefined && this.schemas.has(name) ? name : undefined;
  }

  private mappedBy(discriminator: ContractNode): string[] {
    const targets = discriminator.at("mapping")?.entries() ?? [];
    return targets.flatMap(([, { value }]) => (typeof value === "string" ? (this.componentNamed(value) ?? []) : []));
  }

  /** The schema in components that a reference leads to, past those that are nothing but references. */
  componentOf(schema: ContractNode): string | undefined {
    const seen = new Set<string>();
    let name = componentName(schema);
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      const node = this.schemas.get(name);
      const next = node && saysNothingElse(node) ? componentName(node) : undefined;
      if (next === undefined) return node && name;
      name = next;
    }
    return undefined;
  }

  /** The items of `allOf`, and of what stands in it without a name. */
  private partsOfAllOf(schema: ContractNode): ContractNode[] {
    return directParts(this.root, schema, ["allOf"]).flatMap((part) => [part, ...this.partsOfAllOf(part)]);
  }

  private alternativesOf(schema: ContractNode): ContractNode[] {
    return directParts(this.root, schema, ["oneOf", "anyOf"]);
  }

  private descendantsOf(name: string): ReadonlySet<string> {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = new Set(this.childrenOf(name));
    for (const next of found) for (const child of this.childrenOf(next)) found.add(child);
    this.known.set(name, found);
    return found;
  }
}

/** Whether nothing speaks of the value beside `$ref`. */
function saysNothingElse(schema: ContractNode): boolean {
  return constraints.every((keyword) => schema.at(keyword) === undefined);
}

/** Whether there is more to take from a schema than its alternatives. */
function saysMore(schema: ContractNode): boolean {
  const alternatives = ["oneOf", "anyOf"];
  return [...constraints, "discriminator"].some((key) => !alternatives.includes(key) && schema.at(key) !== undefined);
}

/** A part of the `allOf` of a schema in components, or of a part of it. */
const partOfComponent = /^\/components\/schemas\/[^/]+(?:\/allOf\/\d+)+$/;
