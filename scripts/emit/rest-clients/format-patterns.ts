import type { StringFormat } from "../../model/shape.js";

/** Every day that the calendar has, from year 0000 to 9999. */
const date =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const hourAndMinute = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const offset = `(?:[Zz]|[+-]${hourAndMinute})?`;
const time = `(?:${hourAndMinute}:(?:[0-5]\\d|60)(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${offset}`;
/** Of a year with more than four digits, or before the first one. */
const moreOfYear = "-?(?:[1-9]\\d*)?";
const timeOfDuration = "[Tt](?=\\d)(?:\\d+[Hh])?(?:\\d+[Mm])?(?:\\d+(?:\\.\\d+)?[Ss])?";

/** Every day that the calendar has, with leap years by the rule; which day of the week it was, no regular expression tells. */
const httpDate =
  "(?:(?:0[1-9]|1\\d|2[0-8]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)" +
  "|(?:29|30) (?:Jan|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|31 (?:Jan|Mar|May|Jul|Aug|Oct|Dec)) \\d{4}" +
  "|29 Feb (?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";

/** The texts of the integers from zero up to one, digit by digit: the same digits, and then a smaller one. */
function upTo(greatest: string): string {
  const smaller = [...greatest].flatMap((digit, at) =>
    digit === "0" ? [] : [`${greatest.slice(0, at)}[0-${Number(digit) - 1}]\\d{${greatest.length - at - 1}}`],
  );
  return `0*(?:\\d{1,${greatest.length - 1}}|${smaller.join("|")}|${greatest})`;
}

/** The forms of `src/values/string-formats.ts`, as regular expressions without flags; `binary` has none. */
export const formatPatterns: Readonly<Partial<Record<StringFormat, string>>> = {
  "local-date-time": `^${date}T${hourAndMinute}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]${hourAndMinute})?$`,
  "date-time": `^${moreOfYear}${date}[Tt]${time}$`,
  date: `^${moreOfYear}${date}${offset}$`,
  time: `^${time}$`,
  duration: `^-?[Pp](?!$)(?:\\d+[Ww]|(?:\\d+[Yy])?(?:\\d+[Mm])?(?:\\d+[Dd])?(?:${timeOfDuration})?)$`,
  "http-date": `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:${httpDate}) ${hourAndMinute}:(?:[0-5]\\d|60) GMT$`,
  uuid: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
  byte: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  int64: `^(?:-?${upTo("9223372036854775807")}|-0*9223372036854775808)$`,
  decimal: "^-?\\d+(?:\\.\\d+)?$",
};
