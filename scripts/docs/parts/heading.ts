import { Html, html } from "../html.js";

/** A heading with a link to itself. */
export function heading(level: number, content: Html | string, anchor: string): Html {
  const tag = new Html(`h${level}`);
  return html`<${tag} id="${anchor}">${content} <a class="anchor" href="#${anchor}" aria-label="Link to this section">#</a></${tag}>`;
}

/** The anchor that GitHub gives a heading. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
