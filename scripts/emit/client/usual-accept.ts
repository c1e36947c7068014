import { formatOf, isMediaRange, isWithin } from "../../../src/content/media-type.js";
import { essenceOfKey } from "../../../src/content/media-type-key.js";
import { successesOf } from "../../../src/contract/responses.js";
import type { Format } from "../../../src/errors/contract-error.js";
import type { Operation } from "../../model/contract.js";

/** The media types that a call asks for where it says no more than the format; undefined where the contract states none. */
export function usualAccept(operation: Operation): Readonly<Record<Format, string>> | undefined {
  const typesOf = (responses: Operation["responses"]) => [
    ...new Set(Object.values(responses).flatMap(({ content }) => Object.keys(content))),
  ];
  const successes = typesOf(successesOf(operation));
  const stated = successes.length > 0 ? successes : typesOf(operation.responses);
  if (stated.length === 0) return undefined;
  return { json: acceptOf(stated, "json"), xml: acceptOf(stated, "xml") };
}

/** The first media type of the format, of those that a success is stated in; else all of them, or what a failure is stated in. */
function acceptOf(stated: readonly string[], format: Format): string {
  const first = stated.find((key) => formatOf(essenceOfKey(key)) === format);
  if (first !== undefined) return first;
  const usual = `application/${format}`;
  const isInRange = (key: string) => isMediaRange(essenceOfKey(key)) && isWithin(usual, essenceOfKey(key));
  return stated.some(isInRange) ? usual : stated.join(", ");
}
