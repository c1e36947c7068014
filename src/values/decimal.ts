/** A JSON number whose value a JavaScript number would round. Kept as its text, for the decoder to judge. */
export class InexactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Whether the shortest decimal text of `value` has the same value as `text`, so that nothing was rounded away:
 * `10.0000` and 10, `0.1` and 0.1, but not `0.10000000000000000001` and 0.1.
 *
 * @param text digits with an optional sign, fraction and exponent
 * @param value `Number(text)`
 */
export function isHeldExactly(text: string, value: number): boolean {
  // A double holds any 15 significant digits (IEEE 754, binary64); an exponent could take them out of its range.
  if (text.length <= 15 && !text.includes("e") && !text.includes("E")) return true;
  return Number.isFinite(value) && canonicalDecimal(text) === canonicalDecimal(String(value));
}

/** One text for all texts of the same decimal: `1`, `1.0`, `+10e-1`; and for minus zero that of zero. */
export function canonicalDecimal(text: string): string {
  const { sign, digits, power } = parseDecimal(text);
  return digits === "" ? "0" : `${sign}${digits}e${power}`;
}

/**
 * The integer that a decimal is, however it is written (`10.0`, `1e3`).
 *
 * @returns undefined for one that is no integer, or has more than 20 digits and so is beyond 64 bits
 */
export function integerIn(text: string): bigint | undefined {
  const decimal = parseDecimal(text);
  if (decimal.digits === "") return 0n;
  return decimal.power < 0 || decimal.digits.length + decimal.power > 20 ? undefined : scaled(decimal, 0);
}

/** Whether a number is a multiple of another one, as decimals: 0.3 is one of 0.1, though their quotient as doubles is no integer. */
export function isMultipleOf(value: number | bigint, divisor: number): boolean {
  const [dividend, by] = [parseDecimal(String(value)), parseDecimal(String(divisor))];
  const power = Math.min(dividend.power, by.power);
  return scaled(dividend, power) % scaled(by, power) === 0n;
}

interface Decimal {
  readonly sign: "" | "-";
  /** Significant digits without outer zeros: none of zero. */
  readonly digits: string;
  /** The power of ten of the last digit. */
  readonly power: number;
}

function parseDecimal(text: string): Decimal {
  const [significand = "", exponentText = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = significand.replace(/^[+-]/, "").split(".");
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === "0") start += 1;
  if (start === end) return { sign: "", digits: "", power: 0 };
  while (digits[end - 1] === "0") end -= 1;
  return {
    sign: significand.startsWith("-") ? "-" : "",
    digits: digits.slice(start, end),
    power: Number(exponentText) - fraction.length + (digits.length - end),
  };
}

/** How often a decimal has a power of ten, none greater than its own. */
function scaled({ sign, digits, power }: Decimal, to: number): bigint {
  return BigInt(`${sign}${digits || "0"}${"0".repeat(power - to)}`);
}
