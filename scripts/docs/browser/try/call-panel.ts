import { successesOf } from "../../../../src/contract/responses.js";
import type { Operation } from "../../../model/contract.js";
import type { NamedShape } from "../../../model/shape.js";
import { CallForm, type NoCall } from "./call-form.js";
import { compareResults } from "./compare-results.js";
import { byId, codeBlock, make } from "./dom.js";
import { type MadeCall, makeCalls } from "./make-call.js";
import type { TryPage } from "./page-data.js";
import { errorCard, nameOf, valueCard } from "./result-cards.js";
import { wireViews } from "./wire-view.js";
import { programOf, type WantedCall } from "./write-call.js";

/** The panel on which a reader makes a call: the contract's client calls the sandbox, both in this page. */
export function startCalling(page: TryPage): void {
  if (page.compiled.operations.length === 0) return;
  const form = new CallForm(page, call);
  /** The number of the latest call. */
  let latest = 0;
  byId("call").hidden = false;
  byId("call-remark").textContent = page.remark ?? "";
  form.start();

  async function call(): Promise<void> {
    latest += 1;
    const own = latest;
    const result = byId("call-result");
    result.setAttribute("aria-busy", "true");
    const wanted = form.read();
    if ("reason" in wanted) showNoCall(wanted);
    else {
      const made = await makeCalls(wanted, page);
      // Another call may have been made in the meantime.
      if (own !== latest) return;
      const shown = made.find(({ format }) => format === form.format) ?? made[0];
      if (shown !== undefined) show(wanted, shown, made);
    }
    result.setAttribute("aria-busy", "false");
  }

  function show(wanted: WantedCall, own: MadeCall, made: readonly MadeCall[]): void {
    byId("call-code").replaceChildren(codeBlock("The call, as code", programOf(wanted, own.format, page)));
    byId("call-wires").replaceChildren(...wireViews(own, made));
    for (const mark of byId("call-wires").querySelectorAll("mark")) scrollTo(mark);
    showResult(wanted, own, made);
    const isRefused = own.request === undefined && "error" in own.result;
    form.markBody(isRefused ? own.result.error : undefined);
  }
}

/** What was there before stays, beside a text to be put right. */
function showNoCall({ reason, error }: NoCall): void {
  say(reason);
  if (error !== undefined) byId("call-result").replaceChildren(errorCard(error));
  else for (const id of ["call-code", "call-wires", "call-result"]) byId(id).replaceChildren();
}

/** Inside its block: the page stays where it is. */
function scrollTo(mark: HTMLElement): void {
  const block = mark.closest("pre");
  if (block !== null) block.scrollTop = mark.offsetTop - block.offsetTop - block.clientHeight / 3;
}

function showResult({ operation }: WantedCall, { request, result }: MadeCall, made: readonly MadeCall[]): void {
  const comparison = compareResults(made);
  const remark = comparison && make("span", { class: comparison.isSame ? "same" : "differs" }, comparison.text);
  if ("value" in result) {
    say(comparison?.isSame ? "One call, two formats on the wire, one checked value." : "The call gave a value.");
    byId("call-result").replaceChildren(valueCard(valueName(operation), result.value, remark));
    return;
  }
  const { error } = result;
  say(request === undefined ? "Nothing was sent: the client refused the call." : `The call threw: ${nameOf(error)}.`);
  byId("call-result").replaceChildren(errorCard(error, remark));
}

function say(text: string): void {
  byId("call-status").textContent = text;
}

/** The name of the schema of a call's value, where it has one. */
function valueName(operation: Operation): string | undefined {
  const [named] = Object.values(successesOf(operation)).flatMap(({ content }) => Object.values<NamedShape>(content));
  return named?.shape.kind === "reference" && !named.shape.name.startsWith("#") ? named.shape.name : undefined;
}
