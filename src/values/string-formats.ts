import { isHttpDate } from "../contract/http-date.js";
import type { StringFormat } from "../contract/shape.js";

const zone = ", with or without an offset";
// In the ABNF of RFCs, letters stand for both cases (RFC 5234 §2.3). A year may have more than four digits, and be before the first one.
const days = String.raw`-?(?:[1-9]\d*)?\d{4}-\d\d-\d\d`;
const offset = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?`;
const clock = String.raw`(?:(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?|24:00:00(?:\.0+)?)${offset}`;

/** The string formats that the decoder checks: each with its form in words, for errors. */
export const stringFormats: Readonly<Record<StringFormat, { readonly form: string; fits(text: string): boolean }>> = {
  /** XML Schema part 2 §3.2.7, with the seconds optional. */
  "local-date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset",
    fits: (text) => isDate(text) && text[10] === "T" && isTime(text) && (text.length === 16 || afterMinutes.test(text)),
  },
  /** Of RFC 3339 §5.6 or XML Schema part 2 §3.2.7, as are dates (§3.2.9) and times (§3.2.8). */
  "date-time": {
    form: `a date and time as YYYY-MM-DDThh:mm:ss[.s]${zone}`,
    fits: (text) => dateTime.test(text) && isDay(text),
  },
  date: {
    form: `a date as YYYY-MM-DD${zone}`,
    fits: (text) => date.test(text) && isDay(text),
  },
  time: { form: `a time as hh:mm:ss[.s]${zone}`, fits: (text) => time.test(text) },
  /** Of RFC 3339 appendix A or XML Schema part 2 §3.2.6. */
  duration: { form: "a duration as P1DT2H or -PT0.5S", fits: (text) => duration.test(text) },
  /** RFC 9110 §5.6.7, `IMF-fixdate`: the one form that may be written. */
  "http-date": { form: "a date and time as Sun, 06 Nov 1994 08:49:37 GMT", fits: isHttpDate },
  /** RFC 9562 §4. */
  uuid: { form: "a UUID", fits: (text) => uuid.test(text) },
  /** RFC 4648 §4: with its padding, and no line breaks (§3.1); those of XML are gone by now. */
  byte: {
    form: "bytes in padded Base64 without line breaks",
    fits: (text) => text.length % 4 === 0 && base64.test(text),
  },
  /** Of two's complement; leading zeros change no value. */
  int64: { form: "the digits of an integer from -9223372036854775808 to 9223372036854775807", fits: isInt64 },
  /** An exponent is no part of a decimal, as in XML Schema part 2 §3.2.3. */
  decimal: { form: "the digits of a decimal", fits: (text) => decimal.test(text) },
  /** Neither JSON nor XML can hold any. */
  binary: { form: "bytes", fits: () => false },
};

const afterMinutes = new RegExp(String.raw`^.{10}T.{5}(?::[0-5]\d(?:\.\d+)?)?${offset}$`);
const dateTime = new RegExp(`^${days}T${clock}$`, "i");
const date = new RegExp(`^${days}${offset}$`, "i");
const time = new RegExp(`^${clock}$`, "i");
const duration = /^-?P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/i;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const decimal = /^-?\d+(?:\.\d+)?$/;

/** Whether the date that text of such a form begins with is one of the calendar. Its years repeat after 400, so four digits tell. */
function isDay(text: string): boolean {
  return isDate(text, text.indexOf("-", 1) - 4);
}

/** Whether YYYY-MM-DD, a date of the calendar, stands there. By character: a regular expression costs several times as much. */
function isDate(text: string, at = 0): boolean {
  const day = twoDigits(text, at + 8);
  const month = twoDigits(text, at + 5);
  if (day < 1 || month < 1 || month > 12 || text[at + 4] !== "-" || text[at + 7] !== "-") return false;
  const century = twoDigits(text, at);
  const year = twoDigits(text, at + 2);
  return century >= 0 && year >= 0 && (day <= 28 || day <= daysInMonth(century * 100 + year, month));
}

/** Whether hh:mm stands after the date. */
function isTime(text: string): boolean {
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && text[13] === ":";
}

/** The number that two digits write; -1 for anything else. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  // 31 in odd months up to July, and in even ones after it.
  return 30 + ((month + (month >> 3)) % 2);
}

function isInt64(text: string): boolean {
  const [, sign, digits] = int64.exec(text) ?? [];
  if (digits === undefined) return false;
  const integer = BigInt(`${sign}${digits}`);
  return BigInt.asIntN(64, integer) === integer;
}

const int64 = /^(-?)0*(\d{1,19})$/;
