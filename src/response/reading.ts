import { isWithin, type MediaType, parseMediaType } from "../content/media-type.js";
import { essenceOfKey } from "../content/media-type-key.js";
import { statedFailure, statedSuccess } from "../contract/responses.js";
import type { Answer, BodyReader, StatedOperation } from "../exchange/operation.js";
import { readerOf } from "./reader-of.js";

/** How answers of one status and Content-Type are read. */
export interface Reading {
  readonly mediaType: MediaType;
  readonly stated: Answer | undefined;
  /** What a body may be, as the contract writes it; nothing where it states none, or no value of it. */
  readonly expected: readonly string[];
  /** Undefined for a body of another media type, and for none. */
  readonly read: BodyReader["read"];
}

/**
 * Says how an answer is read. A server answers most calls of an operation alike, so the latest is known.
 *
 * @param accept the one media type that was asked for, of which a success is to be; undefined for all that the contract states
 */
export function readingOf(
  { status, ok }: Response,
  contentType: string,
  operation: StatedOperation,
  accept: string | undefined,
): Reading {
  const known = latest.get(operation);
  if (known?.status === status && known.contentType === contentType && known.accept === accept) return known;
  const mediaType = parseMediaType(contentType);
  const stated = ok ? statedSuccess(operation, status) : statedFailure(operation, status);
  const content = (operation.method !== "head" && stated?.content) || {};
  const accepted = accept === undefined || !ok ? undefined : essenceOfKey(accept);
  const expected = Object.keys(content).filter(
    (key) => accepted === undefined || isWithin(accepted, content[key]?.essence ?? key),
  );
  const isRefused = expected.length === 0 || (accepted !== undefined && mediaType.essence !== accepted);
  // RFC 9110 §15.3.5, §15.3.6: these have no content, whatever type they name.
  const isEmpty = status === 204 || status === 205;
  const read = isRefused || isEmpty ? undefined : readerOf(mediaType, content);
  const reading = { status, contentType, accept, mediaType, stated, expected, read };
  latest.set(operation, reading);
  return reading;
}

interface KnownReading extends Reading {
  readonly status: number;
  readonly contentType: string;
  readonly accept: string | undefined;
}

const latest = new WeakMap<StatedOperation, KnownReading>();
