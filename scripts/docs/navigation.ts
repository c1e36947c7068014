import { type Html, html } from "./html.js";
import { type Page, pageGroups, relativePath } from "./page.js";
import { sectionsOf } from "./sections.js";

/** The list of pages, by groups. */
export function pageList(page: Page, pages: readonly Page[]): Html {
  return html`${pageGroups
    .map((group) => ({ group, members: pages.filter((other) => other.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(
      ({ group, members }) => html`
<h2>${group}</h2>
<ul>
${members.map((other) => html`<li><a href="${relativePath(page.path, other.path)}"${current(page, other)}>${other.title}</a></li>\n`)}</ul>`,
    )}`;
}

/** A page under another one is shown at that one's place. */
function current(page: Page, listed: Page): Html | "" {
  if (page === listed) return html` aria-current="page"`;
  return page.under === listed.path ? html` aria-current="true"` : "";
}

/** The page's second-level headings, each with a link. */
export function sectionList({ body }: Page): Html | "" {
  const sections = sectionsOf(body);
  if (sections.length < 2) return "";
  return html`<nav class="sections" aria-label="On this page"><h2>On this page</h2><ul>
${sections.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>\n`)}</ul></nav>`;
}

/** The pages before and after, in the order of the list; of pages under another one among themselves. */
export function neighbours(page: Page, pages: readonly Page[]): Html | "" {
  const order = page.under === undefined ? inOrder(pages) : pages.filter(({ under }) => under === page.under);
  const place = order.indexOf(page);
  const link = (other: Page | undefined, relation: "prev" | "next", label: string) =>
    other &&
    html`<a rel="${relation}" href="${relativePath(page.path, other.path)}"><small>${label}</small> ${other.title}</a>`;
  const links = [link(order[place - 1], "prev", "Previous"), link(order[place + 1], "next", "Next")];
  return place === -1 || order.length < 2
    ? ""
    : html`<nav class="neighbours" aria-label="Previous and next">${links}</nav>`;
}

/** Those with a place of their own, but for a page that has left the site's frame: nobody comes back from there by going on. */
function inOrder(pages: readonly Page[]): Page[] {
  return pageGroups.flatMap((group) => pages.filter((page) => page.group === group && page.document === undefined));
}
