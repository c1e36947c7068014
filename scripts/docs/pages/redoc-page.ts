import { isRecord } from "../../load/contract-node.js";
import type { CodeSample } from "../contract/code-samples.js";
import { inertDocument } from "../contract/inert-document.js";
import type { OperationView } from "../contract/operation-view.js";
import { html, inertJson } from "../html.js";
import { contentSecurityPolicy } from "../layout.js";
import type { Page } from "../page.js";

export const redocPath = "reference.html";

/** The whole contract in Redoc, for those who know their way there: a page of Redoc's own, with a line above it that leads back. */
export function redocPage(title: string, document: unknown, operations: readonly SampledOperation[]): Page {
  const summary = "Every operation and schema of the contract, in Redoc.";
  return {
    path: redocPath,
    title: "Whole contract",
    summary,
    group: "API",
    body: html``,
    document: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${summary}">
<meta name="color-scheme" content="light dark">
<title>Whole contract · ${title}</title>
<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/redoc.css">
<script src="assets/theme.js"></script>
<script src="assets/redoc.standalone.js" defer></script>
<script src="assets/redoc.js" defer></script>
</head>
<body>
<nav class="back" aria-label="Site"><a href="index.html">← ${title}</a></nav>
<main>
<div id="redoc">
<h1>${title}</h1>
<p>Redoc shows the contract here, once its script has run.</p>
</div>
</main>
<script type="application/json" id="redoc-document">${inertJson(documentForRedoc(document, operations))}</script>
</body>
</html>
`.text,
  };
}

/** Redoc writes its styles into the page, and makes its search's worker from its own text. */
const policy = { "style-src": "'self' 'unsafe-inline'", "worker-src": "blob:" };

export interface SampledOperation {
  readonly view: OperationView;
  readonly samples: readonly CodeSample[];
}

/** A copy of the contract in which what Redoc does not know, our extensions, stands in descriptions, and nothing is live: Redoc lets styles through. */
function documentForRedoc(document: unknown, operations: readonly SampledOperation[]): unknown {
  const copy = withRemarks(document);
  for (const { view, samples } of operations) {
    const operation = memberOf(memberOf(memberOf(copy, "paths"), view.model.path), view.model.method);
    if (!isRecord(operation)) continue;
    operation["description"] = describeOperation(view);
    operation["x-codeSamples"] = samples.map(({ label, language, code }) => ({ label, lang: language, source: code }));
  }
  return inertDocument(copy);
}

function describeOperation({ model, responses }: OperationView): string {
  const differences = responses.flatMap((response) => response.differences);
  return [
    model.description,
    model.scopes.length > 0 ? `**Scope:** ${model.scopes.map((scope) => `\`${scope}\``).join(", ")}` : undefined,
    model.prerequisites.length > 0
      ? ["**Prerequisites**", "", ...model.prerequisites.map((rule) => `- ${rule}`)].join("\n")
      : undefined,
    differences.length > 0
      ? ["**The samples differ**", "", ...differences.map(({ member, reason }) => `- \`${member}\`: ${reason}`)].join(
          "\n",
        )
      : undefined,
  ]
    .filter((paragraph) => paragraph !== undefined)
    .join("\n\n");
}

/** `x-note` and `x-reasoned` behind each description. */
function withRemarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRemarks);
  if (!isRecord(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withRemarks(member)]));
  const remarks = [
    ["Note", copy["x-note"]],
    ["Reasoned", copy["x-reasoned"]],
  ].flatMap(([label, text]) => (typeof text === "string" ? [`**${label}:** ${text.trim()}`] : []));
  if (remarks.length === 0) return copy;
  return { ...copy, description: [copy["description"] ?? "", ...remarks].join("\n\n") };
}

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
