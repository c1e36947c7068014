import { type AllLimits, allLimits } from "../content/limits.js";
import type { Shape, Shapes } from "../contract/shape.js";
import { Decoder } from "./decoder.js";
import { commasOfFitting } from "./fast-check.js";
import { Fault } from "./fault.js";
import { type Form, formOf } from "./json-form.js";
import { JsonReader } from "./reader.js";
import { commasIn, countOf, mayHide } from "./text-survey.js";

/**
 * Decodes JSON text to the value that the shape describes. Members of which the contract says nothing are left out.
 *
 * @throws JsonSyntaxError, LimitError, ContractError
 */
export function decodeJsonText(
  text: string,
  shape: Shape,
  shapes: Shapes,
  limits: AllLimits = allLimits(undefined),
): unknown {
  const form = formOf(shape, shapes);
  // Nearly all texts hide nothing; of the others, the reader says what is wrong and where.
  let decoded = mayHide(text, limits) ? undefined : decodeParsed(text, form);
  if (decoded === undefined) decoded = new Decoder().fit(new JsonReader(text, limits).read(), form);
  if (decoded instanceof Fault) throw decoded.toError();
  return decoded;
}

/** What a text becomes that is JSON and hides nothing; otherwise undefined. */
function decodeParsed(text: string, form: Form): unknown {
  const parsed = parse(text);
  if (parsed === undefined) return undefined;
  const commas = countOf(",", text);
  const fitting = commasOfFitting(parsed, form);
  if (fitting === commas) return parsed;
  // A member that is repeated leaves a comma that no value has, whether the contract keeps the member or not.
  if (commasIn(parsed) !== commas) return undefined;
  if (fitting >= 0) return parsed;
  const decoded = new Decoder().fit(parsed, form);
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
