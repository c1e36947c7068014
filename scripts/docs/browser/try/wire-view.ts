import { formatName } from "./compare-results.js";
import { codeBlock, make } from "./dom.js";
import { locateError } from "./locate-error.js";
import type { TextRange } from "./locate-in-xml.js";
import type { MadeCall } from "./make-call.js";
import { markedText } from "./result-cards.js";
import type { WireMessage } from "./wire-message.js";
import { layOutWire } from "./wire-text.js";

/**
 * What goes over the wire: one call's request, and the answers in all formats.
 *
 * @param own one of those that were made
 */
export function wireViews(own: MadeCall, made: readonly MadeCall[]): HTMLElement[] {
  if (own.request === undefined) return [make("p", { class: "quiet" }, "Nothing went over the wire.")];
  const [other] = made.filter((one) => one !== own);
  const request = wireView("Request", own.request);
  if (other !== undefined) {
    const note = ` The same call in ${formatName(other)} differs in its Accept header alone.`;
    request.querySelector("figcaption")?.append(note);
  }
  const answers = made.flatMap(answerView);
  const both = make("div", { class: "answers" }, ...answers);
  return answers.length < 2
    ? [request, both]
    : [request, both, make("div", { class: "into-one", "aria-hidden": "true" })];
}

function answerView({ answer, format, result }: MadeCall): HTMLElement[] {
  if (answer === undefined) return [];
  const error = "error" in result ? result.error : undefined;
  const range = answer.schema && error !== undefined ? locateError(error, answer.body, answer.schema) : undefined;
  return [wireView(format === undefined ? "Answer" : `Answer in ${format.toUpperCase()}`, answer, range)];
}

/** @param range the place of what is wrong with its body */
function wireView(title: string, { head, body, format, change }: WireMessage, range?: TextRange): HTMLElement {
  const laidOut = layOutWire(body, format);
  const content = markedText(laidOut.text, range && laidOut.range(range));
  const block = codeBlock(title, make("span", { class: "head" }, head), body === "" ? "" : "\n\n", ...content);
  const caption = make("figcaption", {}, make("strong", {}, title));
  if (laidOut.isChanged) caption.append(" Line breaks added.");
  if (change !== undefined) caption.append(" ", make("span", { class: "differs" }, `spoilt on its way: ${change}`));
  return make("figure", { class: "wire" }, caption, block);
}
