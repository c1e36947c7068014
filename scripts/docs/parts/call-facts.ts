import { memberAccess } from "../../emit/literal.js";
import type { OperationModel } from "../../model/model.js";
import type { ContractView, SecuritySchemeView } from "../contract/contract-view.js";
import type { OperationView } from "../contract/operation-view.js";
import { type Html, html } from "../html.js";
import { renderInlineMarkdown, renderMarkdown } from "../markdown.js";

/** A file of the site that holds the call too: the contract, or what is made of it. */
export interface SiteFile {
  readonly label: string;
  /** Inside the site. */
  readonly path: string;
}

/** What a call must carry: scopes and credentials, in a line, and how these are had. */
export function callNeeds(view: OperationView, contract: ContractView): Html {
  const { model } = view;
  return html`<dl class="facts needs">
${(model.needsBearer || model.scopes.length > 0) && fact("Scope", scopes(view))}
${fact("Authentication", authentication(view))}
</dl>
${tokenDetails(view, contract)}`;
}

/**
 * What else is known of a call: media types, servers, the client's method.
 *
 * @param files links to the files that hold the call too
 */
export function callFacts(view: OperationView, contract: ContractView, files: readonly Html[]): Html {
  const { model, request, responses, operation } = view;
  const answered = responses.flatMap(({ content }) => content.map(({ mediaType }) => mediaType));
  const servers = operation.server === undefined ? contract.servers : [{ ...operation.server, description: undefined }];
  return html`<dl class="facts">
${fact("Client", html`<code>${methodOf(model)}</code>`)}
${request !== undefined && fact("Request", codes(request.content.map(({ mediaType }) => mediaType)))}
${answered.length > 0 && fact("Answers in", codes([...new Set(answered)]))}
${fact("Servers", html`<ul>${servers.map(({ url, description }) => html`<li><code>${url}</code>${description && html` ${description}`}</li>`)}</ul>`)}
${files.length > 0 && fact("Files", html`${files.map((link, index) => html`${index > 0 && ", "}${link}`)}`)}
</dl>`;
}

function fact(name: string, value: Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function codes(texts: readonly string[]): Html {
  return html`${texts.map((text) => html`<code>${text}</code> `)}`;
}

function scopes({ model, noScopesReason }: OperationView): Html {
  if (model.scopes.length > 0) return codes(model.scopes);
  return html`none stated${noScopesReason !== undefined && html`. ${renderInlineMarkdown(noScopesReason)}`}`;
}

/** What goes together is joined by `and`; alternatives by `or`. */
function authentication({ authentication: alternatives }: OperationView): Html {
  if (alternatives.length === 0) return html`none stated`;
  const words = alternatives.map((credentials) =>
    credentials.length === 0
      ? html`none`
      : html`${credentials.map((text, index) => html`${index > 0 && " and "}<code>${text}</code>`)}`,
  );
  return html`${words.map((one, index) => html`${index > 0 && " or "}${one}`)}`;
}

function tokenDetails({ model, operation }: OperationView, { securitySchemes }: ContractView): Html | "" {
  const named = new Set((operation.security ?? []).flatMap(Object.keys));
  const told = securitySchemes.filter(
    ({ name, description, addresses }) => named.has(name) && (description !== undefined || addresses.length > 0),
  );
  if (told.length === 0) return "";
  return html`<details><summary>${model.needsBearer ? "How to get a token" : "About the credentials"}</summary>${told.map(schemeText)}</details>`;
}

function schemeText({ name, description, addresses }: SecuritySchemeView): Html {
  return html`<p><strong>${name}</strong></p>${description !== undefined && renderMarkdown(description, { headings: "bold" })}${addresses.length > 0 && html`<ul>${addresses.map((address) => html`<li>${address.name}: <code>${address.url}</code></li>`)}</ul>`}`;
}

/** An operation without an operationId is called by its path. */
function methodOf({ operationId, method, path }: OperationModel): string {
  return operationId === undefined
    ? `client.${method.toUpperCase()}(${JSON.stringify(path)})`
    : `client${memberAccess(operationId)}`;
}
