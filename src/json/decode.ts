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
  // Nearly all texts hide nothing and fit; of the others, the reader says what is wrong and where.
  const value = mayHide(text, limits) ? undefined : decodeParsed(text, form);
  if (value !== undefined) return value;
  const decoded = new Decoder().fit(new JsonReader(text, limits).read(), form);
  if (decoded instanceof Fault) throw decoded.toError();
  return decoded;
}

/** The value of a text that fits and has no member twice; otherwise undefined. */
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
  return decoded instanceof Fault ? undefined : decoded;
}

/** Undefined for text that is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
