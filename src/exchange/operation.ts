import type { MediaType } from "../content/media-type.js";
import type { Method } from "../contract/methods.js";
import type { Format } from "../errors/contract-error.js";
import { once, type Schema } from "../values/schema.js";
import type { DocumentPart } from "../xml/parts.js";
import type { ServerVariables } from "./api.js";
import type { Call } from "./call.js";
import type { Init, SentHeaders } from "./request-options.js";

/**
 * An operation of an API: what the contract states of it, made when it is first called, so that it costs little to import many.
 *
 * @typeParam Types its parameters, bodies and answers, as openapi-typescript writes them
 * @typeParam Alternatives lists of the security schemes that go together, of which one is enough; none where nothing is required
 * @typeParam Method a client's method of it, as the build writes it; unknown where that is made of `Types`
 */
export interface Operation<Types = unknown, Alternatives = unknown, Method = unknown> {
  (): StatedOperation;
  /** For the compiler alone: no operation has it. */
  readonly types?: { readonly operation: Types; readonly alternatives: Alternatives; readonly method: Method };
}

/** The part that an operation is made of. */
export function operation<Types, Alternatives, Method>(
  state: () => StatedOperation,
): Operation<Types, Alternatives, Method> {
  return once(state);
}

/** All that a call needs to know, beside what operations share. Its members are parts, each of which brings the code that it needs. */
export interface StatedOperation {
  readonly method: Method;
  /** The path template, as the contract writes it. */
  readonly path: string;
  /** Absent where the client's server is its own. */
  readonly server?: OwnServer;
  /** Absent where the contract states none. */
  readonly parameters?: Parameters;
  readonly request?: RequestBody;
  /** The media types that a call asks for where it says no more than the format; absent where the contract states none. */
  readonly accept?: Readonly<Record<Format, string>>;
  /** By status code, range (`4XX`) or `default`: the answers that the contract states. */
  readonly responses: Readonly<Record<string, Answer>>;
  /** Alternatives, of which one is enough; an empty one means that nothing need be sent. Absent: no security. */
  readonly security?: readonly SecurityRequirement[];
}

/**
 * The base URL of an operation that has a server of its own; undefined where the client's holds all the same.
 *
 * @param clientUrl what it is relative to
 */
export type OwnServer = (
  clientUrl: string,
  options: { readonly baseUrl?: string | undefined; readonly serverVariables?: ServerVariables | undefined },
) => string | undefined;

/**
 * One alternative of an operation's security: the schemes that go together, each with its scopes. Undefined stands for none: TypeScript gives
 * each object of a list the members of the others so.
 */
export type SecurityRequirement = Readonly<Record<string, readonly string[] | undefined>>;

/** OpenAPI Parameter Object: what a parameter is, and how it is written. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: true;
  readonly schema: Schema;
  /** Absent: it is written as usual, as a scalar, or as a list in a path or an exploded query. `json`: the value is JSON text (`content` with a JSON media type). */
  readonly style?:
    | "simple"
    | "label"
    | "matrix"
    | "form"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject"
    | "cookie"
    | "json";
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** Checks the parameters of a call, and writes them. */
export type Parameters = (call: Call) => Promise<WrittenParameters>;

export interface WrittenParameters {
  /** What openapi-fetch is to know of them. */
  readonly init: Init;
  /** The Cookie header, which it does not write; empty for none but the caller's own. */
  readonly headers: SentHeaders;
}

export interface RequestBody {
  readonly required?: true;
  /** By media type, in the contract's order. */
  readonly content: Readonly<Record<string, BodyWriter>>;
  /** Where there are several: of which media type a body is. */
  readonly choose?: ChooseContent;
}

/** What is known of XML is loaded when it is needed. */
export type LoadDocument = () => Promise<DocumentPart>;

/** What a body is that is sent. */
export interface Content {
  readonly schema: Schema;
  /** Loads how it stands in a document of XML. */
  readonly xml?: LoadDocument;
  /** Of a form: how its parts are written, by the part's name. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
}

/** OpenAPI Encoding Object. */
export interface PartEncoding {
  readonly contentType?: string;
  /** Of a part in XML. */
  readonly xml?: LoadDocument;
  readonly style?: Parameter["style"];
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** How a body of a media type is written. */
export interface BodyWriter {
  readonly kind: BodyKind;
  /** The media type, or range, in lower case and without its parameters, where its key is another. */
  readonly essence?: string | undefined;
  /** @param mediaType the one that the body is to be of, as the contract or the caller writes it */
  write(value: unknown, mediaType: string, call: Call): EncodedBody | Promise<EncodedBody>;
}

/** `raw`: as it is given; a range of media types too. */
export type BodyKind = "json" | "xml" | "form" | "multipart" | "text" | "raw";

/** A body as it is sent. */
export interface EncodedBody {
  /** Undefined where JSON has nothing to write. */
  readonly body: NonNullable<RequestInit["body"]> | undefined;
  /** Undefined where the platform names it. */
  readonly mediaType: string | undefined;
}

/** What says in which media type a body is written. */
export interface BodyChoice {
  readonly value: unknown;
  /** The call's own `contentType`. */
  readonly asked: string | undefined;
  /** The caller's own Content-Type header. */
  readonly header: string | undefined;
  readonly format: Format;
}

export type ChooseContent = <Content extends Pick<BodyWriter, "kind" | "essence">>(
  operation: Pick<StatedOperation, "method" | "path">,
  content: Readonly<Record<string, Content>>,
  choice: BodyChoice,
) => { readonly mediaType: string; readonly content: Content };

/** OpenAPI Response Object. */
export interface Answer {
  /** By media type; empty for an answer without a body. */
  readonly content: Readonly<Record<string, BodyReader>>;
  /** Reads the headers that the contract states. */
  readonly headers?: (headers: Headers, call: Call) => object;
}

/** How a body of a media type is read. */
export interface BodyReader {
  /** The media type, or range, in lower case and without its parameters, where its key is another. */
  readonly essence?: string | undefined;
  /** Bodies of any media type of this format are read so. */
  readonly format?: Format | undefined;
  /** Absent where there is no value of such a body. */
  readonly read?: (body: Received, call: Call) => unknown;
  /** Of a range: how a body of a media type within it is read; undefined for any other, and where there is no value of it. */
  readonly within?: (essence: string) => BodyReader | undefined;
}

/** A body as it came. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
}
