import { isApiError } from "../../../../src/errors/api-error.js";
import { codeBlock, make } from "./dom.js";
import type { TextRange } from "./locate-in-xml.js";

/**
 * A checked value, as code would write it.
 *
 * @param schema the name of its schema; undefined for one without a name
 */
export function valueCard(schema: string | undefined, value: unknown, remark?: Node): HTMLElement {
  const kind = make("span", { class: "kind" }, value === undefined ? "Success, without a value" : "Checked value");
  const title = make("p", { class: "card-title" }, kind);
  if (schema !== undefined) title.append(" ", make("code", {}, schema));
  if (remark !== undefined) title.append(" ", remark);
  return make("div", { class: "card value" }, title, codeBlock("The checked value", valueMarkup(value)));
}

/** An error: its class, its message and its facts. */
export function errorCard(error: unknown, remark?: Node): HTMLElement {
  const kind = make("span", { class: "kind" }, "Error");
  const title = make("p", { class: "card-title" }, kind, " ", make("code", {}, nameOf(error)));
  if (remark !== undefined) title.append(" ", remark);
  const message = error instanceof Error ? error.message : String(error);
  return make("div", { class: "card error" }, title, make("p", { class: "message" }, message), factList(error));
}

/** The name of an error's class. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "Error";
}

/** What callers look at, by the names that the errors' members have. */
const shownFacts = ["path", "expected", "found", "outcome", "status", "line", "column", "rule"];

function factList(error: unknown): HTMLElement {
  const list = make("dl", { class: "facts" });
  if (!isApiError(error)) return list;
  const facts = new Map<string, unknown>(Object.entries(error));
  for (const name of shownFacts) {
    if (!facts.has(name)) continue;
    const text = String(facts.get(name));
    const detail = make("dd", {}, text === "" ? "(the whole value)" : text);
    list.append(make("div", {}, make("dt", {}, name), detail));
  }
  return list;
}

/** Text with a range of it marked. */
export function markedText(text: string, range: TextRange | undefined): readonly (Node | string)[] {
  if (range === undefined) return [text];
  return [text.slice(0, range.start), make("mark", {}, text.slice(range.start, range.end)), text.slice(range.end)];
}

/** A value as code would write it, each kind in the colour that the site's other code has. */
function valueMarkup(value: unknown, indent = ""): Node {
  const fragment = document.createDocumentFragment();
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    fragment.append("[\n");
    for (const item of value) fragment.append(inner, valueMarkup(item, inner), ",\n");
    fragment.append(`${indent}]`);
  } else if (isPlainObject(value) && Object.keys(value).length > 0) {
    fragment.append("{\n");
    for (const [name, member] of Object.entries(value)) {
      const key = make("span", { class: "hljs-attr" }, /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
      fragment.append(inner, key, ": ", valueMarkup(member, inner), ",\n");
    }
    fragment.append(`${indent}}`);
  } else fragment.append(scalarMarkup(value));
  return fragment;
}

function scalarMarkup(value: unknown): Node {
  switch (typeof value) {
    case "string":
      return make("span", { class: "hljs-string" }, JSON.stringify(value));
    case "number":
      return make("span", { class: "hljs-number" }, String(value));
    case "bigint":
      return make("span", { class: "hljs-number" }, `${value}n`);
    case "object":
      return make("span", { class: "hljs-literal" }, value instanceof Blob ? blobText(value) : JSON.stringify(value));
    default:
      return make("span", { class: "hljs-literal" }, String(value));
  }
}

function blobText({ size, type }: Blob): string {
  return `Blob of ${size} bytes${type === "" ? "" : `, ${type}`}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !(value instanceof Blob);
}
