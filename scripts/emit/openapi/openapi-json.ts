import { escapeActive } from "../../report/active-characters.js";
import type { Emitter } from "../emitter.js";

/** `openapi.json`: the contract as one JSON document, in the contract's order. JSON has no comments, and so no header. */
export const openapiJson: Emitter = {
  file: "openapi.json",
  emit({ document }) {
    return escapeActive(`${JSON.stringify(document, null, 2)}\n`);
  },
};
