import { isRecord } from "../../load/contract-node.js";
import type { CodeSample } from "../contract/code-samples.js";
import { inertDocument } from "../contract/inert-document.js";
import type { OperationView } from "../contract/operation-view.js";
import { html, inertJson } from "../html.js";
import type { Page } from "../page.js";

/** The whole contract in Redoc, for those who know their way there. */
export function redocPage(document: unknown, operations: readonly SampledOperation[]): Page {
  return {
    path: "reference.html",
    title: "Whole contract",
    summary: "Every operation and schema of the contract, in Redoc.",
    group: "Reference",
    layout: "foreign",
    scripts: ["assets/redoc.standalone.js", "assets/redoc.js"],
    // Redoc writes its styles into the page, and makes its search's worker from its own text.
    policy: { "style-src": "'self' 'unsafe-inline'", "worker-src": "blob:" },
    body: html`<p id="redoc-status">Redoc shows the contract here, once its script has run. The <a href="openapi.yaml">contract itself</a> is a text file.</p>
<div id="redoc"></div>
<script type="application/json" id="redoc-document">${inertJson(documentForRedoc(document, operations))}</script>`,
  };
}

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
