import MiniSearch from "minisearch";
import type { Page } from "./page.js";
import { type SearchEntry, searchOptions } from "./search-options.js";
import { plainText, sectionsOf } from "./sections.js";

/** The search index as a script: it sets a global, so that it loads from a file system too. */
export function searchIndexScript(pages: readonly Page[]): string {
  const search = new MiniSearch<SearchEntry>(searchOptions);
  search.addAll(pages.flatMap(entriesOf));
  return `globalThis.searchIndex = ${JSON.stringify(search)};\n`;
}

/** An entry for the page itself, one for each section, and one for each member of a schema. */
function entriesOf(page: Page): SearchEntry[] {
  const members = [...page.body.text.matchAll(/<li id="([^"]+)">(.*?)<\/li>/gs)].map(
    ([, anchor = "", content = ""]) => ({
      id: `${page.path}#${anchor}`,
      page: page.title,
      title: anchor,
      text: plainText(content),
    }),
  );
  const sections = sectionsOf(page.body, [2, 3]).map(({ anchor, title, text }) => ({
    id: `${page.path}#${anchor}`,
    page: page.title,
    title,
    text,
  }));
  const known = new Set<string>();
  return [{ id: page.path, page: "", title: page.title, text: page.summary }, ...sections, ...members].filter(
    ({ id }) => {
      const isNew = !known.has(id);
      known.add(id);
      return isNew;
    },
  );
}
