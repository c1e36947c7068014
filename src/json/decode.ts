import { type AllLimits, allLimits } from "../content/limits.js";
import { Fault } from "../values/fault.js";
import { ValueFitting } from "../values/fitting.js";
import type { Schema } from "../values/schema.js";
import { tellsByForm } from "./expression.js";
import { readJsonText } from "./reader.js";
import { commasIn, countOf, mayBeIllFormed, mayHide } from "./text-survey.js";

/**
 * Decodes JSON text to the value that the schema describes. Members of which the contract says nothing are left out.
 *
 * @throws JsonSyntaxError, LimitError, ContractError
 */
export function decodeJsonText(text: string, schema: Schema, limits: AllLimits = allLimits(undefined)): unknown {
  if (tellsByForm(text, schema, "read", limits.depth) && !mayBeIllFormed(text)) {
    const parsed = parse(text);
    if (parsed !== undefined) return parsed;
  }
  // Nearly all texts hide nothing; of the others, the reader says what is wrong and where.
  let decoded = mayHide(text) ? undefined : decodeParsed(text, schema, limits);
  if (decoded === undefined) decoded = new ValueFitting("read").fit(readJsonText(text, limits), schema);
  if (decoded instanceof Fault) throw decoded.toError();
  return decoded;
}

/** What a text becomes that is JSON, hides nothing and is no deeper than the limit; otherwise undefined. */
function decodeParsed(text: string, schema: Schema, { depth }: AllLimits): unknown {
  const parsed = parse(text);
  // A member that is repeated leaves a comma that no value has, whether the contract keeps the member or not.
  if (parsed === undefined || commasIn(parsed, depth) !== countOf(",", text)) return undefined;
  const decoded = new ValueFitting("read").fit(parsed, schema);
  // Only the reader has the text of a number that is too large.
  return decoded instanceof Fault && decoded.isOfInfinity ? undefined : decoded;
}

/** Undefined for text that is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
