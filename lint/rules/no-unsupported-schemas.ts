import { compileProblems } from "../compile-problems.js";

/** Schemas whose values the decoder would not check. */
export const noUnsupportedSchemas = compileProblems("schema");
