import { bindDecodeJson, bindDecodeXml } from "../../../src/client/decoders.js";
import { schemaOf } from "../../model/parts/schema-of.js";
import { documentOf, documentsOf } from "../../model/xml/document-of.js";
import type { TryData } from "../pages/try-page.js";
import { locateError } from "./locate-error.js";
import { failureView, valueView } from "./try-views.js";

const data: TryData = JSON.parse(element("try-data").textContent ?? "");
const { contract } = data;
const schemas = Object.fromEntries(
  Object.entries(contract.shapes).map(([name, { shape }]) => [name, schemaOf(shape, contract.shapes)]),
);
const decodeJson = bindDecodeJson<Record<string, unknown>>(schemas);
const load = async () => ({ documents: documentsOf(contract, documentOf) });
const decodeXml = bindDecodeXml<Record<string, unknown>>({ schemas, load });

const form = element("try");
const schema = element<HTMLSelectElement>("try-schema");
const input = element<HTMLTextAreaElement>("try-input");
const status = element("try-status");
const result = element("try-result");

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => void decode());
for (const button of form.querySelectorAll<HTMLButtonElement>("[data-sample]")) {
  button.addEventListener("click", () => takeSample(Number(button.dataset["sample"])));
}
addEventListener("hashchange", takeLinkedSample);
takeLinkedSample();

/** `#sample=1` in the address takes that sample. */
function takeLinkedSample(): void {
  const number = new URLSearchParams(location.hash.slice(1)).get("sample");
  if (number !== null) takeSample(Number(number) - 1);
}

function takeSample(index: number): void {
  const sample = data.samples[index];
  if (sample === undefined) return;
  schema.value = sample.schema;
  input.value = sample.text;
  void decode();
}

async function decode(): Promise<void> {
  const text = input.value;
  const name = schema.value;
  const format = chosenFormat(text);
  if (text.trim() === "") {
    status.textContent = "Paste an answer, or take a sample.";
    result.replaceChildren();
    return;
  }
  try {
    const value = format === "json" ? decodeJson(name, text) : await decodeXml(name, text);
    if (text !== input.value) return;
    status.textContent = `Fits the contract: a ${name}, from ${format.toUpperCase()}.`;
    result.replaceChildren(valueView(value));
  } catch (error) {
    if (text !== input.value) return;
    status.textContent = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const range = locateError(error, text, name, contract);
    result.replaceChildren(
      failureView(error, text, range, (place) => {
        input.focus();
        input.setSelectionRange(place.start, place.end);
      }),
    );
  }
}

function chosenFormat(text: string): "json" | "xml" {
  const chosen = new FormData(element<HTMLFormElement>("try")).get("format");
  if (chosen === "json" || chosen === "xml") return chosen;
  return text.trimStart().startsWith("<") ? "xml" : "json";
}

function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  // The page that the build makes has each under its id.
  return found as Kind;
}
