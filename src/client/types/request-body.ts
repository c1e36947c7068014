import type { RequestBodyOption } from "openapi-fetch";
import type { Bytes, Sendable } from "../../request/sendable.js";

/** The media types that an operation takes a body in; of a range of them, each that is within it. */
export type ContentTypeOf<Operation> = Concrete<keyof ContentOf<Operation>>;

/** Those of which one is sent where the call names none: JSON and XML where the contract states them, else all. */
export type DefaultContentType<Operation> = [Extract<ContentTypeOf<Operation>, Json | Xml>] extends [never]
  ? ContentTypeOf<Operation>
  : Extract<ContentTypeOf<Operation>, Json | Xml>;

/** What a body can be in a media type. */
export type BodyOf<Operation, ContentType> = {
  [Key in keyof ContentOf<Operation>]: [ContentType & Concrete<Key>] extends [never]
    ? never
    : BodyIn<Key, ContentOf<Operation>[Key]>;
}[keyof ContentOf<Operation>];

/** The body among the options of a call, and its media type; both are left out where the contract states no body. */
export type BodyOptions<Operation> = [keyof ContentOf<Operation>] extends [never]
  ? { readonly body?: never }
  :
      | (BodyOption<Operation, DefaultContentType<Operation>> & { readonly contentType?: undefined })
      | WithContentType<Operation, ContentTypeOf<Operation>>;

export interface ContentTypeOption<ContentType> {
  /**
   * The media type of the body, of those that the contract states. Default: JSON or XML, by `format`; where the contract states neither,
   * the first.
   */
  readonly contentType?: ContentType;
}

type WithContentType<Operation, ContentType> = ContentType extends string
  ? BodyOption<Operation, ContentType> & Required<ContentTypeOption<ContentType>>
  : never;

type BodyOption<Operation, ContentType> = Operation extends { requestBody: unknown }
  ? { readonly body: BodyOf<Operation, ContentType> }
  : { readonly body?: BodyOf<Operation, ContentType> };

type ContentOf<Operation> = Operation extends { requestBody?: infer Body }
  ? NonNullable<Body> extends { content: infer Content }
    ? Content
    : Record<never, never>
  : Record<never, never>;

type Concrete<Key> = Key extends "*/*"
  ? `${string}/${string}`
  : Key extends `${infer Type}/*`
    ? `${Type}/${string}`
    : Key & string;

type Json = Parametrized<`${string}/json` | `${string}+json`>;
type Xml = Parametrized<`${string}/xml` | `${string}+xml`>;
type Form = Parametrized<"application/x-www-form-urlencoded">;
type Multipart = Parametrized<"multipart/form-data">;
type Parametrized<MediaType extends string> = MediaType | `${MediaType};${string}`;

type BodyIn<Key, Body> = Key extends Xml
  ? XmlBody<Body>
  : Key extends Json
    ? JsonBody<Body>
    : Key extends Form
      ? FormBody<Body> | URLSearchParams
      : Key extends Multipart
        ? FormBody<Body> | FormData
        : Key extends `text/${string}`
          ? Sendable | Extract<Body, number | boolean>
          : Sendable;

/** A document of which the contract says nothing is sent as it is given. */
type XmlBody<Body> = string extends Body ? Sendable : [Body] extends [Blob] ? Sendable : JsonBody<Body>;

/** What openapi-fetch takes for a body of that type. */
type JsonBody<Body> = RequestBodyOption<{ requestBody: { content: { "application/json": Body } } }>["body"];

type FormBody<Body> = { [Name in keyof Body]: FormValue<Body[Name]> };

/** Bytes of every kind where the contract has bytes, as a part or as the items of a list. */
type FormValue<Value> = Value extends Blob ? Bytes : Value extends readonly (infer Item)[] ? FormValue<Item>[] : Value;
