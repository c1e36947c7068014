import type { ExpandedName } from "../../contract/shape.js";
import { describeShape, type Place } from "../../values/mismatch.js";
import { setMember } from "../../values/set-member.js";
import type { Constraints } from "../forms/constraints.js";
import type {
  AttributeMember,
  ElementMember,
  ElementNode,
  GroupMember,
  MemberForm,
  ObjectForm,
  ObjectParts,
  TextMember,
} from "../forms/element-form.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { decodeText, fitsText } from "../forms/read-text.js";
import { inWords, isNamed } from "../names.js";
import { trim } from "../reader/characters.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import type { XmlAttribute } from "../reader/reader.js";
import { itemAt } from "./choices.js";
import { type Child, type Content, childOf, refuseText } from "./content.js";
import { MapContent } from "./map-content.js";
import { nameIn } from "./named-value.js";

/** An element around the members of an object, and around those of objects that have no element of their own. */
export class ObjectContent implements Content {
  /** By slot, undefined where nothing has come: an element's value, an attribute, text, a map. */
  private readonly values: unknown[];
  /** By slot. */
  private readonly attributes: XmlAttribute[] | undefined;
  private begun: ElementMember | MapContent | undefined;
  /** By local name: elements that their namespace alone keeps from being a member. */
  private strays: Map<string, ExpandedName> | undefined;

  private readonly form: ObjectForm;
  private readonly place: Place | undefined;
  private readonly constraints: Constraints;

  constructor(
    form: ObjectForm,
    place: Place | undefined,
    attributes: readonly XmlAttribute[],
    constraints: Constraints,
  ) {
    this.form = form;
    this.place = place;
    this.constraints = constraints;

    this.values = new Array(form.slots).fill(undefined);
    if (attributes.length === 0) return;
    this.attributes = [];
    for (const { name, slot } of form.attributes) {
      const attribute = attributes.find((candidate) => isNamed(candidate, name));
      if (attribute === undefined) continue;
      this.attributes[slot] = attribute;
      this.values[slot] = attribute;
    }
  }

  takeText(reader: LookaheadReader): void {
    const { text, shape } = this.form;
    if (text === undefined) refuseText(reader, shape, this.place);
    else this.values[text.slot] = `${this.values[text.slot] ?? ""}${reader.text}`;
  }

  begin(reader: LookaheadReader): Child | undefined {
    const { text, elements } = this.form;
    if (text !== undefined) throw xmlMismatch(this.placeOf(text), describeShape(text.shape), "child elements");
    const nodes = elements.get(reader.localName);
    const node = nodes === undefined ? undefined : inNamespace(nodes, reader.namespace);
    if (node === undefined) return this.beginOther(reader, nodes !== undefined);
    const { choice, member } = node;
    this.begun = member;
    if (member.isLeftOut) return undefined;
    const place = this.placeOf(member);
    const value = this.values[member.slot];
    if (member.items !== undefined) {
      const index = Array.isArray(value) ? value.length : 0;
      return childOf(itemAt(member.items, index, reader, member.key, place), { parent: place, key: index });
    }
    if (value !== undefined) throw xmlMismatch(place, `one element ${inWords(member.name)}`, "another one");
    return childOf(choice, place);
  }

  put(value: unknown): void {
    const { begun, values } = this;
    if (begun === undefined) return;
    if (begun instanceof MapContent) {
      begun.put(value);
      return;
    }
    const list = values[begun.slot];
    if (begun.items === undefined) values[begun.slot] = value;
    else if (Array.isArray(list)) list.push(value);
    else values[begun.slot] = [value];
  }

  end(): unknown {
    return this.build(this.form.object, this.place);
  }

  /** An element that is no property. */
  private beginOther(reader: LookaheadReader, isStray: boolean): Child | undefined {
    for (const map of this.form.maps) {
      const known = this.values[map.slot];
      const content = known instanceof MapContent ? known : new MapContent(map);
      const child = content.begin(reader, placeWithin(this.place, map.within));
      if (child === undefined) continue;
      this.values[map.slot] = content;
      this.begun = content;
      return child;
    }
    this.begun = undefined;
    const { namespace, localName } = reader;
    if (this.form.isClosed) {
      throw xmlMismatch({ parent: this.place, key: localName }, "nothing", `element ${inWords(reader)}`);
    }
    if (!isStray) return undefined;
    this.strays ??= new Map();
    if (!this.strays.has(localName)) this.strays.set(localName, { namespace, localName });
    return undefined;
  }

