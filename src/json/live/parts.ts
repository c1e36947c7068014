import * as any from "../../values/schema/any.js";
import * as binary from "../../values/schema/binary.js";
import * as nothing from "../../values/schema/null.js";
import * as numbers from "../../values/schema/number.js";
import * as scalars from "../../values/schema/scalar.js";
import * as schemas from "../../values/schema/schema.js";
import * as strings from "../../values/schema/string.js";
import * as formats from "../../values/schema/string-formats.js";
import * as arrays from "../array.js";
import * as members from "../members.js";
import * as objects from "../object.js";
import * as objectsWith from "../object-with.js";
import * as patterns from "../patterns.js";
import * as unions from "../union.js";

/** The runtime's parts by their names. */
export const parts: Readonly<Record<string, unknown>> = {
  ...any,
  ...binary,
  ...nothing,
  ...numbers,
  ...scalars,
  ...schemas,
  ...formats,
  ...strings,
  ...arrays,
  ...members,
  ...objects,
  ...objectsWith,
  ...patterns,
  ...unions,
};
