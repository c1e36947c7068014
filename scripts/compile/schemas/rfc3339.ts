import type { StringFormat } from "../../model/shape.js";

/** What is left out of a format where it is to be RFC 3339's alone: a pattern, and the format in words. */
interface NarrowFormat {
  readonly pattern: string;
  readonly form: string;
}

const clock = String.raw`(?!24)\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)`;
const timeOfDuration = "[Tt](?:\\d+[Hh](?:\\d+[Mm](?:\\d+[Ss])?)?|\\d+[Mm](?:\\d+[Ss])?|\\d+[Ss])";
const dateOfDuration = "(?:\\d+[Yy](?:\\d+[Mm](?:\\d+[Dd])?)?|\\d+[Mm](?:\\d+[Dd])?|\\d+[Dd])";

/** Of what the formats allow, what RFC 3339 does: §5.6 and, for durations, appendix A. */
export const rfc3339: ReadonlyMap<StringFormat, NarrowFormat> = new Map([
  [
    "date-time",
    {
      pattern: String.raw`^\d{4}-\d\d-\d\d[Tt]${clock}$`,
      form: "a date and time of RFC 3339, as YYYY-MM-DDThh:mm:ssZ, or with an offset instead of Z",
    },
  ],
  ["date", { pattern: String.raw`^\d{4}-\d\d-\d\d$`, form: "a date of RFC 3339, as YYYY-MM-DD" }],
  ["time", { pattern: `^${clock}$`, form: "a time of RFC 3339, as hh:mm:ssZ, or with an offset instead of Z" }],
  [
    "duration",
    {
      pattern: `^[Pp](?:${dateOfDuration}(?:${timeOfDuration})?|${timeOfDuration}|\\d+[Ww])$`,
      form: "a duration of RFC 3339, as P1DT2H or P2W, without sign and fraction, and no unit left out between two",
    },
  ],
]);
