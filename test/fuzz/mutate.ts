import type { Random } from "./random.js";

/** Pieces that either grammar has a rule for, or a program a weakness. */
const pieces = [
  ..."<>/&;:='\"{}[],.-+eE0 19\\\t\n\r\u0000\u0001\uFEFF\uFFFE\u2028é日😀",
  ...[
    "\uD800",
    "\uDC00",
    "<!--",
    "-->",
    "--",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<!DOCTYPE a [",
    "<!ENTITY a 'b'>",
    "&#x",
    "&#0;",
  ],
  ...[
    "&#65;",
    "&amp;",
    "&lol;",
    "&#xD800;",
    "xmlns=''",
    "xmlns:p='u'",
    "xmlns:xml='u'",
    "p:",
    "i:nil='true'",
    "<a>",
    "</a>",
    "<a/>",
  ],
  ...[
    "<?xml version='1.0' encoding='utf-16'?>",
    "__proto__",
    "constructor",
    "toString",
    "null",
    "true",
    "NaN",
    "1e400",
    "1e-400",
  ],
  ...[
    "-0",
    "0.10000000000000000001",
    "9007199254740993",
    "2147483648",
    '"\\ud800"',
    '"\\u0000"',
    '{"a":',
    "[[[[",
    "]]]]",
  ],
] as const;

const scalars = [
  ...[
    "",
    " ",
    "1",
    "-0",
    "+7",
    "1.5",
    "10.0000",
    "2147483648",
    "0.10000000000000000001",
    "1e400",
    "true",
    "0",
    "null",
    "Cancelled",
  ],
  ...[
    "2018-01-01T11:00",
    "2018-02-30T11:00",
    "2018-01-01T11:00:00.5+01:00",
    "&lt;",
    "&#65;",
    "\\u0041",
    "\\ud83d\\ude00",
    "é",
    "\uFFFD",
  ],
];

/** Changes an input in a few places: half of the time by the grammar, so that it may stay well-formed, else anyhow. */
export function mutate(input: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const change = random.below(2) === 0 ? mutateMember : mutateBytes;
  let mutant = Buffer.from(input);
  for (let count = 1 + random.below(3); count > 0; count -= 1) mutant = Buffer.from(change(mutant, other, random));
  return mutant.subarray(0, longestInput);
}

const longestInput = 20_000;

/** An element with its text, or a member with its value: taken out, repeated, moved to the front, or given another value. */
function mutateMember(input: Buffer, _: Uint8Array, random: Random): Buffer {
  const text = input.toString("latin1");
  const found = [...text.matchAll(/<(\w+)[^<>]*>[^<]*<\/\1>|"\w+"\s*:\s*(?:"[^"]*"|[\w.+-]+)\s*,/g)];
  const match = found[random.below(found.length)];
  if (match === undefined) return input;
  const [member] = match;
  const rest = text.slice(match.index + member.length);
  const value = scalars[random.below(scalars.length)] ?? "";
  const changed = random.pick([
    "",
    member + member,
    member
      .replace(/>[^<]*</, () => `>${value}<`)
      .replace(/:\s*(?:"[^"]*"|[\w.+-]+)/, () => `:${random.pick([value, `"${value}"`])}`),
    member.replace(/>/, () => random.pick([" i:nil='true'>", " xmlns='urn:x'>", " a='1'>", "><b/>"])),
    random.pick(["<!-- c -->", "<Other>1</Other>", '"Other": [{}],', '"Other": 1,']) + member,
  ]);
  return Buffer.from(text.slice(0, match.index) + changed + rest, "latin1");
}

function mutateBytes(input: Buffer, other: Uint8Array, random: Random): Buffer {
  const start = random.below(input.length + 1);
  const end = Math.min(input.length, start + random.below(random.pick([2, 8, 64])));
  const put = (piece: Uint8Array | string) =>
    Buffer.concat([input.subarray(0, start), Buffer.from(piece), input.subarray(end)]);
  switch (random.below(9)) {
    case 0:
      return put("");
    case 1:
      return Buffer.concat([input.subarray(0, start), tokenAround(input, start), input.subarray(start)]);
    case 2:
      return put(Buffer.from([random.below(256)]));
    case 3: {
      const from = random.below(other.length);
      return put(other.subarray(from, from + random.below(200)));
    }
    case 4:
      return Buffer.from(input.toString("utf8"), "utf16le");
    case 5:
      return put(random.pick(["<a>", "[", '{"a":', "<!--", " ", "&amp;", "0"]).repeat(1 + random.below(400)));
    default:
      return put(pieces[random.below(pieces.length)] ?? "");
  }
}

/** What stands between the nearest marks of either grammar: a tag, a text, a member. */
function tokenAround(input: Buffer, place: number): Buffer {
  const marks = "<>,{}[]";
  let start = place;
  let end = place;
  while (start > 0 && place - start < 100 && !marks.includes(String.fromCharCode(input[start] ?? 0))) start -= 1;
  while (end < input.length && end - place < 100 && !marks.includes(String.fromCharCode(input[end] ?? 0))) end += 1;
  return input.subarray(start, end + 1);
}
