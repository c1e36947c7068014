import { compileProblems } from "../compile-problems.js";

/** Names and namespaces by which no element or attribute could be found in a document. */
export const noUnresolvedXmlNames = compileProblems("xml");
