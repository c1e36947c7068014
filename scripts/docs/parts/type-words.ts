import type { TypeView, ValueView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";

/** A type, in words that lead to the schemas among them. */
export function typeWords({ words, isNullable }: TypeView): Html {
  return html`${words.map((word) => (typeof word === "string" ? word : html`<a href="#${word.schema}">${word.schema}</a>`))}${isNullable && " or null"}`;
}

/** The values that a type has, if they are listed; many of them behind a line. */
export function typeValues({ values }: TypeView): Html | "" {
  if (values.length === 0) return "";
  const list = html`${values.map((value, index) => html`${index > 0 && ", "}${valueInWords(value)}`)}`;
  if (values.length <= mostShown) return html`<p>${values.length > 1 ? "One of " : "Always "}${list}</p>`;
  return html`<details><summary>One of ${values.length} values</summary><p>${list}</p></details>`;
}

const mostShown = 20;

function valueInWords({ value, meaning }: ValueView): Html {
  return html`<code>${String(value)}</code>${meaning !== undefined && ` (${meaning})`}`;
}

/** What a value has to be besides its type. */
export function typeLimits({ limits }: TypeView): Html | "" {
  return limits.length === 0 ? "" : html`<p class="limits">${limits.join("; ")}</p>`;
}
