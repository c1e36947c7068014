import { formatOfKey } from "../../../src/content/media-type-key.js";
import type { Contract } from "../../model/contract.js";
import type { OperationView } from "../contract/operation-view.js";
import { html, inertJson } from "../html.js";
import type { Page } from "../page.js";

/** What the page's script decodes with, and the contract's own examples to begin with. */
export interface TryData {
  readonly contract: Pick<Contract, "shapes" | "nilAliases">;
  readonly samples: readonly TrySample[];
}

export interface TrySample {
  readonly label: string;
  readonly schema: string;
  readonly format: "json" | "xml";
  readonly text: string;
}

/** The decoders on a page: a reader pastes an answer, and sees the checked value or the error with its place. */
export function tryPage(contract: Contract, operations: readonly OperationView[]): Page {
  const { shapes, nilAliases } = contract;
  const samples = operations.flatMap(samplesOf);
  const data: TryData = { contract: { shapes, nilAliases }, samples };
  const first = samples[0]?.schema;
  return {
    path: "try.html",
    title: "Decode an answer",
    summary: "Paste a JSON or XML answer and see the checked value, or the error with its place.",
    group: "API",
    layout: "wide",
    scripts: ["assets/try.js"],
    body: html`
<p>Paste an answer of the API, in JSON or in XML. The package's own decoders check it here, in your browser. Nothing is sent anywhere: this
page's policy allows no connection.</p>
<noscript><p class="note">This page needs its script.</p></noscript>
<form id="try" class="try" hidden>
<div class="try-controls">
<label for="try-schema">Schema</label>
<select id="try-schema">${Object.keys(shapes).map((name) => html`<option${name === first ? html` selected` : ""}>${name}</option>`)}</select>
<fieldset><legend>Format</legend>
<label><input type="radio" name="format" value="auto" checked> by its first character</label>
<label><input type="radio" name="format" value="json"> JSON</label>
<label><input type="radio" name="format" value="xml"> XML</label>
</fieldset>
<div class="try-samples" role="group" aria-label="Samples">${samples.map(({ label }, index) => html`<button type="button" data-sample="${index}">${label}</button>`)}</div>
</div>
<div class="side-by-side">
<div><label for="try-input">Answer</label>
<textarea id="try-input" spellcheck="false" autocomplete="off" wrap="off" rows="24"></textarea></div>
<div><h2 id="try-result-heading">Result</h2>
<p id="try-status" role="status">Paste an answer, or take a sample.</p>
<div id="try-result" aria-labelledby="try-result-heading" role="region"></div></div>
</div>
</form>
<script type="application/json" id="try-data">${inertJson(data)}</script>`,
  };
}

function samplesOf({ title, responses }: OperationView): TrySample[] {
  return responses.flatMap(({ content }) =>
    content.flatMap(({ mediaType, schema, examples }) => {
      const format = formatOfKey(mediaType);
      if (schema === undefined || format === undefined) return [];
      return examples.map(({ text }) => ({ label: `${title}: ${format.toUpperCase()} sample`, schema, format, text }));
    }),
  );
}
