import type { NilAliasView } from "../contract/contract-view.js";
import type { DifferenceView, ResponseView } from "../contract/operation-view.js";
import type { TypeView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";
import { renderMarkdown } from "../markdown.js";
import { bodyMembers, contentInWords, type SchemaSections } from "./body.js";
import { heading } from "./heading.js";
import { type MemberContext, memberList } from "./member-list.js";
import type { Note, Notes } from "./notes.js";
import { sampleFigures } from "./sample-figures.js";

/** What the answers of a success look like, in each media type. */
export function answers(
  successes: readonly ResponseView[],
  nilAliases: readonly NilAliasView[],
  tryPath: string,
  { notes }: MemberContext,
): Html | "" {
  if (successes.length === 0) return "";
  const aliases = nilAliases.map(noteOfAlias);
  const canTry = successes.some(({ content }) =>
    content.some(({ schema, examples }) => schema !== undefined && examples.length > 0),
  );
  return html`${successes.map((response) => answer(response, aliases, notes))}
${canTry && html`<p><a href="${tryPath}#decode">Decode an answer of your own</a> and see the checked value.</p>`}`;
}

function answer(response: ResponseView, aliases: readonly Note[], notes: Notes): Html {
  const { status, description, content, differences } = response;
  const differing = differences.map((difference) => ({ difference, note: noteOfDifference(difference) }));
  const figures = sampleFigures(content, ({ mediaType }, { name }) => {
    const own = differing.filter(({ difference }) => difference.example === name).map(({ note }) => note);
    return html`${[...own, ...(/xml/i.test(mediaType) ? aliases : [])].map((note) => notes.mark(note))}`;
  });
  return html`${heading(3, statusTitle(response), `status:${status}`)}
${renderMarkdown(description ?? "", { headings: "bold" })}
<p>${content.length === 0 ? "No body." : contentInWords(content)}</p>
${figures}`;
}

function statusTitle(response: ResponseView): string {
  const words = statusInWords(response);
  return words[0]?.toUpperCase() + words.slice(1);
}

function statusInWords({ status, isOnly }: ResponseView): string {
  if (status !== "default") return `status ${status}`;
  return isOnly ? "any status" : "any other status";
}

function noteOfDifference({ example, member, reason }: DifferenceView): Note {
  return {
    subject: html`<code>${member}</code> of <em>${example}</em>`,
    kind: "the samples differ",
    text: reason,
  };
}

function noteOfAlias({ localName, reason }: NilAliasView): Note {
  return {
    subject: html`The attribute <code>${localName}</code> marks null in XML, beside <code>nil</code>.`,
    kind: "note",
    text: reason,
  };
}

/** The members of the successes, and what their headers are. */
export function responseMembers(
  successes: readonly ResponseView[],
  schemas: SchemaSections,
  context: MemberContext,
): Html | "" {
  const own = successes.map((response) => ownMembers(response, context));
  const sections = schemas.of(successes.flatMap(typesOf));
  const all = html`${own}${sections}`;
  return all.text === "" ? "" : all;
}

function typesOf({ content, headers }: ResponseView): TypeView[] {
  return [...content, ...headers].map(({ type }) => type);
}

/** The headers of an answer, and the members of a body whose schema has no name. */
function ownMembers(response: ResponseView, context: MemberContext): Html {
  const { status, headers } = response;
  return html`${headers.length > 0 && html`<p>The headers of ${statusInWords(response)}:</p>${memberList(`header:${status}:`, headers, context)}`}${bodyMembers(`response:${status}`, ` of ${statusInWords(response)}`, response, context)}`;
}

/** What else the contract states: refusals, failures, and the rest. */
export function otherStatuses(
  others: readonly ResponseView[],
  schemas: SchemaSections,
  context: MemberContext,
): Html | "" {
  if (others.length === 0) return "";
  const statuses = others.map((response) => {
    const { status, description = "", content } = response;
    return html`${heading(3, statusTitle(response), `status:${status}`)}
${renderMarkdown(description, { headings: "bold" })}
${content.length > 0 && html`<p>${contentInWords(content)}</p>`}
${sampleFigures(content)}
${ownMembers(response, context)}`;
  });
  return html`${statuses}${schemas.of(others.flatMap(typesOf))}`;
}
