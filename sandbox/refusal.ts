import { XMLBuilder } from "fast-xml-parser";
import { formatOfKey } from "../src/content/media-type-key.js";

/**
 * Why the sandbox refuses a request. The API documents neither the statuses nor the bodies of its refusals: both are the sandbox's
 * own choice, and say so.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly details: { readonly path?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
  }
}

export interface RefusalAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A refusal as a problem document (RFC 9457), in JSON or XML as the client likes. */
export function answerRefusal(
  refusal: Refusal,
  titles: Readonly<Record<number, string | undefined>>,
  mediaType: string,
): RefusalAnswer {
  const problem = {
    title: titles[refusal.status] ?? "Refused",
    status: refusal.status,
    detail: refusal.message,
    ...(refusal.details.path === undefined ? {} : { path: refusal.details.path }),
    note: "This status and body are the sandbox's own choice: the API documents none.",
  };
  const isXml = formatOfKey(mediaType) === "xml";
  return {
    status: refusal.status,
    mediaType: isXml ? "application/problem+xml" : "application/problem+json",
    headers: refusal.details.headers ?? {},
    body: isXml ? builder.build({ problem: { "@xmlns": "urn:ietf:rfc:7807", ...problem } }) : JSON.stringify(problem),
  };
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@" });
