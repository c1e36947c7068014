import type { Random } from "./random.js";
import { token } from "./seeds.js";

/** Changes a text by what JSON and XML are made of: tokens are taken out, put in, repeated, nested, or change places. */
export function mutateTokens(
  bytes: Uint8Array,
  other: Uint8Array,
  encoding: "utf8" | "utf16le",
  random: Random,
): Uint8Array {
  const tokens = tokensOf(Buffer.from(bytes).toString(encoding));
  const at = random.below(tokens.length + 1);
  const end = Math.min(tokens.length, at + 1 + random.below(3));
  const far = random.below(tokens.length + 1);
  const before = tokens.slice(0, at);
  const cut = tokens.slice(at, end);
  const after = tokens.slice(end);
  const mutant = random.pick<() => readonly string[]>([
    () => [...before, ...after],
    () => [...before, random.pick(pieces), ...cut, ...after],
    () => [...before, random.pick(pieces), ...after],
    () => [...before, ...cut, ...cut, ...after],
    () => [...before, ...cut, ...tokens.slice(far, far + 4), ...after],
    () => [...before, ...tokens.slice(far, far + 1), ...after],
    () => [...before, ...cut.flatMap((text) => Array<string>(random.pick([2, 10, 300])).fill(text)), ...after],
    () => [...before, ...nest(cut, random), ...after],
    () => [...before, random.pick(["", ...tokensOf(Buffer.from(other).toString(encoding))]), ...after],
  ])();
  return Buffer.from(mutant.join(""), encoding);
}

/** A string, number or word of JSON, a tag, reference or other markup of XML, or one character. */
function tokensOf(text: string): string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|<[^<>]*>|&#?\w*;|[\w.+-]+|\s+|./gs) ?? [];
}

function nest(cut: readonly string[], random: Random): string[] {
  const [open, close] = random.pick(brackets);
  const depth = random.pick([1, 2, 255, 256, 257, 2000]);
  return [open.repeat(depth), ...cut, close.repeat(depth)];
}

const brackets = [
  ["[", "]"],
  ['{"a":', "}"],
  ["<a>", "</a>"],
  ["<p:a xmlns:p='urn:x'>", "</p:a>"],
] as const;

const pieces = [
  ...["{", "}", "[", "]", ":", ",", '"', "\\", "null", "true", "false", "{}", "[]", '""'],
  ...[
    "0",
    "-0",
    "-",
    "1e400",
    "1e-400",
    "1E+2",
    "0.1",
    "10.0000",
    "01",
    "9007199254740993",
    "2147483648",
    "1".repeat(400),
  ],
  ...['"\\ud800"', '"\\ud83d\\ude00"', '"\\u0000"', '"\\x"', '"\u0001"', '"__proto__":{"a":1},', '"constructor":1,'],
  ...[
    "<",
    ">",
    "/",
    "&",
    ";",
    "'",
    "=",
    "!",
    "?",
    "-",
    "--",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?x ",
    "?>",
    "</",
    "/>",
  ],
  ...["<a>", "</a>", "<a/>", "<__proto__>", "&amp;", "&#65;", "&#x0;", "&#xD800;", "&#1114112;", "&nbsp;", "&lol;"],
  ...[' xmlns="urn:x"', " xmlns=''", " xmlns:p='urn:x'", " p:b=''", " i:nil='true'", " i:nil='maybe'", " xml:lang=''"],
  ...["<?xml version='1.0'?>", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE a [<!ENTITY lol 'lol'>]>"],
  ...["\u0000", "\r", "\r\n", "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "\u{1F600}", "\u0085", "\u2028", "é", "\u202E"],
  ...[
    token,
    "2018-01-01T11:00",
    "2018-02-30T11:00",
    "9999-99-99T99:99",
    "Pending",
    "INF",
    "NaN",
    "1,5",
    "x".repeat(3000),
  ],
] as const;
