import type { Format } from "../../../../src/errors/contract-error.js";
import { encodeJsonText } from "../../../../src/json/writer.js";
import { schemaOf } from "../../../model/parts/schema-of.js";
import { namedShape } from "../../../model/shape.js";
import { madeUpValues } from "../../../sandbox/made-up/value.js";
import { byId } from "./dom.js";
import { locateError } from "./locate-error.js";
import { markedInput } from "./marked-input.js";
import type { TryPage } from "./page-data.js";
import { errorCard, nameOf, valueCard } from "./result-cards.js";
import { type Spoiling, spoil, spoilings } from "./spoil.js";

/** The panel on which a reader pastes an answer, and sees the checked value or the error with its place. */
export function startDecoding({ client, compiled, samples }: TryPage): void {
  const { shapes } = compiled.contract;
  const form = byId("decode-form", HTMLFormElement);
  const schema = byId("decode-schema", HTMLSelectElement);
  const input = markedInput(byId("decode-input", HTMLTextAreaElement));
  const status = byId("decode-status");
  const result = byId("decode-result");
  /** The last text that was no error: the one that is spoilt. */
  let fitting: { readonly name: string; readonly text: string } | undefined;

  byId("decode").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  schema.addEventListener("change", () => void decode(true));
  for (const radio of form.querySelectorAll("[type=radio]")) radio.addEventListener("change", () => void decode(true));
  // Whoever types sees where they type; whoever pastes sees what is wrong.
  input.area.addEventListener("input", (event) => void decode(isPasting(event)));
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-sample]"))
    button.addEventListener("click", () => takeSample(Number(button.dataset["sample"])));
  for (const spoiling of spoilings)
    form.querySelector(`[data-spoil=${spoiling}]`)?.addEventListener("click", () => spoilInput(spoiling));
  addEventListener("hashchange", takeLinkedSample);
  if (!takeLinkedSample()) takeSample(0);

  /** `#sample=2` in the address takes that sample, and `#decode` the first. */
  function takeLinkedSample(): boolean {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!asked.has("sample") && !asked.has("decode")) return false;
    takeSample(Number(asked.get("sample") ?? 1) - 1);
    byId("decode").scrollIntoView();
    return true;
  }

  /** Where the contract has none, a value that is made up. */
  function takeSample(index: number): void {
    const sample = samples[index];
    if (sample !== undefined) schema.value = sample.schema;
    input.area.value = sample?.text ?? madeUpText(schema.value);
    void decode(true);
  }

  function madeUpText(name: string): string {
    if (name === "") return "";
    const { shape } = namedShape(name, shapes);
    const [value] = madeUpValues(shape, { shapes, seed: 1, place: name });
    return encodeJsonText(value, schemaOf(shape, shapes)) ?? "";
  }

  function spoilInput(spoiling: Spoiling): void {
    if (fitting === undefined) return;
    const { name, text } = fitting;
    const spoilt = spoil(spoiling, text, chosenFormat(text), { named: namedShape(name, shapes), shapes });
    if (spoilt === undefined) return;
    schema.value = name;
    input.area.value = spoilt.text;
    void decode(true);
  }

  async function decode(isScrolling: boolean): Promise<void> {
    const text = input.area.value;
    const name = schema.value;
    const format = chosenFormat(text);
    if (text.trim() === "" || name === "") {
      status.textContent = "Paste an answer, or take a sample.";
      result.replaceChildren();
      input.mark(undefined);
      return;
    }
    const isCurrent = () => text === input.area.value && name === schema.value;
    try {
      const value = format === "json" ? client.decodeJson(name, text) : await client.decodeXml(name, text);
      if (!isCurrent()) return;
      fitting = { name, text };
      status.textContent = `Fits the contract: a ${name}, from ${format.toUpperCase()}.`;
      result.replaceChildren(valueCard(name, value));
      input.mark(undefined);
    } catch (error) {
      if (!isCurrent()) return;
      status.textContent = `Refused: ${nameOf(error)}. The place is marked.`;
      result.replaceChildren(errorCard(error));
      input.mark(locateError(error, text, { named: namedShape(name, shapes), shapes }));
      if (isScrolling) input.scrollToMark();
    }
  }

  function chosenFormat(text: string): Format {
    const chosen = new FormData(form).get("format");
    return chosen === "json" || chosen === "xml" ? chosen : looksLike(text);
  }
}

function looksLike(text: string): Format {
  return text.trimStart().startsWith("<") ? "xml" : "json";
}

function isPasting(event: Event): boolean {
  return event instanceof InputEvent && /^insertFrom(?:Paste|Drop)$/.test(event.inputType);
}
