import { formatOf, isWithin, parseMediaType } from "../content/media-type.js";
import { essencesByKey } from "../content/media-type-key.js";
import { methodAndPath } from "../contract/operation-name.js";
import type { Format } from "../errors/contract-error.js";
import type { Operation } from "../exchange/operation.js";
import { type BodyKind, bodyKind, type ChosenContent } from "./body.js";
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

/**
 * The media type of a body: the one that the call names; else the one that alone can hold such a value, as bytes or a form; else the first
 * of the call's format, the first of JSON and XML, or the first.
 *
 * @throws TypeError for a media type that the contract does not state
 */
export function chooseContent<Content>(
  operation: Pick<Operation, "method" | "path">,
  { content }: { readonly content: Readonly<Record<string, Content>> },
  { value, asked, header, format }: BodyChoice,
): ChosenContent<Content> {
  const essences = essencesByKey(content);
  const stated = Object.entries(content).map(([mediaType, content]) =>
    chosenAs(mediaType, essences.get(mediaType) ?? "", content),
  );
  const [only] = stated;
  if (only !== undefined && stated.length === 1 && asked === undefined && header === undefined) return only;
  const named = withinStated(asked ?? header, stated);
  if (named !== undefined) return named;
  if (asked !== undefined) {
    const keys = stated.map(({ mediaType }) => mediaType).join(", ");
    throw new TypeError(`${methodAndPath(operation)} takes no body of ${asked}; it takes ${keys}.`);
  }
  const kind = kindFor(value);
  const chosen =
    stated.find((one) => one.kind === kind) ??
    stated.find((one) => one.kind === format) ??
    stated.find(({ essence }) => formatOf(essence) !== undefined) ??
    only;
  if (chosen === undefined) throw new TypeError(`${methodAndPath(operation)} takes no body.`);
  return chosen;
}

function withinStated<Content>(
  mediaType: string | undefined,
  stated: readonly ChosenContent<Content>[],
): ChosenContent<Content> | undefined {
  const { essence } = parseMediaType(mediaType ?? "");
  if (mediaType === undefined || essence === undefined) return undefined;
  const same = stated.find((one) => one.mediaType === mediaType);
  if (same !== undefined) return same;
  const within = stated.find((one) => one.essence === essence) ?? stated.find((one) => isWithin(essence, one.essence));
  return within && chosenAs(mediaType, essence, within.content);
}

function chosenAs<Content>(mediaType: string, essence: string, content: Content): ChosenContent<Content> {
  return { mediaType, essence, kind: bodyKind(essence), content };
}

function kindFor(value: unknown): BodyKind | undefined {
  if (value instanceof FormData) return "multipart";
  if (value instanceof URLSearchParams) return "form";
  return isBytes(value) || isStream(value) ? "raw" : undefined;
}
