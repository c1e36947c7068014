import type { StringFormat } from "./shape.js";

/** The string formats that the decoder checks: each with its form in words, for errors. */
export const stringFormats: Readonly<Record<StringFormat, { readonly form: string; fits(text: string): boolean }>> = {
  /** XML Schema part 2 §3.2.7, with the seconds optional. */
  "local-date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset",
    fits: (text) =>
      isDateIn(text, /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/),
  },
  /** RFC 3339 §5.6. */
  "date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm:ssZ, or with an offset instead of Z",
    fits: (text) =>
      isDateIn(text, /^T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i),
  },
  /** RFC 3339 §5.6. */
  date: { form: "a date as YYYY-MM-DD", fits: (text) => isDateIn(text, /^$/) },
  /** RFC 9562 §4. */
  uuid: {
    form: "a UUID",
    fits: (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
  },
};

/** Whether text is a date of the calendar, and `rest` after it. */
function isDateIn(text: string, rest: RegExp): boolean {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/.exec(text);
  if (match === null || !rest.test(text.slice(match[0].length))) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
