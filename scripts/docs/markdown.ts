import { Marked, type MarkedExtension, type Token, type Tokens } from "marked";
import { highlight } from "./highlight.js";
import { escapeHtml, Html, textOf } from "./html.js";
import { anchorOf, heading } from "./parts/heading.js";

export interface MarkdownOptions {
  /** Where a link leads: the address to write, or undefined to show the link's text alone. */
  readonly resolveLink?: (target: string) => string | undefined;
  /**
   * Of a text that stands inside a page: the level of its highest headings, or that they are lines in bold. They have no anchors then, since
   * other texts of the page may have the same headings.
   */
  readonly headings?: number | "bold";
}

/** CommonMark with tables, as GitHub has them, to markup. Raw HTML in it is shown as text, and a picture, which may be anywhere, as a link. */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): Html {
  const seen = new Map<string, number>();
  const { headings } = options;
  const levelOf = typeof headings === "number" ? headingLevels(headings) : undefined;
  const marked = new Marked(inlineRenderer(options), {
    renderer: {
      code: ({ text: code, lang }) => codeBlock(code, lang).text,
      heading({ tokens, depth }) {
        const content = new Html(this.parser.parseInline(tokens));
        if (headings === "bold") return `<p><strong>${content.text}</strong></p>\n`;
        if (levelOf !== undefined) {
          const level = levelOf(depth);
          return `<h${level}>${content.text}</h${level}>\n`;
        }
        const anchor = uniqueAnchor(textOf(content), seen);
        return `${heading(depth, content, anchor).text}\n`;
      },
      table(table) {
        return renderTable(table, (tokens) => this.parser.parseInline(tokens));
      },
    },
  });
  return new Html(marked.parse(text, { async: false }));
}

/** A piece of one paragraph, without a paragraph around it. */
export function renderInlineMarkdown(text: string): Html {
  return new Html(new Marked(inlineRenderer({})).parseInline(text, { async: false }));
}

/** The first paragraph of a text, where it begins with one, and the rest. */
export function splitLead(text: string): [lead: string, rest: string] {
  const tokens = new Marked().lexer(text);
  const first = tokens.findIndex(({ type }) => type !== "space");
  if (tokens[first]?.type !== "paragraph") return ["", text];
  const raw = (part: readonly Token[]) => part.map((token) => token.raw).join("");
  return [raw(tokens.slice(0, first + 1)).trim(), raw(tokens.slice(first + 1)).trim()];
}

function inlineRenderer(options: MarkdownOptions): MarkedExtension {
  return {
    renderer: {
      html: ({ text: raw }) => escapeHtml(raw),
      link({ href, tokens }) {
        return link(href, this.parser.parseInline(tokens), options);
      },
      // The site loads no picture from elsewhere.
      image: ({ href, text: description }) => link(href, escapeHtml(description || href), options),
    },
  };
}

/** The levels that headings get, none of them more than one below the heading before it (WCAG 1.3.1). */
function headingLevels(highest: number): (depth: number) => number {
  const outer: { depth: number; level: number }[] = [];
  return (depth) => {
    while (outer.length > 0 && (outer.at(-1)?.depth ?? 0) >= depth) outer.pop();
    const level = Math.min((outer.at(-1)?.level ?? highest - 1) + 1, 6);
    outer.push({ depth, level });
    return level;
  };
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
