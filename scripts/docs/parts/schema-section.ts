import type { SchemaView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";
import { renderMarkdown } from "../markdown.js";
import { heading } from "./heading.js";
import { type MemberContext, memberList, namespaceInWords, remarkMarks, typeFacts } from "./member-list.js";
import { typeWords } from "./type-words.js";

/** A schema and its members, each with an anchor: `Loan` and `Loan.Due`. */
export function schemaSection({ name, remarks, type, xml }: SchemaView, context: MemberContext): Html {
  const marks = remarkMarks(html`<a href="#${name}"><code>${name}</code></a>`, remarks, context.notes);
  const words = typeWords(type);
  // That members make an object is seen.
  const isPlain = words.text === "object" && type.members.length > 0;
  const root =
    context.hasXml && xml && html`In XML: <code>&lt;${xml.localName}&gt;</code> in ${namespaceInWords(xml.namespace)}`;
  return html`${heading(3, name, name)}
${remarks.description && renderMarkdown(remarks.description, { headings: "bold" })}
${!isPlain && html`<p class="type">${words}</p>`}
${typeFacts(type)}
${(root || marks.text !== "") && html`<p class="xml">${root}${marks}</p>`}
${memberList(`${name}.`, type.members, context)}`;
}
