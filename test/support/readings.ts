/** What a reader may make of a text, who undoes one way of writing after another, in any order. */
export function readingsOf(text: string): Set<string> {
  const readings = new Set([text]);
  for (const reading of readings) {
    if (readings.size > 300) break;
    for (const read of readers) readings.add(read(reading));
  }
  return readings;
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", plus: "+", sol: "/", equals: "=", period: ".", lowbar: "_" },
};

const readers: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(/\\u([\da-f]{4})|\\(.)/gis, (_, unit?: string, other?: string) =>
      unit === undefined
        ? ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[other ?? ""] ?? other ?? "")
        : String.fromCharCode(Number.parseInt(unit, 16)),
    ),
  (text) =>
    text.replace(
      /&(?:#(\d{1,9})|#x([\da-f]{1,8})|(\w+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        return name === undefined ? String.fromCodePoint(Math.min(code, 0x10ffff)) : (named[name] ?? whole);
      },
    ),
  (text) =>
    text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8")),
  (text) => text.replaceAll("+", " "),
  (text) => text.replace(/<!--.*?-->|<!\[CDATA\[|\]\]>/gs, ""),
  (text) => text.replaceAll("\0", ""),
];
