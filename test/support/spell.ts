import fc from "fast-check";

/** A text as somebody would write it: each of its characters in one of many ways, with nothing or markup in between. */
export function spelled(text: string, ways: readonly Way[], splits: readonly string[]): fc.Arbitrary<string> {
  const units = Array.from(text, (character) =>
    fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...splits)).map(([way, split]) => way(character) + split),
  );
  return fc.tuple(...units).map((parts) => parts.join(""));
}

export type Way = (character: string) => string;

const hex = (code: number) => code.toString(16);
const codeOf = (character: string) => character.codePointAt(0) ?? 0;
const units = (character: string) => character.split("").map((unit) => hex(unit.charCodeAt(0)).padStart(4, "0"));

const asItIs: Way = (character) => character;
/** Of characters that JSON must escape (RFC 8259 §7), and the solidus that it may. */
const inJson: Way = (character) => (character === "/" ? "\\/" : JSON.stringify(character).slice(1, -1));

export const jsonWays: readonly Way[] = [
  inJson,
  (character) => (character === "/" ? character : inJson(character)),
  (character) =>
    units(character)
      .map((unit) => `\\u${unit}`)
      .join(""),
  (character) =>
    units(character)
      .map((unit) => `\\u${unit.toUpperCase()}`)
      .join(""),
];

const entities: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };
const html: Readonly<Record<string, string>> = {
  ...entities,
  "+": "plus",
  "/": "sol",
  "=": "equals",
  ".": "period",
  _: "lowbar",
};
const inMarkup: Way = (character) => (/[&<>"'\r\n\t]/.test(character) ? `&#${codeOf(character)};` : character);

export const xmlWays: readonly Way[] = [
  inMarkup,
  (character) => (character in entities ? `&${entities[character]};` : inMarkup(character)),
  (character) => `&#${codeOf(character)};`,
  (character) => `&#000${codeOf(character)};`,
  (character) => `&#x${hex(codeOf(character))};`,
  (character) => `&#x00${hex(codeOf(character)).toUpperCase()};`,
];

export const htmlWays: readonly Way[] = [
  ...xmlWays,
  (character) => (character in html ? `&${html[character]};` : inMarkup(character)),
];

export const formWays: readonly Way[] = [
  (character) => encodeURIComponent(character),
  (character) => encodeURIComponent(character).replace(/%../g, (byte) => byte.toLowerCase()),
  (character) => new URLSearchParams({ "": character }).toString().slice(1),
  (character) => Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte).padStart(2, "0")}`).join(""),
];

export const textWays: readonly Way[] = [asItIs];

/** Ways within ways: what a page of HTML, or a query, is when JSON holds it. */
export const nestedWays: readonly Way[] = jsonWays.flatMap((outer) =>
  [...htmlWays, ...formWays].map((inner) => (character: string) => Array.from(inner(character), outer).join("")),
);
