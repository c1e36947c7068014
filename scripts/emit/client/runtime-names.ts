import * as runtime from "../../../src/runtime.js";

/** What the runtime exports, but for types; in the order of the language, whatever order a loader gives them. */
export const runtimeNames: readonly string[] = Object.keys(runtime).sort();
