import type { OpenApiDocument, Place } from "../contracts/real/document.js";
import { memberSchema, scalar, typeOf } from "./parameter-values.js";
import { type Body, type FormFile, type MultipartBody, textOf } from "./scenario.js";

/** Bytes, or a file, of which a program makes a Blob or a File. */
export class Binary {
  constructor(
    readonly base64: string,
    readonly name?: string,
    readonly mediaType?: string,
  ) {}
}

/** A document of XML, which the build's own description of the body turns into the value. */
export class XmlDocument {
  constructor(readonly text: string) {}
}

/** What a program gives the client for a body on the wire. */
export function bodyValue(document: OpenApiDocument, schema: Place, body: Body | MultipartBody): unknown {
  if (!("mediaType" in body)) return formValue(document, schema, body);
  return valueOfBody(body);
}

/** The value of a body, by its media type. */
export function valueOfBody(body: Body): unknown {
  const mediaType = body.mediaType.split(";")[0] ?? "";
  if (/[/+]json$/.test(mediaType)) return JSON.parse(textOf(body));
  if (/[/+]xml$/.test(mediaType)) return new XmlDocument(textOf(body));
  return mediaType.startsWith("text/") ? textOf(body) : new Binary(body.base64, undefined, mediaType);
}

function formValue(document: OpenApiDocument, schema: Place, { parts, files }: MultipartBody): Record<string, unknown> {
  const names = [...new Set(files.map(({ part }) => part))];
  const byName = names.map((name): [string, unknown] => {
    const those = files.filter(({ part }) => part === name).map(binaryOf);
    return [name, typeOf(document, memberSchema(document, schema, name)) === "array" ? those : those[0]];
  });
  const texts = Object.entries(parts).map(([name, part]): [string, unknown] => [
    name,
    typeof part === "object" ? part : scalar(document, memberSchema(document, schema, name), part),
  ]);
  return Object.fromEntries([...texts, ...byName]);
}

function binaryOf({ base64, name, mediaType }: FormFile): Binary {
  return new Binary(base64, name, mediaType);
}
