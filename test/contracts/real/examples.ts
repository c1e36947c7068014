import { isRecord } from "../../../scripts/load/contract-node.js";
import { formatOf } from "../../../src/content/media-type.js";
import { type OpenApiDocument, operationsOf, type Place, type PlacedOperation } from "./document.js";

/** An example, and the schema that it is one of. */
export interface ContractExample {
  readonly pointer: string;
  /** A JSON value, or the text of an XML document. */
  readonly value: unknown;
  readonly format: "json" | "xml";
  /** JSON pointer to its schema. */
  readonly schema: string;
  readonly of: BodyPlace | SchemaPlace;
}

/** A schema under `components`, or one inside it. */
export interface SchemaPlace {
  readonly schema: string;
  /** The way from that schema to the one inside. */
  readonly within: readonly Step[];
}

export type Step = { readonly member: string } | "items";

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
    .flatMap(([schema, place]) => schemaExamples(document, place, { schema, within: [] }));
  // What is referred to from several places is one example for each schema that it is one of.
  const atPlaces = new Map(
    [...ofBodies, ...ofSchemas].map((example) => [`${example.pointer} of ${example.schema}`, example]),
  );
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
      const schema = document.member(media, "schema");
      if (format === undefined || schema.value === undefined) return [];
      const of = { method, path, status, mediaType };
      return mediaTypeExamples(document, media).map(
        ({ pointer, value }): ContractExample => ({
          pointer,
          value,
          // An example of XML that is no text is the value, before it is written as XML (OpenAPI, Example Object).
          format: typeof value === "string" ? format : "json",
          schema: document.resolve(schema).pointer,
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

/** `example` and `examples` of a Schema Object, and of those inside it. What it refers to has its own place. */
function schemaExamples(document: OpenApiDocument, schema: Place, of: SchemaPlace): ContractExample[] {
  if (!isRecord(schema.value) || "$ref" in schema.value) return [];
  const list = document.member(schema, "examples");
  const own = present([document.member(schema, "example"), ...document.items(list)]);
  const inside = (place: Place, ...steps: readonly Step[]) =>
    schemaExamples(document, place, { ...of, within: [...of.within, ...steps] });
  return [
    ...own.map(
      ({ pointer, value }): ContractExample => ({ pointer, value, format: "json", schema: schema.pointer, of }),
    ),
    ...document.items(document.member(schema, "allOf")).flatMap((part) => inside(part)),
    ...document.members(document.member(schema, "properties")).flatMap(([member, part]) => inside(part, { member })),
    ...inside(document.member(schema, "items"), "items"),
  ];
}

function present(places: readonly Place[]): Place[] {
  return places.filter(({ value }) => value !== undefined);
}
