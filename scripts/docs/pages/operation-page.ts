import type { CodeSample } from "../contract/code-samples.js";
import type { ContractView } from "../contract/contract-view.js";
import type { BodyView, OperationView, RequestView } from "../contract/operation-view.js";
import { type Html, html } from "../html.js";
import { codeBlock, renderInlineMarkdown, renderMarkdown, splitLead } from "../markdown.js";
import { type Page, relativePath } from "../page.js";
import { bodyMembers, contentInWords, SchemaSections } from "../parts/body.js";
import { callFacts, callNeeds, type SiteFile } from "../parts/call-facts.js";
import { anchorOf, heading } from "../parts/heading.js";
import { type MemberContext, memberList } from "../parts/member-list.js";
import { Notes } from "../parts/notes.js";
import { answers, otherStatuses, responseMembers } from "../parts/response-sections.js";
import { sampleFigures } from "../parts/sample-figures.js";
import { tabs } from "../parts/tabs.js";

/**
 * All that the contract states of one operation, on one page: what it does and how to call it, the answers, then member by member what is sent
 * and what comes back. Notes are marks beside what they are about, and a list at the end.
 *
 * @param files to be linked: the contract, and what is made of it
 */
export function operationPage(
  view: OperationView,
  contract: ContractView,
  samples: readonly CodeSample[],
  files: readonly SiteFile[],
): Page {
  const path = operationPath(view);
  const [lead, rest] = splitLead(view.model.description ?? "");
  const links = files.map((file) => html`<a href="${relativePath(path, file.path)}">${file.label}</a>`);
  const tryPath = relativePath(path, "try.html");
  const sections = sectionsOf(view, contract, rest, tryPath);
  return {
    path,
    title: view.title,
    summary: `${view.model.method.toUpperCase()} ${view.model.path}: request, responses in each format, scope and prerequisites.`,
    group: "API",
    layout: "wide",
    body: html`<div class="operation">
${call(view, contract, lead, samples, links, tryPath)}
<nav class="jump" aria-label="On this page"><ul>${sections.map(({ title }) => html`<li><a href="#${sectionAnchor(title)}">${title}</a></li>\n`)}</ul></nav>
${sections.map(({ title, content }) => html`${heading(2, title, sectionAnchor(title))}\n${content}\n`)}
</div>`,
  };
}

/** By the operation's name, in characters that are the same in a file's name and in a link. */
function operationPath({ model }: OperationView): string {
  const name = model.name.replaceAll(/[^\w.-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}`);
  return `operations/${name}.html`;
}

/** OpenAPI, Components Object: no schema's name has a colon, so no schema has this anchor. */
function sectionAnchor(title: string): string {
  return `section:${anchorOf(title)}`;
}

function call(
  view: OperationView,
  contract: ContractView,
  lead: string,
  samples: readonly CodeSample[],
  files: readonly Html[],
  tryPath: string,
): Html {
  const { method, path, isDeprecated } = view.model;
  return html`<div class="lead">${renderMarkdown(lead)}</div>
<p class="endpoint"><span class="method">${method.toUpperCase()}</span> <code>${path}</code>${isDeprecated && html` <span class="badge">deprecated</span>`}</p>
${callNeeds(view, contract)}
${heading(2, "Call it", sectionAnchor("Call it"))}
${tabs(
  "Code samples",
  samples.map(({ label, language, code }) => ({ label, content: codeBlock(code, language) })),
)}
<p><a href="${tryPath}#call=${encodeURIComponent(view.model.name)}">Make this call in your browser</a>, with faults to choose. Nothing leaves the page.</p>
${callFacts(view, contract, files)}`;
}

interface PageSection {
  readonly title: string;
  readonly content: Html;
}

/** In the order in which a reader asks. Notes are numbered as their marks are made, so their list comes last. */
function sectionsOf(view: OperationView, contract: ContractView, rest: string, tryPath: string): PageSection[] {
  const context: MemberContext = { notes: new Notes(), hasXml: hasXml(view) };
  const schemas = new SchemaSections(contract.schemas, context);
  const successes = view.responses.filter(({ isSuccess }) => isSuccess);
  const others = view.responses.filter(({ isSuccess }) => !isSuccess);
  const section = (title: string, content: Html | "") => (content === "" ? [] : [{ title, content }]);
  return [
    ...section("Responses", answers(successes, contract.nilAliases, tryPath, context)),
    ...section("Request members", requestMembers(view, schemas, context)),
    ...section("Response members", responseMembers(successes, schemas, context)),
    ...section("Other statuses", otherStatuses(others, schemas, context)),
    ...section("Prerequisites", prerequisites(view)),
    ...section("Details", rest === "" ? "" : renderMarkdown(rest, { headings: 3 })),
    ...section(
      "About this API",
      contract.description === undefined ? "" : renderMarkdown(contract.description, { headings: 3 }),
    ),
    ...section("Notes", context.notes.isEmpty ? "" : notes(context.notes)),
  ];
}

/** Whether the operation sends or answers XML. */
function hasXml({ request, responses }: OperationView): boolean {
  const bodies: readonly BodyView[] = request === undefined ? responses : [request, ...responses];
  return bodies.some(({ content }) => content.some(({ mediaType }) => /xml/i.test(mediaType)));
}

function requestMembers(
  { parameters, request }: OperationView,
  schemas: SchemaSections,
  context: MemberContext,
): Html | "" {
  if (parameters.length === 0 && request === undefined) return "";
  const ordered = (["path", "query", "header", "cookie"] as const).map((location) =>
    memberList(
      `${location}:`,
      parameters.filter((parameter) => parameter.location === location),
      context,
    ),
  );
  return html`${ordered}
${schemas.of(parameters.map(({ type }) => type))}
${request !== undefined && parameters.length > 0 && heading(3, "Body", "body:")}
${request && requestBody(request, schemas, context)}`;
}

function requestBody(request: RequestView, schemas: SchemaSections, context: MemberContext): Html {
  const { description = "", content, isRequired } = request;
  return html`${renderMarkdown(description, { headings: "bold" })}
<p>${contentInWords(content)}</p>
${!isRequired && html`<p>The body may be left out.</p>`}
${sampleFigures(content)}
${bodyMembers("request", "", request, context)}
${schemas.of(content.map(({ type }) => type))}`;
}

function prerequisites({ model, prerequisitesDescription }: OperationView): Html | "" {
  if (model.prerequisites.length === 0 && prerequisitesDescription === undefined) return "";
  return html`${prerequisitesDescription && html`<p>${renderInlineMarkdown(prerequisitesDescription)}</p>`}
${
  model.prerequisites.length > 0 &&
  html`<ul>${model.prerequisites.map((rule) => html`<li>${renderInlineMarkdown(rule)}</li>`)}</ul>
<p><code>checkPrerequisites("${model.operationId}", …)</code> compares a resource with these rules, without a call.</p>`
}`;
}

function notes(all: Notes): Html {
  return html`<p>The wire is as it is: names, spellings and contradictions of the API's own documentation are kept, and noted.</p>
${all.list()}`;
}
