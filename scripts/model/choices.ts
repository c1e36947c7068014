/** What integers of 64 bits are in JavaScript: a number (none beyond ±(2^53−1)), a bigint, or the text of its decimal digits. */
export type Int64 = (typeof int64Kinds)[number];

export const int64Kinds = ["number", "bigint", "text"] as const;

/** What texts the formats of dates, times and durations allow: what RFC 3339 or XML Schema part 2 does, or RFC 3339 alone. */
export type Formats = (typeof formatsKinds)[number];

export const formatsKinds = ["standards", "rfc3339"] as const;
