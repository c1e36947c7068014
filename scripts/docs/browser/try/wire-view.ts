import { codeBlock, make } from "./dom.js";
import type { TextRange } from "./locate-in-xml.js";
import type { WireMessage } from "./make-call.js";
import { markedText } from "./result-cards.js";
import { layOutWire } from "./wire-text.js";

/**
 * A request or an answer as it goes over the wire.
 *
 * @param range the place of what is wrong with its body
 */
export function wireView(title: string, { head, body, format, change }: WireMessage, range?: TextRange): HTMLElement {
  const laidOut = layOutWire(body, format);
  const content = markedText(laidOut.text, range && laidOut.range(range));
  const block = codeBlock(title, make("span", { class: "head" }, head), body === "" ? "" : "\n\n", ...content);
  const caption = make("figcaption", {}, make("strong", {}, title));
  if (laidOut.isChanged) caption.append(" Line breaks added.");
  if (change !== undefined) caption.append(" ", make("span", { class: "differs" }, `spoilt on its way: ${change}`));
  return make("figure", { class: "wire" }, caption, block);
}
