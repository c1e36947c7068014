import { isHttpDate } from "./http-date.js";
import type { StringFormat } from "./shape.js";

/** The string formats that the decoder checks: each with its form in words, for errors. */
export const stringFormats: Readonly<Record<StringFormat, { readonly form: string; fits(text: string): boolean }>> = {
  /** XML Schema part 2 §3.2.7, with the seconds optional. */
  "local-date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset",
    fits: (text) =>
      isDate(text) && text.charCodeAt(10) === 0x54 && isTime(text) && (text.length === 16 || afterMinutes.test(text)),
  },
  /** RFC 3339 §5.6. */
  "date-time": {
    form: "a date and time as YYYY-MM-DDThh:mm:ssZ, or with an offset instead of Z",
    fits: (text) => isDate(text) && isTime(text) && afterMinutesOfInstant.test(text),
  },
  /** RFC 3339 §5.6. */
  date: { form: "a date as YYYY-MM-DD", fits: (text) => text.length === 10 && isDate(text) },
  /** RFC 3339 §5.6, `full-time`. */
  time: { form: "a time as hh:mm:ssZ, or with an offset instead of Z", fits: (text) => time.test(text) },
  /** RFC 3339 appendix A: no unit is left out between two others, and no fraction. */
  duration: { form: "a duration as P1DT2H", fits: (text) => duration.test(text) },
  /** RFC 9110 §5.6.7, `IMF-fixdate`: the one form that may be written. */
  "http-date": { form: "a date and time as Sun, 06 Nov 1994 08:49:37 GMT", fits: isHttpDate },
  /** RFC 9562 §4. */
  uuid: { form: "a UUID", fits: (text) => uuid.test(text) },
  /** RFC 4648 §4: with its padding, and no line breaks (§3.1). */
  byte: { form: "bytes in Base64", fits: (text) => text.length % 4 === 0 && base64.test(text) },
  /** Of two's complement; leading zeros change no value. */
  int64: { form: "the digits of an integer from -9223372036854775808 to 9223372036854775807", fits: isInt64 },
  /** An exponent is no part of a decimal, as in XML Schema part 2 §3.2.3. */
  decimal: { form: "the digits of a decimal", fits: (text) => decimal.test(text) },
  /** Neither JSON nor XML can hold any. */
  binary: { form: "bytes", fits: () => false },
};

const afterMinutes = /^.{10}T.{5}(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;
const afterMinutesOfInstant = /^.{16}:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const time = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
// In the ABNF of RFCs, letters stand for both cases (RFC 5234 §2.3).
const timeOfDuration = String.raw`T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`;
const dateOfDuration = String.raw`(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)`;
const duration = new RegExp(`^P(?:${dateOfDuration}(?:${timeOfDuration})?|${timeOfDuration}|\\d+W)$`, "i");
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const decimal = /^-?\d+(?:\.\d+)?$/;

/** Whether text begins with YYYY-MM-DD, a date of the calendar. By character: a regular expression costs several times as much. */
function isDate(text: string): boolean {
  const day = twoDigits(text, 8);
  const month = twoDigits(text, 5);
  if (day < 1 || month < 1 || month > 12 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return false;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  return century >= 0 && year >= 0 && (day <= 28 || day <= daysInMonth(century * 100 + year, month));
}

/** Whether Thh:mm follows; RFC 3339 §5.6 takes a small t as well. */
function isTime(text: string): boolean {
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  return (
    hour >= 0 &&
    hour < 24 &&
    minute >= 0 &&
    minute < 60 &&
    (text.charCodeAt(10) | 0x20) === 0x74 &&
    text.charCodeAt(13) === 0x3a
  );
}

/** The number that two digits write; -1 for anything else. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isInt64(text: string): boolean {
  const [, sign, digits] = int64.exec(text) ?? [];
  if (digits === undefined) return false;
  const integer = BigInt(`${sign}${digits}`);
  return BigInt.asIntN(64, integer) === integer;
}

const int64 = /^(-?)0*(\d{1,19})$/;
