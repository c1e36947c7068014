import { formatOf, isWithin, parseMediaType } from "../content/media-type.js";
import type { Operation, RequestBody, RequestContent } from "../contract/contract.js";
import type { Format } from "../errors/contract-error.js";
import { nameOf } from "../response/read-response.js";
import { bodyKind } from "./encode-body.js";
import { isBytes, isStream } from "./sendable.js";

/** What says in which media type a body is written. */
export interface BodyChoice {
  readonly value: unknown;
  /** The call's own `contentType`. */
  readonly asked: string | undefined;
  /** The caller's own Content-Type header. */
  readonly header: string | undefined;
  readonly format: Format;
}

export interface ChosenContent {
  readonly mediaType: string;
  readonly content: RequestContent;
}

/**
 * The media type of a body: the one that the call names; else the one that alone can hold such a value, as bytes or a form; else the first
 * of the call's format, the first of JSON and XML, or the first.
 *
 * @throws TypeError for a media type that the contract does not state
 */
export function chooseContent(operation: Operation, request: RequestBody, choice: BodyChoice): ChosenContent {
  const stated = Object.entries(request.content).map(([mediaType, content]) => ({ mediaType, content }));
  const [only] = stated;
  if (only !== undefined && stated.length === 1 && choice.asked === undefined && choice.header === undefined)
    return only;
  const named = choice.asked === undefined ? withinStated(choice.header, stated) : withinStated(choice.asked, stated);
  if (named !== undefined) return named;
  if (choice.asked !== undefined) {
    const keys = stated.map(({ mediaType }) => mediaType).join(", ");
    throw new TypeError(`${nameOf(operation)} takes no body of ${choice.asked}; it takes ${keys}.`);
  }
  const chosen =
    stated.find(({ mediaType }) => kindOfKey(mediaType) === kindFor(choice.value)) ??
    stated.find(({ mediaType }) => kindOfKey(mediaType) === choice.format) ??
    stated.find(({ mediaType }) => formatOf(parseMediaType(mediaType).essence) !== undefined) ??
    stated[0];
  if (chosen === undefined) throw new TypeError(`${nameOf(operation)} takes no body.`);
  return chosen;
}

function withinStated(mediaType: string | undefined, stated: readonly ChosenContent[]): ChosenContent | undefined {
  const essence = parseMediaType(mediaType ?? "").essence;
  if (mediaType === undefined || essence === undefined) return undefined;
  const same = stated.find((key) => key.mediaType === mediaType);
  if (same !== undefined) return same;
  const within =
    stated.find((key) => parseMediaType(key.mediaType).essence === essence) ??
    stated.find((key) => isWithin(essence, key.mediaType));
  return within && { mediaType, content: within.content };
}

function kindOfKey(mediaType: string): ReturnType<typeof bodyKind> {
  return bodyKind(parseMediaType(mediaType).essence ?? "");
}

function kindFor(value: unknown): ReturnType<typeof bodyKind> | undefined {
  if (value instanceof FormData) return "multipart";
  if (value instanceof URLSearchParams) return "form";
  return isBytes(value) || isStream(value) ? "raw" : undefined;
}
