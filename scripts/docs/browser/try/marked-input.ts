import type { TextRange } from "./locate-in-xml.js";
import { markedText } from "./result-cards.js";

/** A text area in which a place can be marked, whoever has the focus. */
export interface MarkedInput {
  readonly area: HTMLTextAreaElement;
  /** Marks a place in the text, in place of the one before; undefined marks none. */
  mark(range: TextRange | undefined): void;
  /** Brings the marked place into view, inside the text area. */
  scrollToMark(): void;
}

/** No text area has marks of its own: behind it the same text is laid out once more, unseen but for its mark. */
export function markedInput(area: HTMLTextAreaElement): MarkedInput {
  const frame = document.createElement("div");
  frame.className = "marked-input";
  const backdrop = document.createElement("div");
  backdrop.className = "backdrop";
  backdrop.setAttribute("aria-hidden", "true");
  const copy = document.createElement("div");
  backdrop.append(copy);
  area.replaceWith(frame);
  frame.append(backdrop, area);
  const follow = () => {
    copy.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
  };
  area.addEventListener("scroll", follow);
  // What was marked has moved.
  area.addEventListener("input", () => mark(undefined));

  function mark(range: TextRange | undefined): void {
    area.setAttribute("aria-invalid", String(range !== undefined));
    copy.replaceChildren(...(range === undefined ? [] : markedText(area.value, range)));
    follow();
  }

  return {
    area,
    mark,
    scrollToMark() {
      const marked = copy.querySelector("mark");
      if (marked === null) return;
      const { offsetTop, offsetLeft, offsetHeight } = marked;
      const isTall = offsetHeight > area.clientHeight / 2;
      area.scrollTop = offsetTop - area.clientHeight / (isTall ? 8 : 3);
      area.scrollLeft = offsetLeft < area.clientWidth / 2 ? 0 : offsetLeft - area.clientWidth / 2;
      follow();
    },
  };
}
