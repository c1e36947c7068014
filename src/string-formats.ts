import type { StringFormat } from "./shape.js";

/** The string formats that the decoder checks: each with its form in words, for errors. */
export const stringFormats: Readonly<Record<StringFormat, { readonly form: string; fits(text: string): boolean }>> = {
  /** XML Schema part 2 §3.2.7, with the seconds optional. */
  "local-date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset",
    fits: (text) => localDateTime.test(text) && isDayOfMonth(text),
  },
  /** RFC 3339 §5.6. */
  "date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm:ssZ, or with an offset instead of Z",
    fits: (text) => dateTime.test(text) && isDayOfMonth(text),
  },
  /** RFC 3339 §5.6. */
  date: { form: "a date as YYYY-MM-DD", fits: (text) => date.test(text) && isDayOfMonth(text) },
  /** RFC 9562 §4. */
  uuid: {
    form: "a UUID",
    fits: (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
  },
};

const day = String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const offset = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const localDateTime = new RegExp(`${day}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?${offset}?$`);
const dateTime = new RegExp(`${day}T(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?${offset}$`, "i");
const date = new RegExp(`${day}$`);

/** Whether the month has the day, in a text that begins with YYYY-MM-DD. Every month has 28. */
function isDayOfMonth(text: string): boolean {
  return (
    text.slice(8, 10) <= "28" || Number(text.slice(8, 10)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
