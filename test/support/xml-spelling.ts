/** Gives a number from 0 up to, not including, `below`: the source of a document's style. */
export type Choose = (below: number) => number;

/** Spells the pieces of XML in one of the many ways that mean the same. */
export class XmlSpelling {
  private prefixes = 0;

  constructor(private readonly choose: Choose) {}

  /** True about once in so many times. */
  protected once(times: number): boolean {
    return this.choose(times) === 0;
  }

  protected padded(text: string): string {
    return this.pick("", " ", "\n\t") + text + this.pick("", " ");
  }

  /** Characters as they are, as references or in CDATA, with a comment in between now and then. */
  protected text(text: string): string {
    return Array.from(
      text,
      (character) => this.pick("", "", "", "<!-- ' & -->", "<?it isn't?>") + this.character(character),
    ).join("");
  }

  private character(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    const reference = this.pick(`&#${code};`, `&#x${code.toString(16)};`);
    // XML 1.0 §2.11: a literal carriage return would be read as a line feed.
    if (character === "\r") return reference;
    const section = `<![CDATA[${character}]]>`;
    const named = new Map([
      ["<", "&lt;"],
      ["&", "&amp;"],
      [">", "&gt;"],
      ['"', "&quot;"],
      ["'", "&apos;"],
    ]).get(character);
    const plain = character === "<" || character === "&" || character === ">" ? reference : character;
    return this.pick(plain, plain, named ?? plain, reference, section);
  }

  protected quoted(text: string): string {
    const escaped = text.replace(/[<&"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
    return this.pick(`"${escaped}"`, `'${escaped}'`);
  }

  protected space(): string {
    return this.pick("", "", "\n  ", "<!-- <a> -->", "\r\n", "<?pi don't ?>");
  }

  protected newPrefix(): string {
    this.prefixes += 1;
    return `${this.pick("p", "d2p", "ns-")}${this.prefixes}`;
  }

  protected pick(...alternatives: readonly string[]): string {
    return alternatives[this.choose(alternatives.length)] ?? "";
  }

  protected shuffled(items: readonly string[]): string[] {
    const rest = [...items];
    return items.flatMap(() => rest.splice(this.choose(rest.length), 1));
  }
}

/** A number without an exponent, which no decimal of XML Schema has. */
export function decimalText(number: number): string {
  const [significand = "", exponent] = String(number).split("e");
  if (exponent === undefined) return significand;
  const [whole = "", fraction = ""] = significand.replace("-", "").split(".");
  const power = Number(exponent);
  const digits =
    power < 0 ? `0.${"0".repeat(-power - 1)}${whole}${fraction}` : `${whole}${fraction.padEnd(power, "0")}`;
  return number < 0 ? `-${digits}` : digits;
}
