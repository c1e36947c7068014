import { setMember } from "../member.js";
import { describeShape, type Place } from "../mismatch.js";
import type { ExpandedName } from "../shape.js";
import type { ArrayForm, ElementForm, ElementMember, MemberForm, ObjectForm } from "./element-form.js";
import { isNamed } from "./expected-names.js";
import { inWords, xmlMismatch } from "./mismatch.js";
import type { XmlAttribute } from "./reader.js";
import { decodeScalar } from "./scalar.js";

/** What has been read so far of an element that holds other elements. */
export interface Content {
  readonly form: ObjectForm | ArrayForm;
  readonly place: Place | undefined;
  /**
   * What the child that begins here is to hold; undefined for one that the contract does not know.
   *
   * @throws ContractError when it must not stand here
   */
  begin(name: ExpandedName): Child | undefined;
  /** Takes the value of the child that began last. */
  put(value: unknown): void;
  /**
   * @returns the value of the element
   * @throws ContractError when something is missing
   */
  end(): unknown;
}

export interface Child {
  readonly form: ElementForm;
  readonly place: Place;
}

export class ObjectContent implements Content {
  /** In the order of the form's members; undefined where none has come. */
  private readonly values: unknown[];
  private begun: ElementMember | undefined;
  /** By local name: elements that their namespace alone keeps from being a member. */
  private strays: Map<string, ExpandedName> | undefined;

  constructor(
    readonly form: ObjectForm,
    readonly place: Place | undefined,
    attributes: readonly XmlAttribute[],
  ) {
    this.values = new Array(form.members.length).fill(undefined);
    for (const member of form.attributes) {
      const attribute = attributes.find((candidate) => isNamed(candidate, member.name));
      this.values[member.index] =
        attribute === undefined
          ? this.missing(member)
          : decodeScalar(attribute.value, member.shape, { parent: place, key: member.key });
    }
  }

  begin(name: ExpandedName): Child | undefined {
    const candidates = this.form.elements.get(name.localName);
    const member = candidates === undefined ? undefined : inNamespace(candidates, name.namespace);
    this.begun = member;
    if (member === undefined) {
      if (candidates !== undefined) this.stray(name);
      return undefined;
    }
    const place: Place = { parent: this.place, key: member.key };
    const value = this.values[member.index];
    if (member.kind === "list") {
      return { form: member.form(), place: { parent: place, key: Array.isArray(value) ? value.length : 0 } };
    }
    if (value !== undefined) throw xmlMismatch(place, `one element ${inWords(name)}`, "another one");
    return { form: member.form(), place };
  }

  put(value: unknown): void {
    if (this.begun === undefined) return;
    const { kind, index } = this.begun;
    const list = this.values[index];
    if (kind !== "list") this.values[index] = value;
    else if (Array.isArray(list)) list.push(value);
    else this.values[index] = [value];
  }

  end(): unknown {
    const object: Record<string, unknown> = {};
    for (const member of this.form.members) {
      let value = this.values[member.index];
      if (value === undefined && member.kind !== "attribute") value = this.missing(member);
      if (value !== undefined) setMember(object, member.key, value);
    }
    return object;
  }

  private stray({ namespace, localName }: ExpandedName): void {
    this.strays ??= new Map();
    if (!this.strays.has(localName)) this.strays.set(localName, { namespace, localName });
  }

  private missing({ kind, key, name, required, shape }: MemberForm): unknown {
    // OpenAPI 3.2, XML Object, Handling null values: a missing attribute is null where the schema allows null.
    if (kind === "attribute" && shape.nullable) return null;
    if (!required) return undefined;
    // XML writes an empty list without a wrapper as it writes no list: as nothing.
    if (kind === "list") return [];
    const stray = this.strays?.get(name.localName);
    // A missing element is often there, but in another namespace: say so.
    const found = stray === undefined ? "nothing" : `nothing in its namespace, but element ${inWords(stray)}`;
    throw xmlMismatch({ parent: this.place, key }, describeShape(shape), found);
  }
}

export class ArrayContent implements Content {
  private readonly items: unknown[] = [];

  constructor(
    readonly form: ArrayForm,
    readonly place: Place | undefined,
  ) {}

  begin(name: ExpandedName): Child {
    const { itemName, item } = this.form;
    if (!isNamed(name, itemName)) {
      throw xmlMismatch(this.place, `elements ${inWords(itemName)} alone`, `element ${inWords(name)}`);
    }
    return { form: item(), place: { parent: this.place, key: this.items.length } };
  }

  put(value: unknown): void {
    this.items.push(value);
  }

  end(): unknown {
    return this.items;
  }
}

function inNamespace(members: readonly ElementMember[], namespace: string): ElementMember | undefined {
  for (const member of members) if (member.name.namespace === namespace) return member;
  return undefined;
}
