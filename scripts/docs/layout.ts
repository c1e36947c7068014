import { type Html, html, textOf } from "./html.js";
import { type Page, pageGroups, relativePath } from "./page.js";

export interface SiteFacts {
  readonly title: string;
  readonly pages: readonly Page[];
  /** Shown at the foot of each page. */
  readonly footer: string;
}

/** A whole page: head, navigation, the page's own body, and the list of its sections. */
export function layOut(page: Page, site: SiteFacts): string {
  const to = (path: string) => relativePath(page.path, path);
  const scripts = ["assets/site.js", ...(page.scripts ?? [])];
  const { layout = "text" } = page;
  const title = page.path === "index.html" ? site.title : `${page.title} · ${site.title}`;
  const document = html`<!doctype html>
<html lang="en" data-root="${to("")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.summary}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${to("assets/icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("assets/site.css")}">
<script src="${to("assets/theme.js")}"></script>
${scripts.map((script) => html`<script src="${to(script)}" defer></script>\n`)}</head>
<body class="${layout}">
<a class="skip" href="#content">Skip to the content</a>
<header class="site-header">
<button type="button" class="menu-button" aria-expanded="false" aria-controls="navigation" hidden>Menu</button>
<a class="site-title" href="${to("index.html")}">${site.title}</a>
<div class="search" role="search" aria-label="All pages" hidden>
<label for="search" class="visually-hidden">Search</label>
<input id="search" type="search" placeholder="Search (press /)" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list">
<ul id="search-results" role="listbox" aria-label="Search results" hidden></ul>
<p class="visually-hidden" role="status" id="search-status"></p>
</div>
<button type="button" class="theme-button" hidden>Theme: system</button>
</header>
<div class="columns">
<nav id="navigation" class="site-navigation" aria-label="Pages">${navigation(page, site)}</nav>
<main id="content" tabindex="-1">
${layout === "text" && sectionList(page)}
<article class="prose">
<h1 class="page-title">${page.title}</h1>
${page.body}
</article>
</main>
</div>
<footer class="site-footer">${site.footer}</footer>
</body>
</html>
`;
  return document.text;
}

/**
 * Nothing of another origin, no inline script and no inline style.
 *
 * @param exceptions directives that replace these
 */
export function contentSecurityPolicy(exceptions: Readonly<Record<string, string>> = {}): string {
  const directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'none'",
    ...exceptions,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

function navigation(page: Page, { pages }: SiteFacts): Html {
  const groups = pageGroups.map((group) => ({ group, members: pages.filter((other) => other.group === group) }));
  return html`${groups
    .filter(({ members }) => members.length > 0)
    .map(
      ({ group, members }) => html`
<h2>${group}</h2>
<ul>
${members.map((other) => html`<li><a href="${relativePath(page.path, other.path)}"${other === page ? html` aria-current="page"` : ""}>${other.title}</a></li>\n`)}</ul>`,
    )}`;
}

/** The page's second-level headings, each with a link. */
function sectionList({ body }: Page): Html | "" {
  const sections = sectionsOf(body);
  if (sections.length < 2) return "";
  return html`<nav class="sections" aria-label="On this page"><h2>On this page</h2><ul>
${sections.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>\n`)}</ul></nav>`;
}

export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly level: number;
  /** The text below the heading, up to the next one of any level. */
  readonly text: string;
}

/** The sections of a page, by its headings with an anchor. */
export function sectionsOf(body: Html, levels: readonly number[] = [2]): Section[] {
  const headings = [...body.text.matchAll(/<h([2-6]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs)];
  return headings
    .map((match, index) => {
      const [whole, level = "", anchor = "", content = ""] = match;
      const end = headings[index + 1]?.index ?? body.text.length;
      return {
        anchor,
        title: plainText(content.replace(/<a class="anchor".*?<\/a>/s, "")),
        level: Number(level),
        text: plainText(body.text.slice(match.index + whole.length, end)),
      };
    })
    .filter(({ level }) => levels.includes(level));
}

function plainText(text: string): string {
  return textOf({ text });
}
