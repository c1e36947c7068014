/** Markup that is safe to put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Insertable = Html | string | number | undefined | false | readonly Insertable[];

/** A template of HTML. What is inserted is escaped, unless it is markup itself; undefined and false insert nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Insertable[]): Html {
  const parts = strings.map((text, index) => (index === 0 ? text : markup(values[index - 1]) + text));
  return new Html(parts.join(""));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON inside a script element, where `<` could end it (HTML §4.12.1.3). */
export function inertJson(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

/** The text of markup, for search and for titles. */
export function textOf({ text }: Html): string {
  const plain = text.replace(/<[^>]*>/g, " ");
  const characters = plain.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return characters
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => namedCharacters.get(name) ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["amp", "&"],
]);

function markup(value: Insertable): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(markup).join("");
  return escapeHtml(String(value));
}
