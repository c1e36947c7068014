import { encodeXmlText } from "../../src/xml/encode/encode.js";
import type { NamedShape } from "../model/shape.js";
import { documentOf } from "../model/xml/document-of.js";
import type { Body } from "./body.js";

/** What speaks against a request. No contract states all of these: what they say is the sandbox's own choice, and says so. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly details: { readonly path?: string | undefined; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
  }
}

/** A refusal as a problem document (RFC 9457). */
export function problemOf(
  { status, message, details: { path } }: Refusal,
  titles: Readonly<Record<number, string | undefined>>,
  format: "json" | "xml",
): Body {
  const problem = {
    title: titles[status] ?? "Refused",
    status,
    detail: message,
    ...(path === undefined ? {} : { path }),
    note: "This status and body are the sandbox's own choice, and not stated by the contract.",
  };
  return {
    mediaType: `application/problem+${format}; charset=utf-8`,
    content:
      format === "json"
        ? JSON.stringify(problem)
        : encodeXmlText(problem, documentOf(problemShape, { shapes: {}, nilAliases: [] })),
  };
}

const problemShape: NamedShape = {
  xml: { name: "problem", namespace: "urn:ietf:rfc:7807" },
  shape: {
    kind: "object",
    properties: [
      { name: "title", shape: { kind: "string" }, required: true },
      { name: "status", shape: { kind: "integer" }, required: true },
      { name: "detail", shape: { kind: "string" }, required: true },
      { name: "path", shape: { kind: "string" } },
      { name: "note", shape: { kind: "string" }, required: true },
    ],
  },
};
