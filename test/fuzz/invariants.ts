import { inspect, isDeepStrictEqual } from "node:util";
import { type ApiError, decodeJson, isApiError } from "adultwork-webcam";
import { readingsOf } from "../support/readings.js";
import { misfitOf } from "./contract-schema.js";
import { token } from "./seeds.js";
import { Violation } from "./violation.js";

/** A value that a decoder gave fits the contract, and is the same when it has been JSON. */
export function checkValue(value: unknown): void {
  const misfit = misfitOf(value);
  if (misfit !== undefined) throw new Violation(`a value that does not fit the contract: ${misfit}`);
  const again = decodeJson("WebcamBooking", JSON.stringify(value));
  if (!isDeepStrictEqual(again, value)) throw new Violation("a value that is another one when it has been JSON");
}

/** What was thrown is one of our errors. */
export function checkError(error: unknown): ApiError {
  if (isApiError(error)) return error;
  throw new Violation(`no ApiError but ${inspect(error)}`);
}

/** Whatever a log makes of an error, the access token is not in it, nor can it be read from it. */
export function checkSecrecy(error: ApiError): void {
  const logs = {
    String: String(error),
    stack: String(error.stack),
    "JSON.stringify": JSON.stringify(error),
    "util.inspect": inspect(error, { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null }),
  };
  for (const [name, log] of Object.entries(logs)) {
    if ([...readingsOf(log)].some((reading) => reading.includes(token)))
      throw new Violation(`the access token in ${name} of ${error.name}`);
  }
}

const prototypes: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Error.prototype,
  Map.prototype,
];

const descriptors = () => prototypes.map((prototype) => Object.getOwnPropertyDescriptors(prototype));
const keys = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).length).join();
const before = { descriptors: descriptors(), keys: keys() };

/** No prototype has a member more or less. */
export function checkPrototypes(): void {
  if (keys() !== before.keys) throw new Violation("a prototype that was changed");
}

/** Nor has any of their members changed. This takes longer, and is for the end. */
export function checkPrototypesWholly(): void {
  if (!isDeepStrictEqual(descriptors(), before.descriptors))
    throw new Violation("a prototype whose members were changed");
}
