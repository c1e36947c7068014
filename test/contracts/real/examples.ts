import { isRecord } from "../../../scripts/load/contract-node.js";
import { formatOf } from "../../../src/media-type.js";
import { type OpenApiDocument, operationsOf, type Place, type PlacedOperation } from "./document.js";

/** An example, and the schema that it is one of. */
export interface ContractExample {
  readonly pointer: string;
  /** A JSON value, or the text of an XML document. */
  readonly value: unknown;
  readonly format: "json" | "xml";
  readonly of: BodyPlace | { readonly schema: string };
}

/** A body of an operation: its request's, or that of the answer with a status. */
export interface BodyPlace {
  readonly method: string;
  readonly path: string;
  readonly status: string | undefined;
  readonly mediaType: string;
}

/** All examples of bodies in JSON and XML, and of the schemas under `components`, in the document's order. */
export function examplesOf(document: OpenApiDocument): ContractExample[] {
  const ofBodies = operationsOf(document).flatMap((operation) => bodyExamples(document, operation));
  const ofSchemas = document
    .membersAt("components", "schemas")
    .flatMap(([schema, place]) =>
      schemaExamples(document, place).map(
        ({ pointer, value }): ContractExample => ({ pointer, value, format: "json", of: { schema } }),
      ),
    );
  const atPlaces = new Map([...ofBodies, ...ofSchemas].map((example) => [example.pointer, example]));
  return [...atPlaces.values()];
}

function bodyExamples(document: OpenApiDocument, { method, path, place }: PlacedOperation): ContractExample[] {
  const request = document.member(document.member(place, "requestBody"), "content");
  const responses = document.members(document.member(place, "responses"));
  const contents = [
    { status: undefined, content: request },
    ...responses.map(([status, response]) => ({ status, content: document.member(response, "content") })),
  ];
  return contents.flatMap(({ status, content }) =>
    document.members(content).flatMap(([mediaType, media]) => {
      const format = formatOf(mediaType.split(";")[0]?.trim().toLowerCase());
      if (format === undefined || document.member(media, "schema").value === undefined) return [];
      const of = { method, path, status, mediaType };
      return mediaTypeExamples(document, media).map(
        ({ pointer, value }): ContractExample => ({
          pointer,
          value,
          // An example of XML that is no text is the value, before it is written as XML (OpenAPI, Example Object).
          format: typeof value === "string" ? format : "json",
          of,
        }),
      );
    }),
  );
}

/** `example` and `examples` of a Media Type Object. An `externalValue` stands elsewhere, and is none of this document's. */
function mediaTypeExamples(document: OpenApiDocument, media: Place): Place[] {
  const named = document
    .members(document.member(media, "examples"))
    .flatMap(([, example]) => ["value", "dataValue"].map((key) => document.member(example, key)));
  return present([document.member(media, "example"), ...named]);
}

/** `example` and `examples` of a Schema Object. */
function schemaExamples(document: OpenApiDocument, schema: Place): Place[] {
  const isReference = isRecord(schema.value) && "$ref" in schema.value;
  if (isReference) return [];
  const list = document.member(schema, "examples");
  const listed = Array.isArray(list.value) ? document.members({ ...list, value: { ...list.value } }) : [];
  return present([document.member(schema, "example"), ...listed.map(([, place]) => place)]);
}

function present(places: readonly Place[]): Place[] {
  return places.filter(({ value }) => value !== undefined);
}
