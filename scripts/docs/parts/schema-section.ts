import type { ContractView } from "../contract/contract-view.js";
import type { MemberView, SchemaView, TypeView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";
import { renderInlineMarkdown } from "../markdown.js";
import { heading } from "./heading.js";

/** A schema and its members, each with an anchor: `Loan` and `Loan.Due`. */
export function schemaSection(schema: SchemaView, { schemas }: ContractView): Html {
  const { name, remarks, members, namespace } = schema;
  return html`${heading(3, name, name)}
${remarks.description && html`<p>${renderInlineMarkdown(remarks.description)}</p>`}
${remarksOf(remarks)}
${namespace && html`<p class="xml">In XML: <code>&lt;${name}&gt;</code> in <code class="namespace">${namespace}</code></p>`}
<ul class="members">
${members.map((member) => memberItem(schema, member, schemas))}</ul>`;
}

function memberItem(schema: SchemaView, member: MemberView, schemas: readonly SchemaView[]): Html {
  const { name, type, isRequired, remarks } = member;
  return html`<li id="${schema.name}.${name}">
<p class="member-name"><a href="#${schema.name}.${name}"><code>${name}</code></a> <span class="type">${typeName(type, schemas)}</span>${type.isNullable && html` <span class="badge">or null</span>`} <span class="badge">${isRequired ? "required" : "optional"}</span></p>
${remarks.description && html`<p>${renderInlineMarkdown(remarks.description)}</p>`}
${values(member)}
${remarksOf(remarks)}
${xmlName(schema, member)}
</li>
`;
}

/** Notes and reasons, told apart from what the API's own pages say. */
function remarksOf({ note, reasoned }: SchemaView["remarks"]): Html {
  return html`${note && html`<p class="remark"><span class="badge">note</span> ${renderInlineMarkdown(note)}</p>`}
${reasoned && html`<p class="remark"><span class="badge">reasoned</span> ${renderInlineMarkdown(reasoned)}</p>`}`;
}

function typeName({ text, schema }: TypeView, schemas: readonly SchemaView[]): Html {
  const isShown = schemas.some(({ name }) => name === schema);
  return isShown && schema !== undefined ? html`<a href="#${schema}">${text}</a>` : html`${text}`;
}

function values({ type, namedValues }: MemberView): Html | "" {
  if (namedValues.length > 0) {
    return html`<p>One of ${namedValues.map(({ name, value, description }, index) => html`${index > 0 && ", "}<code>${value}</code> (${description ?? name})`)}</p>`;
  }
  if (type.values.length === 0) return "";
  return html`<p>One of ${type.values.map((value, index) => html`${index > 0 && ", "}<code>${String(value)}</code>`)}</p>`;
}

/** Said only where it is not what a reader expects: the member's own name, in the namespace around it. */
function xmlName({ namespace }: SchemaView, { name, xml }: MemberView): Html | "" {
  const isExpected = xml.localName === name && !xml.isAttribute && xml.namespace === (namespace ?? "");
  if (isExpected) return "";
  const kind = xml.isAttribute ? "attribute" : "element";
  return html`<p class="xml">In XML: ${kind} <code>${xml.localName}</code> in ${xml.namespace === "" ? "no namespace" : html`<code class="namespace">${xml.namespace}</code>`}</p>`;
}
