import { isHttpDate } from "../contract/http-date.js";
import type { ScalarSchema } from "./schema.js";
import { formatted, patterned } from "./string.js";

const zone = ", with or without an offset";
const leapYear = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const monthAndDay = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";
const day = `(?:\\d{4}-${monthAndDay}|${leapYear}-02-29)`;
// A year may have more than four digits, and be before the first one; the calendar repeats after 400 years, so four tell.
const anyDay = `-?(?:[1-9]\\d*)?${day}`;
// In the ABNF of RFCs, letters stand for both cases (RFC 5234 §2.3).
const minute = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const offset = `(?:[Zz]|[+-]${minute})?`;
const clock = `(?:${minute}:(?:[0-5]\\d|60)(?:\\.\\d+)?|24:00:00(?:\\.0+)?)`;

/** XML Schema part 2 §3.2.7, with the seconds optional. */
export const localDateTime: ScalarSchema = /* @__PURE__ */ patterned(
  "local-date-time",
  () => "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset",
  () => `${day}T${minute}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]${minute})?`,
);

/** Of RFC 3339 §5.6 or XML Schema part 2 §3.2.7, as are dates (§3.2.9) and times (§3.2.8). */
export const dateTime: ScalarSchema = /* @__PURE__ */ patterned(
  "date-time",
  () => `a date and time as YYYY-MM-DDThh:mm:ss[.s]${zone}`,
  () => `${anyDay}[Tt]${clock}${offset}`,
);

export const date: ScalarSchema = /* @__PURE__ */ patterned(
  "date",
  () => `a date as YYYY-MM-DD${zone}`,
  () => anyDay + offset,
);

export const time: ScalarSchema = /* @__PURE__ */ patterned(
  "time",
  () => `a time as hh:mm:ss[.s]${zone}`,
  () => clock + offset,
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
export const uuid: ScalarSchema = /* @__PURE__ */ patterned(
  "uuid",
  () => "a UUID",
  () => "[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}",
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
export const decimalDigits: ScalarSchema = /* @__PURE__ */ patterned(
  "decimal",
  () => "the digits of a decimal",
  () => "-?\\d+(?:\\.\\d+)?",
);

const durationPattern =
  /^-?P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/i;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

function isInt64(text: string): boolean {
  const [, sign, digits] = int64Pattern.exec(text) ?? [];
  if (digits === undefined) return false;
  const integer = BigInt(`${sign}${digits}`);
  return BigInt.asIntN(64, integer) === integer;
}

const int64Pattern = /^(-?)0*(\d{1,19})$/;
