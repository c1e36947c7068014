import type { Place } from "../../values/mismatch.js";
import { describeSchema } from "../../values/schema.js";
import { setMember } from "../../values/set-member.js";
import type { ExpandedName } from "../names.js";
import { isNamed } from "../names.js";
import type { XmlAttribute, XmlReader } from "../reader/reader.js";
import type { Compared } from "./constraints.js";
import type {
  Child,
  ChoiceNode,
  Content,
  ElementNode,
  FoundNodes,
  MapNode,
  MemberNode,
  ObjectNodes,
  ObjectParts,
  TextNode,
} from "./element-form.js";
import { refuseText, xmlMismatch } from "./mismatch.js";

/** An element around the members of an object, and around those of objects that have no element of their own. */
export class ObjectContent implements Content, FoundNodes {
  readonly values: unknown[];
  readonly attributes: (XmlAttribute | undefined)[] = [];
  private begun: ElementNode | MapNode | undefined;
  /** By local name. */
  private strays: Map<string, ExpandedName> | undefined;

  private readonly nodes: ObjectNodes;
  private readonly parts: ObjectParts;
  private readonly place: Place | undefined;
  readonly compared: Compared;

  constructor(
    nodes: ObjectNodes,
    parts: ObjectParts,
    place: Place | undefined,
    attributes: readonly XmlAttribute[],
    compared: Compared,
  ) {
    this.nodes = nodes;
    this.parts = parts;
    this.place = place;
    this.compared = compared;

    this.values = new Array(nodes.slots).fill(undefined);
    if (attributes.length === 0) return;
    for (const { name, slot } of nodes.attributes) {
      const attribute = attributes.find((candidate) => isNamed(candidate, name));
      if (attribute === undefined) continue;
      this.attributes[slot] = attribute;
      this.values[slot] = attribute;
    }
  }

  takeText(reader: XmlReader): void {
    const { text } = this.nodes;
    if (text === undefined) refuseText(reader, this.parts.schema, this.place);
    else this.values[text.slot] = `${this.values[text.slot] ?? ""}${reader.text}`;
  }

  begin(reader: XmlReader): Child | undefined {
    const { text, elements } = this.nodes;
    if (text !== undefined)
      throw xmlMismatch(this.placeOf(text), describeSchema(text.property.schema), "child elements");
    const choices = elements.get(reader.localName);
    const found = choices === undefined ? undefined : inNamespace(choices, reader.namespace);
    if (found === undefined) return this.beginOther(reader, choices !== undefined);
    const { choice, node } = found;
    const isLeftOut = node.property.access === "write";
    this.begun = isLeftOut ? undefined : node;
    return isLeftOut ? undefined : node.begin(reader, choice, this, this.placeOf(node));
  }

  put(value: unknown): void {
    this.begun?.put(this, value);
  }

  end(): unknown {
    return this.build(this.parts, this.place);
  }

  stray(localName: string): ExpandedName | undefined {
    return this.strays?.get(localName);
  }

  /** Its recursion is as deep as the contract, not as the document. */
  build(parts: ObjectParts, place: Place | undefined): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    let count = 0;
    for (const node of parts.nodes) {
      let value = node.valueOf(this, place);
      if (value !== undefined) count += 1;
      else value = this.missing(node, place);
      if (value !== undefined) setMember(object, node.property.name, value);
    }
    for (const [key, value] of parts.map?.entries(this, place) ?? []) {
      count += 1;
      setMember(object, key, value);
    }
    parts.others?.check((name) => Object.hasOwn(object, name), count, place);
    return object;
  }

  private missing(node: MemberNode, parent: Place | undefined): unknown {
    const { name: key, required, default: value } = node.property;
    if (value !== undefined) return structuredClone(value);
    if (node.isNullWithout) return null;
    return required ? node.missing(this, { parent, key }) : undefined;
  }

  /** An element that is no property. */
  private beginOther(reader: XmlReader, isStray: boolean): Child | undefined {
    for (const map of this.nodes.maps) {
      const child = map.begin(reader, this, placeWithin(this.place, map.within));
      if (child === undefined) continue;
      this.begun = map;
      return child;
    }
    this.begun = undefined;
    const { namespace, localName } = reader;
    this.parts.others?.refuseElement(reader, this.place);
    if (!isStray) return undefined;
    this.strays ??= new Map();
    if (!this.strays.has(localName)) this.strays.set(localName, { namespace, localName });
    return undefined;
  }

  private placeOf({ within, property: { name: key } }: ElementNode | TextNode): Place {
    return { parent: within.length === 0 ? this.place : placeWithin(this.place, within), key };
  }
}

function placeWithin(place: Place | undefined, keys: readonly string[]): Place | undefined {
  let within = place;
  for (const key of keys) within = { parent: within, key };
  return within;
}

/** Of the elements of one local name, the one in a namespace. */
export function inNamespace(choices: readonly ChoiceNode[], namespace: string): ChoiceNode | undefined {
  for (const choice of choices) if (choice.choice.namespace === namespace) return choice;
  return undefined;
}
