import { type AllLimits, allLimits } from "../content/limits.js";
import { Fault } from "../values/fault.js";
import { ValueFitting } from "../values/fitting.js";
import { lookAt, type Schema } from "../values/schema.js";
import { readJsonText } from "./reader.js";
import { commasIn, countOf, mayHide } from "./text-survey.js";

/**
 * Decodes JSON text to the value that the schema describes. Members of which the contract says nothing are left out.
 *
 * @throws JsonSyntaxError, LimitError, ContractError
 */
export function decodeJsonText(text: string, schema: Schema, limits: AllLimits = allLimits(undefined)): unknown {
  // Nearly all texts hide nothing; of the others, the reader says what is wrong and where.
  let decoded = mayHide(text) ? undefined : decodeParsed(text, schema, limits);
  if (decoded === undefined) decoded = new ValueFitting("read").fit(readJsonText(text, limits), schema);
  if (decoded instanceof Fault) throw decoded.toError();
  return decoded;
}

/** What a text becomes that is JSON, hides nothing and is no deeper than the limit; otherwise undefined. */
function decodeParsed(text: string, schema: Schema, { depth }: AllLimits): unknown {
  const parsed = parse(text);
  if (parsed === undefined) return undefined;
  const commas = countOf(",", text);
  const fitting = lookAt(parsed, schema, "read", depth);
  if (fitting === commas) return parsed;
  // A member that is repeated leaves a comma that no value has, whether the contract keeps the member or not.
  if (commasIn(parsed, depth) !== commas) return undefined;
  if (fitting >= 0) return parsed;
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
