import type { OperationModel } from "../../model/model.js";
import type { CodeSample } from "../contract/code-samples.js";
import type { ContractView } from "../contract/contract-view.js";
import type { BodyView, MediaTypeView, OperationView, ResponseView } from "../contract/operation-view.js";
import type { SchemaView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";
import { codeBlock, renderInlineMarkdown, renderMarkdown } from "../markdown.js";
import { type Page, relativePath } from "../page.js";
import { anchorOf, heading } from "../parts/heading.js";
import { schemaSection } from "../parts/schema-section.js";
import { tabs } from "../parts/tabs.js";

/** All that the contract states of one operation, on one page. */
export function operationPage(view: OperationView, contract: ContractView, samples: readonly CodeSample[]): Page {
  const path = operationPath(view);
  const schemas = schemasOf(view, contract.schemas);
  return {
    path,
    title: view.title,
    summary: `${view.model.method.toUpperCase()} ${view.model.path}: request, responses in each format, scope and prerequisites.`,
    group: "Operations",
    body: html`
<p class="endpoint"><span class="method">${view.model.method.toUpperCase()}</span> <code>${view.model.path}</code></p>
${renderMarkdown(view.model.description ?? "")}
${facts(view, contract)}
${prerequisites(view)}
${section(2, "Call it")}
${tabs(
  "Code samples",
  samples.map(({ label, language, code }) => ({ label, content: codeBlock(code, language) })),
)}
${request(view)}
${responses(view, path)}
${section(2, "Members")}
${schemas.map((schema) => schemaSection(schema, contract))}
${quirks(view, schemas, contract)}
${undocumented(view, contract)}
`,
  };
}

/** By the operation's name, in characters that are the same in a file's name and in a link. */
function operationPath({ model }: OperationView): string {
  const name = model.name.replaceAll(/[^\w.-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}`);
  return `operations/${name}.html`;
}

/** An operation without an operationId is called by its path. */
function methodOf({ operationId, method, path }: OperationModel): string {
  return operationId === undefined ? `client.${method.toUpperCase()}("${path}")` : `client.${operationId}`;
}

function section(level: 2 | 3, title: string): Html {
  return heading(level, title, anchorOf(title));
}

function facts(
  { model, request, responses, noScopesReason }: OperationView,
  { securitySchemes, servers }: ContractView,
): Html {
  const stated = responses.filter(({ content }) => content.length > 0);
  return html`<dl class="facts">
<div><dt>Scope</dt><dd>${model.scopes.length === 0 ? html`none stated. ${renderInlineMarkdown(noScopesReason ?? "")}` : model.scopes.map((scope) => html`<code>${scope}</code> `)}</dd></div>
<div><dt>Authentication</dt><dd>${model.needsBearer ? html`<code>Authorization: Bearer …</code>` : "none stated"}</dd></div>
${request && html`<div><dt>Request</dt><dd>${request.content.map(({ mediaType }) => html`<code>${mediaType}</code> `)}</dd></div>`}
<div><dt>Answers in</dt><dd>${stated.flatMap(({ content }) => content).map(({ mediaType }) => html`<code>${mediaType}</code> `)}</dd></div>
<div><dt>Method of the client</dt><dd><code>${methodOf(model)}</code></dd></div>
<div><dt>Servers</dt><dd><ul>${servers.map(({ url, description }) => html`<li><code>${url}</code>${description && html` ${description}`}</li>`)}</ul></dd></div>
</dl>
${model.needsBearer && html`<details class="more"><summary>How to get a token</summary>${securitySchemes.map(({ name, description }) => html`<p><strong>${name}</strong>. ${renderInlineMarkdown(description ?? "")}</p>`)}</details>`}`;
}

function prerequisites({ model, prerequisitesDescription }: OperationView): Html | "" {
  if (model.prerequisites.length === 0 && prerequisitesDescription === undefined) return "";
  return html`${section(2, "Prerequisites")}
${prerequisitesDescription && html`<p>${renderInlineMarkdown(prerequisitesDescription)}</p>`}
${
  model.prerequisites.length > 0 &&
  html`<ul>${model.prerequisites.map((rule) => html`<li>${renderInlineMarkdown(rule)}</li>`)}</ul>
<p><code>checkPrerequisites("${model.operationId}", …)</code> compares a resource with these rules, without a call.</p>`
}`;
}

function request({ request: body, model: { parameters } }: OperationView): Html {
  return html`${(body !== undefined || parameters.length > 0) && section(2, "Request")}
${parameters.length > 0 && html`<ul class="members">${parameters.map(({ name, location, type, isRequired, description }) => html`<li><p class="member-name"><code>${name}</code> <span class="type">${location}, ${type}</span>${isRequired && html` <span class="badge">required</span>`}</p>${description && html`<p>${renderInlineMarkdown(description)}</p>`}</li>`)}</ul>`}
${body && bodySection(body)}`;
}

function bodySection(body: BodyView): Html {
  return html`${renderMarkdown(body.description ?? "")}
${schemaLinks(body)}
<div class="side-by-side">${body.content.flatMap((content) => figures(content))}</div>`;
}

function responses(view: OperationView, path: string): Html {
  return html`${section(2, "Responses")}${view.responses.map((response) => responseSection(response, path))}`;
}

function responseSection(response: ResponseView, path: string): Html {
  return html`${section(3, `Status ${response.status}`)}
${bodySection(response)}
${response.content.some(({ schema, examples }) => schema !== undefined && examples.length > 0) && html`<p><a href="${relativePath(path, "try.html")}">Decode an answer of your own</a> and see the checked value, in this page's own browser.</p>`}
${
  response.differences.length > 0 &&
  html`<div class="note"><p><strong>The samples differ.</strong></p><ul>${response.differences.map(({ example, member, reason }) => html`<li><code>${member}</code> of <em>${example}</em>: ${renderInlineMarkdown(reason)}</li>`)}</ul></div>`
}`;
}

function schemaLinks({ content }: BodyView): Html | "" {
  const names = [...new Set(content.flatMap(({ schema }) => schema ?? []))];
  if (names.length === 0) return "";
  return html`<p>Holds ${names.map((name) => html`<a href="#${name}"><code>${name}</code></a> `)}in ${content.map(({ mediaType }) => html`<code>${mediaType}</code> `)}</p>`;
}

function figures({ mediaType, examples }: MediaTypeView): Html[] {
  return examples.map(
    ({ text, summary }) =>
      html`<figure><figcaption><code>${mediaType}</code>${summary && html` ${summary}`}</figcaption>${codeBlock(text, languageOf(mediaType))}</figure>`,
  );
}

function languageOf(mediaType: string): string {
  return /xml/.test(mediaType) ? "xml" : "json";
}

/** What the documentation's own contradictions and spellings are: each stands in the contract, beside what it is about. */
function quirks(view: OperationView, schemas: readonly SchemaView[], { nilAliases }: ContractView): Html | "" {
  const notes = schemas.flatMap(({ name, remarks, members }) => [
    ...(remarks.note === undefined ? [] : [{ anchor: name, note: remarks.note }]),
    ...members.flatMap((member) =>
      member.remarks.note === undefined ? [] : [{ anchor: `${name}.${member.name}`, note: member.remarks.note }],
    ),
  ]);
  const differences = view.responses.flatMap((response) => response.differences);
  if (notes.length + differences.length + nilAliases.length === 0) return "";
  return html`${section(2, "Quirks")}
<p>The wire is as it is: names, spellings and contradictions of the API's own documentation are kept, and noted.</p>
<ul>
${notes.map(({ anchor, note }) => html`<li><a href="#${anchor}"><code>${anchor}</code></a> ${renderInlineMarkdown(note)}</li>`)}
${differences.map(({ member, reason }) => html`<li><code>${member}</code> ${renderInlineMarkdown(reason)}</li>`)}
${nilAliases.map(({ localName, reason }) => html`<li>The attribute <code>${localName}</code> marks null in XML, beside <code>nil</code>. ${renderInlineMarkdown(reason)}</li>`)}
</ul>`;
}

/** What no page states. The contract says so in its own description and in those of the answers without content. */
function undocumented(view: OperationView, { description }: ContractView): Html | "" {
  const bare = view.responses.filter(({ content }) => content.length === 0);
  if (description === undefined && bare.length === 0) return "";
  return html`${section(2, "What is not documented")}
${bare.map(({ status, description: text }) => html`<p><strong>Status ${status}.</strong> ${renderInlineMarkdown(text ?? "")}</p>`)}
${renderMarkdown(description ?? "")}`;
}

/** The schemas of the request and the answers, and those that they refer to, each once. */
function schemasOf(view: OperationView, schemas: readonly SchemaView[]): SchemaView[] {
  const bodies = [...(view.request === undefined ? [] : [view.request]), ...view.responses];
  const wanted = bodies.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
  const reached = new Set<string>();
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const schema = schemas.find((candidate) => candidate.name === name);
    wanted.push(...(schema?.members.flatMap(({ type }) => type.schema ?? []) ?? []));
  }
  return [...reached].flatMap((name) => schemas.find((schema) => schema.name === name) ?? []);
}
