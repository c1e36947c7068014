import { type Html, textOf } from "./html.js";

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

/** For people: without data and the numbers of notes, and with words whole that a highlighted name has in pieces. */
export function plainText(markup: string): string {
  const shown = markup.replace(/<(script|sup)\b.*?<\/\1>/gs, "");
  return textOf({ text: shown.replace(/<\/?(?:span|code|a|strong|em)\b[^>]*>/g, "") });
}
