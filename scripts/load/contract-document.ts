import { basename, extname } from "node:path";
import type { Location } from "@redocly/openapi-core";
import { keyOfStep, pointerStep } from "../../src/contract/json-pointer.js";
import { limits } from "../model/limits.js";
import { isRecord } from "./contract-node.js";
import type { References, Target } from "./references.js";
import { SourceFaultError } from "./source-fault-error.js";

/** A contract of one file or of many, as one document; each of its values is found again in the file that it came from. */
export interface ContractDocument {
  readonly value: unknown;
  /** The place, in the files, of what stands in the document at a JSON pointer. */
  locate(pointer: string): Location;
}

/**
 * Makes one document of all files. Redocly's own bundling does that too, but it forgets where things came from, and no rule can use it: it
 * is asynchronous, and it changes the files that the other rules look at.
 *
 * @param references all that were found in the files of the contract
 * @throws SourceFaultError where that comes to more than the build takes
 */
export function assembleDocument(references: References): ContractDocument {
  if (references.root === undefined) throw new TypeError("No document was visited.");
  const { value, location } = references.root;
  if (references.leadOutside(location)) return new Assembly(value, location, references);
  return { value, locate: (pointer) => childOf(location, pointer.split("/").slice(1)) };
}

function childOf(location: Location, steps: readonly string[]): Location {
  return steps.length === 0 ? location : location.child(steps.map(keyOfStep));
}

class Assembly implements ContractDocument {
  readonly value: unknown;
  /** Where each part that was brought inside came from, by its pointer in the document. */
  private readonly origins = new Map<string, Location>();
  /** Where each part that was brought inside stands in the document, by its place in the files. */
  private readonly pointers = new Map<string, string>();
  private readonly ownComponents = new Set<string>();
  private readonly added: Component[] = [];
  private readonly beingInlined = new Set<string>();
  private inlined = 0;

  constructor(
    root: unknown,
    private readonly location: Location,
    private readonly references: References,
  ) {
    for (const { section, name, value } of componentsOf(root)) {
      const pointer = componentPointer(section, name);
      this.ownComponents.add(pointer);
      const target = isRecord(value) ? references.targets.get(value) : undefined;
      // A component that is no more than a reference to another file keeps its name.
      if (target !== undefined && this.isOutside(target)) this.pointers.set(target.location.absolutePointer, pointer);
    }
    this.value = withComponents(this.copy(root, ""), this.added);
  }

  locate(pointer: string): Location {
    const steps = pointer.split("/");
    let length = steps.length;
    while (length > 1 && !this.origins.has(steps.slice(0, length).join("/"))) length--;
    const origin = this.origins.get(steps.slice(0, length).join("/")) ?? this.location;
    return childOf(origin, steps.slice(length));
  }

  private copy(value: unknown, pointer: string): unknown {
    if (Array.isArray(value)) return value.map((item, index) => this.copy(item, pointer + pointerStep(index)));
    if (!isRecord(value)) return value;
    if (this.beingInlined.size > 0) this.countInlined(pointer);
    const target = this.references.targets.get(value);
    if (target !== undefined) return this.copyReference(value, target, pointer);
    const texts = this.references.textTargets.get(value);
    if (texts !== undefined) return this.copyTexts(value, texts, pointer);
    const external = this.references.externalValues.get(value);
    if (external === undefined) return this.copyMembers(value, pointer);
    this.origins.set(`${pointer}/value`, external.location);
    return { ...this.copyMembers(value, pointer), externalValue: undefined, value: external.value };
  }

  /** What has no place in components is copied to each place that refers to it, with all that it refers to itself. */
  private countInlined(pointer: string): void {
    this.inlined += 1;
    if (this.inlined <= limits.inlinedObjects) return;
    throw new SourceFaultError({
      location: this.locate(pointer),
      found: `references to other files that come to more than ${limits.inlinedObjects} objects when they are written out`,
      advice: "write what is used often in the contract's own components",
    });
  }

