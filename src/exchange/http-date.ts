/**
 * Reads a date of HTTP (RFC 9110 §5.6.7): IMF-fixdate, or one of the obsolete forms, of RFC 850 and of asctime.
 *
 * @returns milliseconds since 1970; undefined for what is none, or no time of the calendar
 */
export function parseHttpDate(text: string): number | undefined {
  const found = [fixdate, rfc850, asctime]
    .map((form) => form.exec(text)?.groups)
    .find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const { day, month = "", year, hours, minutes, seconds } = found;
  const timeIn = (fullYear: number): number | undefined => {
    const date = new Date(Date.UTC(fullYear, months.indexOf(month), Number(day)));
    if (date.getUTCDate() !== Number(day)) return undefined;
    return date.setUTCHours(Number(hours), Number(minutes), Number(seconds));
  };
  if (year?.length !== 2) return timeIn(Number(year));
  const now = new Date();
  const ofThisCentury = now.getUTCFullYear() - (now.getUTCFullYear() % 100) + Number(year);
  const time = timeIn(ofThisCentury);
  // What seems to be more than 50 years ahead is of the century before.
  return Number(time) > now.setUTCFullYear(now.getUTCFullYear() + 50) ? timeIn(ofThisCentury - 100) : time;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekday = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const month = `(?<month>${months.join("|")})`;
const time = "(?<hours>[01]\\d|2[0-3]):(?<minutes>[0-5]\\d):(?<seconds>[0-5]\\d|60)";
const fixdate = new RegExp(`^${weekday}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`);
const rfc850 = new RegExp(
  `^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`,
);
const asctime = new RegExp(`^${weekday} ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`);
