/** The shortest decimal text of a finite number, without an exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  const [significand = "", exponent] = text.split("e");
  const sign = significand.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = significand.replace("-", "").split(".");
  // ECMA-262 writes an exponent with one digit before the point, from 10^21 up and from 10^-7 down.
  const power = Number(exponent);
  const digits = whole + fraction;
  return power < 0 ? `${sign}0.${"0".repeat(-power - 1)}${digits}` : sign + digits.padEnd(power + 1, "0");
}
