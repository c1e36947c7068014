import { type Html, html, textOf } from "../html.js";
import { renderMarkdown } from "../markdown.js";
import { type Page, type PageGroup, relativePath } from "../page.js";
import { plainText } from "../sections.js";

/** A document of the repository that becomes a page. */
export interface Guide {
  /** The document's path in the repository, with `/`. */
  readonly source: string;
  /** The page's path inside the site. */
  readonly path: string;
  /** Where the navigation has it. One without a group stands under another page. */
  readonly group?: PageGroup;
  /** The path of the page that it stands under. */
  readonly under?: string;
}

/**
 * A guide as a page. Its first heading is the page's title, and its first paragraph the summary. Links to documents that are pages lead
 * to those pages; links to other files of the repository, which the site does not hold, stay text.
 *
 * @param published where a file of the repository is found on the site, if it is there
 */
export function guidePage(guide: Guide, markdown: string, published: (file: string) => string | undefined): Page {
  const [, title = guide.path, rest = markdown] = /^# (.*)\n([\s\S]*)$/.exec(markdown) ?? [];
  const body = renderMarkdown(rest, {
    resolveLink(target) {
      if (/^([a-z]+:|#)/.test(target)) return target;
      const [path = "", anchor] = target.split("#");
      const page = published(resolveFrom(guide.source, path));
      if (page === undefined) return undefined;
      return relativePath(guide.path, page) + (anchor === undefined ? "" : `#${anchor}`);
    },
  });
  return {
    path: guide.path,
    title: textOf(html`${title.replaceAll("`", "")}`),
    summary: firstParagraph(body),
    group: guide.group,
    under: guide.under,
    source: guide.source,
    body,
  };
}

/** RFC 3986 §5.2.4, for paths with `/`. */
function resolveFrom(source: string, target: string): string {
  return new URL(target, `https://repository.invalid/${source}`).pathname.slice(1);
}

function firstParagraph({ text }: Html): string {
  return plainText(/<p>(.*?)<\/p>/s.exec(text)?.[1] ?? "");
}
