/** A JSON number whose value a JavaScript number would round. Kept as its text, for the decoder to judge. */
export class InexactNumber {
  constructor(readonly text: string) {}
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

/** Sign, significant digits without outer zeros, and the power of ten of the last digit. */
function canonicalDecimal(text: string): string {
  const [significand = "", exponentText = "0"] = text.toLowerCase().split("e");
  const sign = significand.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = significand.replace(/^[+-]/, "").split(".");
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === "0") start += 1;
  if (start === end) return "0";
  while (digits[end - 1] === "0") end -= 1;
  const power = Number(exponentText) - fraction.length + (digits.length - end);
  return `${sign}${digits.slice(start, end)}e${power}`;
}
