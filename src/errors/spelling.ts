/** The ways in which a text may write a character: escapes of JSON, references of XML and HTML, percent-encoding. */

/** Finds one secret in texts, each of its characters written in any of these ways. */
export class Spelling {
  /** For each character, what it may look like. Tried one after another: one expression for a long secret takes seconds. */
  readonly #units: readonly RegExp[];
  readonly #start: RegExp;
  /** The secret, and what is left of it where a reader undoes what only looks like an escape. */
  readonly #views: readonly string[];

  readonly secret: string;

  constructor(secret: string) {
    this.secret = secret;

    const sources = (secret.match(/\\+|[^\\]/gu) ?? []).map(sourceOf);
    const known = new Map(sources.map((source) => [source, new RegExp(source, "iy")]));
    this.#units = sources.flatMap((source) => known.get(source) ?? []);
    this.#start = new RegExp(sources.slice(0, 2).join(""), "gi");
    this.#views = [...viewsOf(secret)].filter((view) => view === secret || view.length >= fewest);
  }

  /**
   * Puts a mark in the place of the secret wherever it stands.
   *
   * @param isCut whether the text may end within it
   */
  replaced(text: string, mark: string, isCut: boolean): string {
    const start = this.#start;
    let replaced = "";
    let kept = 0;
    start.lastIndex = 0;
    for (let match = start.exec(text); match !== null; match = start.exec(text)) {
      const end = this.#endOf(text, match.index, isCut);
      start.lastIndex = end ?? match.index + 1;
      if (end === undefined) continue;
      replaced += text.slice(kept, match.index) + mark;
      kept = end;
    }
    return replaced + text.slice(kept);
  }

  /** Whether a text holds the secret, or may end within it. */
  isIn(text: string, isCut: boolean): boolean {
    return this.#views.some((view) => text.includes(view)) || this.replaced(text, "", isCut) !== text;
  }

  #endOf(text: string, start: number, isCut: boolean): number | undefined {
    let position = start;
    for (const [index, unit] of this.#units.entries()) {
      unit.lastIndex = position;
      if (!unit.test(text)) {
        const isCutOff = isCut && index >= fewest && text.length - position <= longestCharacter;
        return isCutOff ? text.length : undefined;
      }
      position = unit.lastIndex;
    }
    return position;
  }
}

/**
 * A text, and what a reader may make of it: each time with what is written in these ways undone once more, and without markup that may split
 * it, or that it may stand in. The zeros are those of UTF-16 that is taken for UTF-8.
 */
export function viewsOf(text: string): Set<string> {
  const views = new Set([text]);
  for (const view of views) {
    if (views.size >= mostViews) break;
    // A zero may be escaped, too.
    views.add(view.replaceAll("\\\0", ""));
    const visible = view.replaceAll("\0", "");
    // Of what looks like markup, some may stand within other.
    const bare = markup.map((kinds) => kinds.reduce((text, kind) => text.replace(kind, ""), visible));
    for (const text of new Set(bare)) views.add(text).add(undone(text));
  }
  return views;
}

const mostViews = 16;

const comment = /<!--.*?(?:-->|$)/gs;
const instruction = /<\?.*?(?:\?>|$)/gs;
const signs = /<!--|-->|<!\[CDATA\[|\]\]>|<wbr ?\/?>/g;
const markup = [[signs], [comment, signs], [instruction, signs], [comment, instruction, signs]];

/** Fewer characters of a secret give nothing away. */
export const fewest = 4;

/** The most that the beginning of one character, or of markup before it, takes where a text is cut in it. */
const longestCharacter = 16;

/** HTML's names of what is no letter; XML has five of them. */
const names = new Map(
  Array.from(
    "+plus/sol=equals.period_lowbar:colon;semi!excl#num$dollar%percnt(lpar)rpar*ast,comma?quest@commat[lsqb\\bsol]rsqb^Hat`grave{lcub|verbar}rcub&amp<lt>gt\"quot'apos".matchAll(
      /([^a-z])([a-z]+)/gi,
    ),
    ([, character = "", name = ""]) => [character, name],
  ),
);

const charactersByName = new Map(Array.from(names, ([character, name]) => [name, character]));

/** An expression for a character, or for a run of backslashes. Escapes may have been escaped again. */
function sourceOf(token: string): string {
  const { length } = token;
  if (token.startsWith("\\"))
    return `(?:${escapesOf("\\")}|\\\\(?!u[\\da-f]{4}|x[\\da-f]{2})){${length},${4 * length}}`;
  // A backslash before a letter or a digit begins an escape of its own.
  const literal = /^\w/.test(token) ? token : `\\\\{0,3}${token.replace(/[^\s]/g, "\\$&")}`;
  return `(?:${escapesOf(token)}|${literal})`;
}

function escapesOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (value: number) => value.toString(16).padStart(2, "0");
  const units = character.split("").map((unit) => `(?:\\\\{1,3}|%)[ux]\\{?0{0,4}${hex(unit.charCodeAt(0))}\\}?`);
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%(?:25){0,99}${hex(byte)}`);
  const name = names.get(character) ?? hex(code);
  const shortEscape = { "\n": "n", "\r": "r", "\t": "t" }[character];
  return [
    units.join(""),
    `(?:&|\\\\{1,3}u0026)(?:amp;){0,99}(?:#(?:0*${code}|x0*${code.toString(16)})|${name});?`,
    bytes.join(""),
    ...(character === " " ? ["\\+"] : []),
    ...(shortEscape === undefined ? [] : [`\\\\{1,3}${shortEscape}`]),
    // Where nobody names the encoding of a body.
    ...(code > 0x7f ? ["\\ufffd{1,4}"] : []),
  ].join("|");
}

function undone(text: string): string {
  return text.replace(
    /[\\%]u([\da-f]{4})|\\x([\da-f]{2})|\\(["'\\/])|&(?:#(\d+)|#x([\da-f]+)|([a-z]+));|((?:%[\da-f]{2}){1,400})/gi,
    (
      whole,
      unit?: string,
      byte?: string,
      escaped?: string,
      decimal?: string,
      hex?: string,
      name?: string,
      bytes?: string,
    ) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      const code = unit ?? byte ?? hex;
      if (code !== undefined) return characterOf(Number.parseInt(code, 16));
      if (name !== undefined) return charactersByName.get(name) ?? whole;
      return bytes === undefined ? (escaped ?? "") : percentDecoded(bytes);
    },
  );
}

function characterOf(code: number): string {
  return code <= 0x10_ffff ? String.fromCodePoint(code) : "";
}

function percentDecoded(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text.slice(1).split("%"), (byte) => Number.parseInt(byte, 16)));
}
