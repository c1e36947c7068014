import { formatOf, isMediaRange, isWithin } from "../content/media-type.js";
import { essencesByKey } from "../content/media-type-key.js";
import { successesOf } from "../contract/responses.js";
import type { Format } from "../errors/contract-error.js";
import type { Operation } from "../exchange/operation.js";

/** By operation and format: worked out once, as the contract does not change. */
const knownAccepts = new WeakMap<Operation, Map<Format, string | undefined>>();

/** The media types that a call asks for where it says no more than the format; undefined where the contract states none. */
export function usualAcceptOf(operation: Operation, format: Format): string | undefined {
  const known = knownAccepts.get(operation) ?? new Map<Format, string | undefined>();
  knownAccepts.set(operation, known);
  if (!known.has(format)) known.set(format, acceptOf(operation, format));
  return known.get(format);
}

/** The first media type of the format, of those that a success is stated in; else all of them, or what a failure is stated in. */
function acceptOf(operation: Operation, format: Format): string | undefined {
  const typesOf = (responses: Operation["responses"]) =>
    new Map(Object.values(responses).flatMap(({ content }) => [...essencesByKey(content)]));
  const successes = typesOf(successesOf(operation));
  const stated = successes.size > 0 ? successes : typesOf(operation.responses);
  const usual = `application/${format}`;
  for (const [key, essence] of stated) if (formatOf(essence) === format) return key;
  if ([...stated.values()].some((essence) => isMediaRange(essence) && isWithin(usual, essence))) return usual;
  return stated.size > 0 ? [...stated.keys()].join(", ") : undefined;
}
