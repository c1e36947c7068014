import { isHttpDate } from "../contract/http-date.js";
import { once, type ScalarSchema } from "./schema.js";
import { formatted } from "./string.js";

const zone = ", with or without an offset";
// In the ABNF of RFCs, letters stand for both cases (RFC 5234 §2.3). A year may have more than four digits, and be before the first one.
const days = "-?(?:[1-9]\\d*)?\\d{4}-\\d\\d-\\d\\d";
const offset = "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?";
const clock = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?|24:00:00(?:\\.0+)?)";

/** XML Schema part 2 §3.2.7, with the seconds optional. */
export const localDateTime: ScalarSchema = /* @__PURE__ */ formatted(
  "local-date-time",
  () => "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset",
  (text) => isDate(text) && text[10] === "T" && isTime(text) && (text.length === 16 || afterMinutes().test(text)),
);

/** Of RFC 3339 §5.6 or XML Schema part 2 §3.2.7, as are dates (§3.2.9) and times (§3.2.8). */
export const dateTime: ScalarSchema = /* @__PURE__ */ formatted(
  "date-time",
  () => `a date and time as YYYY-MM-DDThh:mm:ss[.s]${zone}`,
  (text) => dateTimePattern().test(text) && isDay(text),
);

export const date: ScalarSchema = /* @__PURE__ */ formatted(
  "date",
  () => `a date as YYYY-MM-DD${zone}`,
  (text) => datePattern().test(text) && isDay(text),
);

export const time: ScalarSchema = /* @__PURE__ */ formatted(
  "time",
  () => `a time as hh:mm:ss[.s]${zone}`,
  (text) => timePattern().test(text),
);

/** Of RFC 3339 appendix A or XML Schema part 2 §3.2.6. */
export const duration: ScalarSchema = /* @__PURE__ */ formatted(
  "duration",
  () => "a duration as P1DT2H or -PT0.5S",
  (text) => durationPattern.test(text),
);

/** RFC 9110 §5.6.7, `IMF-fixdate`: the one form that may be written. */
export const httpDate: ScalarSchema = /* @__PURE__ */ formatted(
  "http-date",
  () => "a date and time as Sun, 06 Nov 1994 08:49:37 GMT",
  isHttpDate,
);

/** RFC 9562 §4. */
export const uuid: ScalarSchema = /* @__PURE__ */ formatted(
  "uuid",
  () => "a UUID",
  (text) => uuidPattern.test(text),
);

/** RFC 4648 §4: with its padding, and no line breaks (§3.1); those of XML are gone by now. */
export const byte: ScalarSchema = /* @__PURE__ */ formatted(
  "byte",
  () => "bytes in padded Base64 without line breaks",
  (text) => text.length % 4 === 0 && base64.test(text),
);

/** Of two's complement; leading zeros change no value. */
export const int64Digits: ScalarSchema = /* @__PURE__ */ formatted(
  "int64",
  () => "the digits of an integer from -9223372036854775808 to 9223372036854775807",
  isInt64,
);

/** An exponent is no part of a decimal, as in XML Schema part 2 §3.2.3. */
export const decimalDigits: ScalarSchema = /* @__PURE__ */ formatted(
  "decimal",
  () => "the digits of a decimal",
  (text) => decimalPattern.test(text),
);

const afterMinutes = /* @__PURE__ */ once(() => new RegExp(`^.{10}T.{5}(?::[0-5]\\d(?:\\.\\d+)?)?${offset}$`));
const dateTimePattern = /* @__PURE__ */ once(() => new RegExp(`^${days}T${clock}${offset}$`, "i"));
const datePattern = /* @__PURE__ */ once(() => new RegExp(`^${days}${offset}$`, "i"));
const timePattern = /* @__PURE__ */ once(() => new RegExp(`^${clock}${offset}$`, "i"));
const durationPattern =
  /^-?P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/i;
const uuidPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const decimalPattern = /^-?\d+(?:\.\d+)?$/;

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
  // Of all characters, this makes 0 to 9 of the digits alone.
  const tens = text.charCodeAt(at) ^ 0x30;
  const ones = text.charCodeAt(at + 1) ^ 0x30;
  return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  // 31 in odd months up to July, and in even ones after it.
  return 30 + ((month + (month >> 3)) % 2);
}

function isInt64(text: string): boolean {
  const [, sign, digits] = int64Pattern.exec(text) ?? [];
  if (digits === undefined) return false;
  const integer = BigInt(`${sign}${digits}`);
  return BigInt.asIntN(64, integer) === integer;
}

const int64Pattern = /^(-?)0*(\d{1,19})$/;
