import { Marked, type Token, type Tokens } from "marked";
import { highlight } from "./highlight.js";
import { escapeHtml, Html, textOf } from "./html.js";
import { anchorOf, heading } from "./parts/heading.js";

export interface MarkdownOptions {
  /** Where a link leads: the address to write, or undefined to show the link's text alone. */
  readonly resolveLink?: (target: string) => string | undefined;
}

/** CommonMark with tables, as GitHub has them, to markup. Raw HTML in it is shown as text, and a picture, which may be anywhere, as a link. */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): Html {
  const seen = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      html: ({ text: raw }) => escapeHtml(raw),
      code: ({ text: code, lang }) => codeBlock(code, lang).text,
      heading({ tokens, depth }) {
        const content = new Html(this.parser.parseInline(tokens));
        const anchor = uniqueAnchor(textOf(content), seen);
        return `${heading(depth, content, anchor).text}\n`;
      },
      link({ href, tokens }) {
        return link(href, this.parser.parseInline(tokens), options);
      },
      image: ({ href, text: description }) => link(href, escapeHtml(description), options),
      table(table) {
        return renderTable(table, (tokens) => this.parser.parseInline(tokens));
      },
    },
  });
  return new Html(marked.parse(text, { async: false }));
}

/** A piece of one paragraph, without a paragraph around it. */
export function renderInlineMarkdown(text: string): Html {
  const marked = new Marked({
    renderer: {
      html: ({ text: raw }) => escapeHtml(raw),
      link({ href, tokens }) {
        return link(href, this.parser.parseInline(tokens), {});
      },
      image: ({ href, text: description }) => link(href, escapeHtml(description), {}),
    },
  });
  return new Html(marked.parseInline(text, { async: false }));
}

function link(href: string, content: string, { resolveLink = (target) => target }: MarkdownOptions): string {
  const address = isInertAddress(href) ? resolveLink(href) : undefined;
  return address === undefined ? content : `<a href="${escapeHtml(address)}">${content}</a>`;
}

/** One of another scheme, such as `javascript:`, may do more than lead somewhere. Browsers pass over controls and spaces in a scheme. */
export function isInertAddress(address: string): boolean {
  const [, scheme] = /^([^/?#]*?):/.exec(address.replaceAll(/[\s\p{Cc}]/gu, "")) ?? [];
  return scheme === undefined || ["http", "https", "mailto"].includes(scheme.toLowerCase());
}

/** A block of code that scrolls on its own, and so can be reached by keyboard (WCAG 2.1.1). */
export function codeBlock(code: string, language: string | undefined): Html {
  const name = language === undefined || language === "" ? "text" : language;
  return new Html(
    `<pre tabindex="0" class="code" data-language="${escapeHtml(name)}"><code>${highlight(code, name).text}</code></pre>\n`,
  );
}

function uniqueAnchor(heading: string, seen: Map<string, number>): string {
  const anchor = anchorOf(heading);
  const count = seen.get(anchor) ?? 0;
  seen.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}-${count}`;
}

/** In a box of its own, which scrolls on a narrow screen. */
function renderTable({ header, rows }: Tokens.Table, inline: (tokens: Token[]) => string): string {
  const cells = (row: Tokens.TableCell[], tag: string) =>
    row.map(({ tokens }) => (tag === "th" && tokens.length === 0 ? "<td></td>" : `<${tag}>${inline(tokens)}</${tag}>`));
  const body = rows.map((row) => `<tr>${cells(row, "td").join("")}</tr>`).join("\n");
  return `<div class="table" tabindex="0"><table><thead><tr>${cells(header, "th").join("")}</tr></thead>\n<tbody>${body}</tbody></table></div>\n`;
}
