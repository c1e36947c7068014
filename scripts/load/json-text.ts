import { limits } from "../model/limits.js";
import { isRecord } from "./contract-node.js";

/**
 * The value of a text that is JSON (RFC 8259) and plain: its objects hold no name twice, and it is no deeper than the YAML parser takes. Any
 * other is left to that parser, which says what is wrong with it, and takes several times as long.
 */
export function parsePlainJson(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const value = parse(text);
  if (typeof value !== "object" || value === null) return undefined;
  const { depth, members } = measure(text);
  // A name that comes twice is one member of the value, and two of the text.
  return depth <= limits.depth && members === membersOf(value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How deep a text of JSON is, and how many members its objects have. */
function measure(text: string): { readonly depth: number; readonly members: number } {
  let [depth, deepest, members] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) at = endOfString(text, at) - 1;
    else if (character === colon) members += 1;
    else if (opens(character)) deepest = Math.max(deepest, ++depth);
    else if (closes(character)) depth -= 1;
  }
  return { depth: deepest, members };
}

function membersOf(value: object): number {
  let count = isRecord(value) ? Object.keys(value).length : 0;
  for (const member of Object.values(value))
    if (typeof member === "object" && member !== null) count += membersOf(member);
  return count;
}

/** Where members and items stand in a text of JSON. What is not asked for is passed over. */
export class JsonPlaces {
  private readonly inside = new Map<number, ReadonlyMap<string, Place>>();
  private readonly lineStarts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
  }

  /** The name of the member, or the item, that keys lead to, one after another: the last of them that is there. */
  find(keys: readonly string[]): { readonly line: number; readonly col: number } {
    const start = this.skipSpace(0);
    let place: Place = { start, value: start };
    for (const key of keys) {
      const next = this.placesIn(place.value).get(key);
      if (next === undefined) break;
      place = next;
    }
    return this.lineAndColumn(place.start);
  }

  private placesIn(start: number): ReadonlyMap<string, Place> {
    const known = this.inside.get(start);
    if (known !== undefined) return known;
    const places = new Map<string, Place>();
    this.inside.set(start, places);
    const character = this.text.charCodeAt(start);
    if (!opens(character)) return places;
    for (let at = this.skipSpace(start + 1); !closes(this.text.charCodeAt(at)); at = this.nextEntry(at)) {
      const name = character === brace ? endOfString(this.text, at) : undefined;
      const value = name === undefined ? at : this.skipSpace(this.skipSpace(name) + 1);
      places.set(name === undefined ? String(places.size) : JSON.parse(this.text.slice(at, name)), {
        start: at,
        value,
      });
      at = endOfValue(this.text, value);
    }
    return places;
  }

  /** Behind a value, and the comma after it if there is one. */
  private nextEntry(end: number): number {
    const at = this.skipSpace(end);
    return this.text.charCodeAt(at) === comma ? this.skipSpace(at + 1) : at;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) <= space) at += 1;
    return at;
  }

  private lineAndColumn(offset: number) {
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, col: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}

/** Where a member's name or an item begins, and its value. */
interface Place {
  readonly start: number;
  readonly value: number;
}

const [quote, comma, colon, brace, space] = [0x22, 0x2c, 0x3a, 0x7b, 0x20];

function opens(character: number): boolean {
  return character === brace || character === 0x5b;
}

function closes(character: number): boolean {
  return character === 0x7d || character === 0x5d;
}

function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  let [at, depth] = [start, 0];
  for (; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) at = endOfString(text, at) - 1;
    else if (opens(character)) depth += 1;
    else if (closes(character) && --depth <= 0) break;
    else if (depth === 0 && (character === comma || character <= space)) return at;
  }
  // A number or a word may end with what it stands in.
  return opens(first) ? at + 1 : at;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    let before = at - 1;
    while (text.charCodeAt(before) === 0x5c) before -= 1;
    // An even number of backslashes are escaped themselves.
    if ((at - before) % 2 === 1) return at + 1;
  }
}
