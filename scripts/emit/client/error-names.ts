import * as errors from "../../../src/errors/index.js";

/** The errors and their guards; in the order of the language, whatever order a loader gives them. */
export const errorNames: readonly string[] = Object.keys(errors).sort();