  private copyMembers(value: Readonly<Record<string, unknown>>, pointer: string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, this.copy(member, pointer + pointerStep(key))]),
    );
  }

  private copyReference(value: Readonly<Record<string, unknown>>, target: Target, pointer: string): unknown {
    const place = target.location.absolutePointer;
    const belongsHere = target.section === undefined || this.pointers.get(place) === pointer;
    if (this.isOutside(target) && belongsHere && !this.beingInlined.has(place)) {
      this.beingInlined.add(place);
      this.origins.set(pointer, target.location);
      const copy = this.copy(target.value, pointer);
      this.beingInlined.delete(place);
      return copy;
    }
    return { ...this.copyMembers(value, pointer), $ref: this.referenceTo(target) };
  }

  private copyTexts(value: Readonly<Record<string, unknown>>, texts: ReadonlyMap<string, Target>, pointer: string) {
    const references = [...texts].map(([key, target]) => [key, this.referenceTo(target)] as const);
    return { ...this.copyMembers(value, pointer), ...Object.fromEntries(references) };
  }

  private referenceTo(target: Target): string {
    return `#${this.isOutside(target) ? this.bringInside(target) : target.location.pointer.slice(1)}`;
  }

  /** @returns where the target stands in the document */
  private bringInside({ value, location, section = "" }: Target): string {
    const known = this.pointers.get(location.absolutePointer);
    if (known !== undefined) return known;
    const wanted = nameOf(location);
    let name = wanted;
    for (let serial = 2; this.isTaken(section, name); serial++) name = `${wanted}-${serial}`;
    const pointer = componentPointer(section, name);
    this.pointers.set(location.absolutePointer, pointer);
    this.origins.set(pointer, location);
    // Present before it is copied, so that it may refer to itself.
    const component: Component = { section, name, value: undefined };
    this.added.push(component);
    component.value = this.copy(value, pointer);
    return pointer;
  }

  private isTaken(section: string, name: string): boolean {
    const isAdded = this.added.some((component) => component.section === section && component.name === name);
    return isAdded || this.ownComponents.has(componentPointer(section, name));
  }

  private isOutside({ location }: Target): boolean {
    return location.source !== this.location.source;
  }
}

interface Component {
  readonly section: string;
  readonly name: string;
  value: unknown;
}

function componentsOf(root: unknown): Component[] {
  const components = isRecord(root) && isRecord(root["components"]) ? root["components"] : {};
  return Object.entries(components).flatMap(([section, members]) =>
    isRecord(members) ? Object.entries(members).map(([name, value]) => ({ section, name, value })) : [],
  );
}

function withComponents(document: unknown, added: readonly Component[]): unknown {
  if (!isRecord(document) || added.length === 0) return document;
  const components: Record<string, unknown> = isRecord(document["components"]) ? { ...document["components"] } : {};
  for (const { section, name, value } of added) {
    const members = components[section];
    components[section] = { ...(isRecord(members) ? members : {}), [name]: value };
  }
  return { ...document, components };
}

function componentPointer(section: string, name: string): string {
  return `/components${pointerStep(section)}${pointerStep(name)}`;
}

/**
 * The last step of the pointer, or the name of the file: what Redocly's bundling would call it. What is no component there may have any
 * name; here it has one that a component can have.
 */
function nameOf({ pointer, source }: Location): string {
  const steps = pointer
    .split("/")
    .slice(1)
    .filter((step) => step !== "");
  // The index of an item says little: the list is named with it.
  const step = /^\d+$/.test(steps.at(-1) ?? "") ? steps.slice(-2).join("-") : steps.at(-1);
  const name = step === undefined ? basename(source.absoluteRef, extname(source.absoluteRef)) : keyOfStep(step);
  const isComponent = steps[0] === "components" && steps.length === 3;
  return isComponent ? name : name.replaceAll(/[^a-zA-Z0-9._-]+/g, "-") || "unnamed";
}
