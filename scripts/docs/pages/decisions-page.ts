import { html } from "../html.js";
import { type Page, relativePath } from "../page.js";

export const decisionsPath = "decisions/index.html";

/** The list of the decision records, which stand under it. */
export function decisionsPage(records: readonly Page[]): Page {
  return {
    path: decisionsPath,
    title: "Decisions",
    summary: "What was decided about this package, why, and what would change it.",
    group: "This project",
    body: html`<p>What was decided, why, and what would change it. Each record stands as it was written; a later one may go back on it.</p>
<ul>
${records.map(({ path, title }) => html`<li><a href="${relativePath(decisionsPath, path)}">${title}</a></li>\n`)}</ul>`,
  };
}
