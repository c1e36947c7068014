import { formatOfKey } from "../../../src/content/media-type-key.js";
import type { Contract } from "../../model/contract.js";
import type { TrySample } from "../browser/try/page-data.js";
import type { OperationView } from "../contract/operation-view.js";
import { html } from "../html.js";
import type { Page } from "../page.js";

/**
 * A call that a reader makes in the page, and the decoders for an answer of their own.
 *
 * @param command what starts the same sandbox outside of the page
 */
export function tryPage({ shapes }: Contract, samples: readonly TrySample[], command: string): Page {
  const first = samples[0]?.schema;
  return {
    path: "try.html",
    title: "Try it",
    summary:
      "Make a call in your browser, with faults to choose, and see what the caller gets; or decode an answer of your own.",
    group: "API",
    layout: "wide",
    scripts: ["assets/try.js"],
    body: html`
<link rel="stylesheet" href="assets/try.css">
<p class="lead">The package's own client calls its sandbox, both in this page. Nothing is sent anywhere: the page's policy allows no connection.</p>
<noscript><p class="note">This page needs its script, since all of it runs in your browser. Without scripts, start the same sandbox in a terminal: <code>${command}</code></p></noscript>
<section id="call" class="try" aria-labelledby="call-heading" hidden>
<h2 id="call-heading">Make a call</h2>
<p>Choose what goes wrong, or write another body. Each call is made once for each format, to a sandbox that has just been started. <span id="call-remark"></span></p>
<form id="call-form">
<div class="controls">
<div class="field"><label for="call-operation">Operation</label><select id="call-operation"></select></div>
<fieldset id="call-format"></fieldset>
<div class="field"><label for="call-type">Body as</label><select id="call-type"></select></div>
<div class="field"><label for="call-fault">What goes wrong</label><select id="call-fault"></select></div>
<button type="button" id="call-reset">Start over</button>
</div>
<div class="columns-of-two">
<div>
<div class="field wide"><label for="call-params">Parameters, as JSON</label><textarea id="call-params" spellcheck="false" autocomplete="off" wrap="off" rows="6"></textarea></div>
<div class="field wide"><label for="call-body">Body, as JSON</label><textarea id="call-body" spellcheck="false" autocomplete="off" wrap="off" rows="5"></textarea></div>
</div>
<div><h3>The call, as code</h3><div id="call-code"></div></div>
</div>
</form>
<h3>On the wire</h3>
<div id="call-wires" class="wires"></div>
<h3>What the caller gets</h3>
<p id="call-status" class="quiet" role="status"></p>
<div id="call-result"></div>
</section>
<section id="decode" class="try" aria-labelledby="decode-heading" hidden>
<h2 id="decode-heading">Decode an answer</h2>
<p>Paste an answer of the API, in JSON or in XML: the client's decoders check it as they would in a call.</p>
<form id="decode-form">
<div class="controls">
<div class="field"><label for="decode-schema">Schema</label><select id="decode-schema">${Object.keys(shapes).map((name) => html`<option${name === first ? html` selected` : ""}>${name}</option>`)}</select></div>
<fieldset><legend>Format</legend>
<label><input type="radio" name="format" value="auto" checked> by its first character</label>
<label><input type="radio" name="format" value="json"> JSON</label>
<label><input type="radio" name="format" value="xml"> XML</label>
</fieldset>
</div>
<div class="controls">
${samples.length > 0 && html`<div class="buttons" role="group" aria-label="Samples">${samples.map(({ label }, index) => html`<button type="button" data-sample="${index}">${label}</button>`)}</div>`}
<div class="buttons" role="group" aria-label="Spoil it"><span class="quiet">Spoil it:</span>
<button type="button" data-spoil="type">a wrong type</button>
<button type="button" data-spoil="null">null</button>
<button type="button" data-spoil="cut">cut off</button></div>
</div>
<div class="columns-of-two">
<div class="field wide"><label for="decode-input">Answer</label>
<textarea id="decode-input" spellcheck="false" autocomplete="off" wrap="off" rows="22" aria-describedby="decode-status"></textarea></div>
<div><h3>What the decoder gives</h3>
<p id="decode-status" class="quiet" role="status"></p>
<div id="decode-result"></div></div>
</div>
</form>
</section>`,
  };
}

/** The contract's own examples, to begin with. */
export function samplesOf(operations: readonly OperationView[]): TrySample[] {
  return operations.flatMap(({ title, responses }) =>
    responses.flatMap(({ content }) =>
      content.flatMap(({ mediaType, schema, examples }) => {
        const format = formatOfKey(mediaType);
        if (schema === undefined || format === undefined) return [];
        return examples.map(({ text }) => ({ label: `${title}: ${format.toUpperCase()} sample`, schema, text }));
      }),
    ),
  );
}
