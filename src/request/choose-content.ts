import { formatOf, isWithin, parseMediaType } from "../content/media-type.js";
import { methodAndPath } from "../contract/operation-name.js";
import type { BodyKind, BodyWriter, ChooseContent } from "../exchange/operation.js";
import { isBytes, isStream } from "./sendable.js";

/**
 * The media type of a body: the one that the call names; else the one that alone can hold such a value, as bytes or a form; else the first
 * of the call's format, the first of JSON and XML, or the first.
 *
 * @throws TypeError for a media type that the contract does not state
 */
export const chooseContent: ChooseContent = (operation, content, { value, asked, header, format }) => {
  const stated = Object.entries(content).map(([mediaType, content]) => ({ mediaType, content }));
  const named = withinStated(asked ?? header, stated);
  if (named !== undefined) return named;
  if (asked !== undefined) {
    const keys = stated.map(({ mediaType }) => mediaType).join(", ");
    throw new TypeError(`${methodAndPath(operation)} takes no body of ${asked}; it takes ${keys}.`);
  }
  const kind = kindFor(value);
  const chosen =
    stated.find((one) => one.content.kind === kind) ??
    stated.find((one) => one.content.kind === format) ??
    stated.find((one) => formatOf(essenceOf(one)) !== undefined) ??
    stated[0];
  if (chosen === undefined) throw new TypeError(`${methodAndPath(operation)} takes no body.`);
  return chosen;
};

interface Stated {
  readonly mediaType: string;
  readonly content: Pick<BodyWriter, "kind" | "essence">;
}

function withinStated<One extends Stated>(mediaType: string | undefined, stated: readonly One[]): One | undefined {
  const { essence } = parseMediaType(mediaType ?? "");
  if (mediaType === undefined || essence === undefined) return undefined;
  const same = stated.find((one) => one.mediaType === mediaType);
  if (same !== undefined) return same;
  const within =
    stated.find((one) => essenceOf(one) === essence) ?? stated.find((one) => isWithin(essence, essenceOf(one)));
  return within && { ...within, mediaType };
}

function essenceOf({ mediaType, content }: Stated): string {
  return content.essence ?? mediaType;
}

function kindFor(value: unknown): BodyKind | undefined {
  if (value instanceof FormData) return "multipart";
  if (value instanceof URLSearchParams) return "form";
  return isBytes(value) || isStream(value) ? "raw" : undefined;
}
