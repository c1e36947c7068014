/** The parts that generated code makes schemas of. */
export { any } from "../values/any.js";
export { binary } from "../values/binary.js";
export { never, nothing } from "../values/null.js";
export {
  bigint,
  decimal,
  digits,
  double,
  int32,
  int64,
  integer,
  multipleOf,
  number,
  within,
} from "../values/number.js";
export { boolean, oneOf } from "../values/scalar.js";
export { nullable, type Schema } from "../values/schema.js";
export { inWords, matching, ofLength, text } from "../values/string.js";
export {
  byte,
  date,
  dateTime,
  decimalDigits,
  duration,
  httpDate,
  int64Digits,
  localDateTime,
  time,
  uuid,
} from "../values/string-formats.js";
export { array, distinct } from "./array.js";
export { byDefault, optional, readOnly, writeOnly } from "./members.js";
export { object } from "./object.js";
export { objectWith } from "./object-with.js";
export { patterns } from "./patterns.js";
export { union } from "./union.js";
