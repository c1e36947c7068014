import { type Html, html, textOf } from "../html.js";
import { renderInlineMarkdown } from "../markdown.js";

/** A remark on a part of the page that stands in a list at its end. */
export interface Note {
  /** What it is about: a member, with the link to it where it has a place. */
  readonly subject: Html;
  /** What kind of remark it is, in a word or two. */
  readonly kind: string;
  /** In Markdown. */
  readonly text: string;
}

/** The notes of a page: small marks, numbered as they are made, that lead to a list at its end. */
export class Notes {
  private readonly noted: Note[] = [];

  /** The mark of a note, to stand beside what it is about. The first of a note is the one that the list leads back to. */
  mark(note: Note): Html {
    const isFirst = !this.noted.includes(note);
    if (isFirst) this.noted.push(note);
    const number = this.noted.indexOf(note) + 1;
    const title = `${note.kind}: ${textOf(renderInlineMarkdown(note.text))}`;
    return html` <sup class="note-mark"><a href="#note:${number}"${isFirst && html` id="note-mark:${number}"`} role="doc-noteref" aria-label="Note ${number}" title="${title}">${number}</a></sup>`;
  }

  get isEmpty(): boolean {
    return this.noted.length === 0;
  }

  /** All that have a mark so far. */
  list(): Html {
    return html`<ol class="notes">
${this.noted.map(
  ({ subject, kind, text }, index) =>
    html`<li class="note-item" id="note:${index + 1}">${subject} <span class="note-kind">${kind}:</span> ${renderInlineMarkdown(text)} <a class="note-back" href="#note-mark:${index + 1}" role="doc-backlink" aria-label="Back to where note ${index + 1} is marked">↩</a></li>\n`,
)}</ol>`;
  }
}
