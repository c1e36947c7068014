import { type Html, html } from "../html.js";
import { anchorOf } from "./heading.js";

export interface Tab {
  readonly label: string;
  readonly content: Html;
}

/** Panels one below the other; the site's script makes tabs of them (ARIA Authoring Practices, tabs pattern). */
export function tabs(name: string, members: readonly Tab[]): Html {
  return html`<div class="tabs" data-tabs="${name}">
${members.map(({ label, content }) => html`<section class="tab" id="${anchorOf(`${name} ${label}`)}" data-label="${label}"><h3>${label}</h3>${content}</section>\n`)}</div>`;
}
