import type { TextRange } from "./locate-in-xml.js";

/** A checked value, as JSON would write it. */
export function valueView(value: unknown): HTMLElement {
  const block = codeBlock("value");
  block.append(JSON.stringify(value, null, 2));
  return block;
}

/** An error: its facts, and the place in the text. */
export function failureView(
  error: unknown,
  text: string,
  range: TextRange | undefined,
  goTo: (range: TextRange) => void,
): HTMLElement {
  const view = document.createElement("div");
  view.append(factList(error));
  if (range !== undefined)
    view.append(
      place(text, range),
      goToButton(() => goTo(range)),
    );
  return view;
}

const shownFacts = ["path", "expected", "found", "line", "column", "rule"];

function factList(error: unknown): HTMLElement {
  const list = document.createElement("dl");
  list.className = "facts";
  for (const [name, value] of Object.entries(Object(error))) {
    if (!shownFacts.includes(name)) continue;
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const detail = document.createElement("dd");
    term.textContent = name;
    detail.textContent = String(value) === "" ? "(the whole value)" : String(value);
    row.append(term, detail);
    list.append(row);
  }
  return list;
}

const linesAround = 3;
const maximumMarked = 400;

/** The lines around a range, with the range marked. */
function place(text: string, { start, end }: TextRange): HTMLElement {
  const markEnd = Math.min(end, start + maximumMarked);
  const from = startOfLine(text, start, linesAround);
  const to = endOfLine(text, markEnd, linesAround);
  const mark = document.createElement("mark");
  mark.textContent = text.slice(start, markEnd);
  const block = codeBlock("place");
  block.setAttribute("aria-label", "The place in the answer");
  block.append(text.slice(from, start), mark, text.slice(markEnd, to));
  return block;
}

function startOfLine(text: string, offset: number, lines: number): number {
  let position = offset;
  for (let line = 0; line <= lines && position > 0; line++) position = text.lastIndexOf("\n", position - 1);
  return position <= 0 ? 0 : position + 1;
}

function endOfLine(text: string, offset: number, lines: number): number {
  let position = offset;
  for (let line = 0; line <= lines; line++) {
    const next = text.indexOf("\n", position + (line === 0 ? 0 : 1));
    if (next === -1) return text.length;
    position = next;
  }
  return position;
}

function goToButton(onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Select it in the answer";
  button.addEventListener("click", onClick);
  return button;
}

function codeBlock(name: string): HTMLPreElement {
  const block = document.createElement("pre");
  block.className = `code ${name}`;
  block.tabIndex = 0;
  return block;
}
