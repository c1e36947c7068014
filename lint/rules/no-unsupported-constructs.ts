import { compileProblems } from "../compile-problems.js";

/** What the build does not support outside schemas: servers, operations, parameters, security, references. */
export const noUnsupportedConstructs = compileProblems("document");
