import type { ContractError } from "../../errors/contract-error.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import type { AttributeMember, MemberForm, TextMember } from "../forms/element-form.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { fitsText } from "../forms/text.js";
import { isNcName } from "../reader/characters.js";
import type { Part, Site } from "./part.js";
import { encodeText } from "./text.js";
import type { XmlNode } from "./write/nodes.js";

/** What a member is written of that the contract names; undefined where it is nothing. */
export function memberPart(value: unknown, member: MemberForm, outer: Site): XmlNode | Part | undefined {
  const key = member.property.name;
  const place: Place = { parent: outer.place, key };
  const site: Site = { place, name: key };
  if (member.kind === "element") return { kind: "part", value, as: member.element, site };
  const form = formOf(member);
  if (value === null) {
    if (!form.nullable) throw unlike(place, form.schema, value);
    if (isReadAsNull(member)) return undefined;
    throw nothingToWrite(place, "null");
  }
  switch (member.kind) {
    case "attribute":
      return attributeNode(value, member, outer, place);
    case "text":
    case "cdata":
      return { kind: member.kind, text: encodeText(value, member.form, place) };
    default: {
      const finish = isReadAsEmpty(member) ? undefined : refusingNothing(place, form.schema.kind);
      const owned = outer.owner === undefined ? site : { ...site, owner: outer.owner };
      return { kind: "part", value, as: form, site: owned, finish };
    }
  }
}

function formOf(member: Exclude<MemberForm, { readonly kind: "element" }>) {
  if (member.kind === "list") return member.list;
  return member.kind === "group" ? member.object : member.form;
}

function attributeNode(value: unknown, member: AttributeMember, { told }: Site, place: Place): XmlNode {
  const { attribute, form, valueNamespace } = member;
  const text = encodeText(value, form, place);
  const node = { kind: "attribute", name: attribute, prefix: attribute.prefix, value: text } as const;
  if (valueNamespace === undefined) return node;
  if (!isNcName(text)) throw xmlMismatch(place, "a name", describeFound(text));
  return { ...node, valueNamespace: told?.namespace ?? valueNamespace };
}

/** Whether null is read where nothing has been written. */
function isReadAsNull(member: MemberForm): boolean {
  if (member.property.default !== undefined || member.kind === "list") return false;
  // OpenAPI 3.2, XML Object, Handling null values.
  return member.kind === "attribute" || (member.property.required && !(isText(member) && fitsText("", member.form)));
}

function isText(member: MemberForm): member is TextMember {
  return member.kind === "text" || member.kind === "cdata";
}

/** Whether an array or object without an element around it is read where nothing has been written; of an array that may be none at all. */
function isReadAsEmpty(member: MemberForm): boolean {
  if (member.kind === "list") return member.property.default === undefined;
  return member.kind === "group" && member.property.required && !member.object.nullable;
}

/** Refuses an array or object that nothing would be written of. */
export function refusingNothing(place: Place | undefined, kind: string): Part["finish"] {
  return (nodes) => {
    if (nodes.length > 0) return nodes;
    throw nothingToWrite(place, `an empty ${kind}`);
  };
}

function nothingToWrite(place: Place | undefined, found: string): ContractError {
  return xmlMismatch(place, "something to write, since no element stands around it", found);
}
