import { html } from "./html.js";
import { neighbours, pageList, sectionList } from "./navigation.js";
import { type Page, relativePath } from "./page.js";

export interface SiteFacts {
  readonly title: string;
  readonly pages: readonly Page[];
  /** The contract's file name. */
  readonly contract: string;
  /** The package's version. */
  readonly version: string;
  /** The repository's page, where it has one: `https://github.com/OWNER/NAME`. */
  readonly repository?: string | undefined;
}

/** A whole page: head, navigation, the page's own body, and the list of its sections. */
export function layOut(page: Page, site: SiteFacts): string {
  const to = (path: string) => relativePath(page.path, path);
  const { title: name, version, repository, contract } = site;
  const scripts = ["assets/site.js", ...(page.scripts ?? [])];
  const { layout = "text" } = page;
  const title = page.path === "index.html" ? name : `${page.title} · ${name}`;
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
<p class="site-name"><a class="site-title" href="${to("index.html")}">${name}</a> <span class="version">v${version}</span></p>
<div class="search" role="search" aria-label="All pages" hidden>
<label for="search" class="visually-hidden">Search</label>
<input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list" aria-keyshortcuts="Control+K Meta+K /">
<kbd aria-hidden="true">Ctrl K</kbd>
<div class="search-panel" hidden>
<ul class="search-results" id="search-results" role="listbox" aria-label="Search results"></ul>
<p class="search-status" role="status"></p>
</div>
</div>
${repository && html`<a class="repository" href="${repository}">Repository</a>`}
<button type="button" class="theme-button" hidden>Theme: system</button>
</header>
<div class="columns">
<nav id="navigation" class="site-navigation" aria-label="Pages">${pageList(page, site.pages)}</nav>
<main id="content" tabindex="-1">
${layout === "text" && sectionList(page)}
<article class="prose">
<h1 class="page-title">${page.title}</h1>
${page.body}
</article>
<div class="after-text">
${repository && page.source && html`<p><a class="edit" href="${repository}/edit/main/${page.source}">Edit this page</a></p>`}
${neighbours(page, site.pages)}
</div>
</main>
</div>
<footer class="site-footer">Built from ${contract}, version ${version}.</footer>
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
