import { compileProblems } from "../compile-problems.js";

/** Extensions that do not match their JSON Schema, or that name what is not there. */
export const noInvalidExtensions = compileProblems("extension");