  /** Its recursion is as deep as the contract, not as the document. */
  private build(parts: ObjectParts, place: Place | undefined): Record<string, unknown> {
    const { members, map } = parts;
    const object: Record<string, unknown> = {};
    let count = 0;
    for (const member of members) {
      let value = this.valueOf(member, place);
      if (value !== undefined) count += 1;
      else value = this.missing(member, place);
      if (value !== undefined) setMember(object, member.key, value);
    }
    const others = map && this.values[map.slot];
    if (others instanceof MapContent) {
      for (const [key, value] of others.entries(place, this.constraints)) {
        count += 1;
        setMember(object, key, value);
      }
    }
    this.constraints.checkMembers(object, count, parts, place);
    return object;
  }

  /** What has come of a member; undefined where nothing has. */
  private valueOf(member: MemberForm, parent: Place | undefined): unknown {
    const value = this.values[member.slot];
    switch (member.kind) {
      case "element":
        if (member.items === undefined || !Array.isArray(value)) return value;
        return this.constraints.checkItems(value, member.items.shape, { parent, key: member.key });
      case "attribute":
        return this.attributeOf(member, parent);
      case "text":
        return this.textOf(member, typeof value === "string" ? value : "", { parent, key: member.key });
      case "group":
        return this.groupOf(member, { parent, key: member.key });
    }
  }

  private attributeOf({ key, slot, form }: AttributeMember, parent: Place | undefined): unknown {
    const attribute = this.attributes?.[slot];
    if (attribute === undefined) return undefined;
    const place: Place = { parent, key };
    return decodeText(nameIn(attribute, place)?.localName ?? attribute.value, form, place);
  }

  /** An element always has text; but no text at all stands for a number, say, that is missing. */
  private textOf({ form }: TextMember, text: string, place: Place): unknown {
    return trim(text) === "" && !fitsText(text, form) ? undefined : decodeText(text, form, place);
  }

  private groupOf({ object, required, nullable }: GroupMember, place: Place): unknown {
    const { firstSlot, endSlot } = object;
    const hasCome = this.values.slice(firstSlot, endSlot).some((value) => value !== undefined);
    return hasCome || (required && !nullable) ? this.build(object, place) : undefined;
  }

  private missing(member: MemberForm, parent: Place | undefined): unknown {
    if (member.default !== undefined) return structuredClone(member.default);
    // OpenAPI 3.2, XML Object, Handling null values: a missing attribute is null where the schema allows null.
    if (member.nullable && (member.kind === "attribute" || (member.required && member.kind !== "element"))) return null;
    if (!member.required) return undefined;
    const place: Place = { parent, key: member.key };
    if (member.kind !== "element") throw xmlMismatch(place, describeShape(member.shape), "nothing");
    // XML writes an empty list without a wrapper as it writes no list: as nothing.
    if (member.items !== undefined) return this.constraints.checkItems([], member.items.shape, place);
    const stray = this.strays?.get(member.name.localName);
    // A missing element is often there, but in another namespace: say so.
    const found = stray === undefined ? "nothing" : `nothing in its namespace, but element ${inWords(stray)}`;
    throw xmlMismatch(place, describeShape(member.shape), found);
  }

  private placeOf({ within, key }: ElementMember | TextMember): Place {
    return { parent: within.length === 0 ? this.place : placeWithin(this.place, within), key };
  }
}

function placeWithin(place: Place | undefined, keys: readonly string[]): Place | undefined {
  let within = place;
  for (const key of keys) within = { parent: within, key };
  return within;
}

function inNamespace(nodes: readonly ElementNode[], namespace: string): ElementNode | undefined {
  for (const node of nodes) if (node.choice.namespace === namespace) return node;
  return undefined;
}
