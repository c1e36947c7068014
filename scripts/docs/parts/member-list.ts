import type { MemberXmlView } from "../contract/member-xml.js";
import type { Remarks } from "../contract/schema-nodes.js";
import type { MemberView, TypeView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";
import { renderMarkdown } from "../markdown.js";
import type { Notes } from "./notes.js";
import { typeLimits, typeValues, typeWords } from "./type-words.js";

/** What members are shown with. */
export interface MemberContext {
  readonly notes: Notes;
  /** Whether XML is sent or answered, so that names in it are worth a line. */
  readonly hasXml: boolean;
}

/** Members in rows, each with a link to itself by what it stands in and its name: `Loan.Due`. */
export function memberList(
  owner: string,
  members: readonly (MemberView & { readonly location?: string })[],
  context: MemberContext,
): Html | "" {
  if (members.length === 0) return "";
  return html`<ul class="members">
${members.map((member) => memberItem(`${owner}${member.path.join(".")}`, member, context))}</ul>`;
}

function memberItem(
  anchor: string,
  member: MemberView & { readonly location?: string },
  { notes, hasXml }: MemberContext,
): Html {
  const { path, type, remarks, xml, location } = member;
  const outer = path.slice(0, -1).map((name) => `${name}.`);
  const subject = html`<a href="#${anchor}"><code>${anchor}</code></a>`;
  return html`<li id="${anchor}">
<div class="member-name"><a href="#${anchor}"><code>${outer.length > 0 && html`<span class="outer">${outer.join("")}</span>`}${path.at(-1)}</code></a>${remarkMarks(subject, remarks, notes)}
<span class="type">${location && `in ${location}, `}${typeWords(type)},</span> ${badges(member)}</div>
<div class="member-text">${remarks.description && renderMarkdown(remarks.description, { headings: "bold" })}
${typeFacts(type)}${member.default !== undefined && html`<p class="limits"><code>${member.default}</code> where it is missing</p>`}
${hasXml && xml !== undefined && xmlName(xml)}</div>
</li>
`;
}

/** The marks of a note and a reason, told apart in the list from what the API's own pages say. */
export function remarkMarks(subject: Html, { note, reasoned }: Remarks, notes: Notes): Html {
  return html`${note !== undefined && notes.mark({ subject, kind: "note", text: note })}${reasoned !== undefined && notes.mark({ subject, kind: "reasoned", text: reasoned })}`;
}

/** What a type is besides its words. */
export function typeFacts(type: TypeView): Html {
  return html`${typeValues(type)}${typeLimits(type)}`;
}

function badges({ isRequired, isDeprecated, access }: MemberView): Html {
  const accessWords = access && { read: "in answers alone", write: "in requests alone" }[access];
  return html`<span class="presence">${isRequired ? "required" : "optional"}</span>${accessWords && html` <span class="badge">${accessWords}</span>`}${isDeprecated && html` <span class="badge">deprecated</span>`}`;
}

function xmlName({ kind, localName, namespace, items }: MemberXmlView): Html {
  if (kind === "text") return html`<p class="xml">In XML: the text of the element</p>`;
  return html`<p class="xml">In XML: ${kind} <code>${localName}</code> in ${namespaceInWords(namespace)}${items && html`, around elements <code>${items.localName}</code>${items.namespace !== namespace && html` in ${namespaceInWords(items.namespace)}`}`}</p>`;
}

export function namespaceInWords(namespace: string): Html {
  return namespace === "" ? html`no namespace` : html`<code class="namespace">${namespace}</code>`;
}
