/**
 * Whether a text is an IMF-fixdate (RFC 9110 §5.6.7), the one form of a date of HTTP that may be written, on the day of the week that it
 * names.
 */
export function isHttpDate(text: string): boolean {
  const [, day, month = "", year] = fixdate.exec(text) ?? [];
  // The calendar, weekdays included, is the same each 400 years; and years before 100 mean others to Date.
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), months.indexOf(month) / 3, Number(day)));
  // It is written with the names that there are.
  return !Number.isNaN(date.getTime()) && date.toUTCString().startsWith(text.slice(0, 12));
}

const months = "JanFebMarAprMayJunJulAugSepOctNovDec";
const fixdate = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60) GMT$/;
