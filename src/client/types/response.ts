import type { AbortError } from "../../errors/abort-error.js";
import type { Outcome } from "../../errors/api-error.js";
import type { ContractError } from "../../errors/contract-error.js";
import type { HttpError } from "../../errors/http-error.js";
import type { JsonSyntaxError } from "../../errors/json-syntax-error.js";
import type { LimitError } from "../../errors/limit-error.js";
import type { MediaTypeError } from "../../errors/media-type-error.js";
import type { NetworkError } from "../../errors/network-error.js";
import type { TimeoutError } from "../../errors/timeout-error.js";
import type { TokenError } from "../../errors/token-error.js";
import type { XmlSyntaxError } from "../../errors/xml-syntax-error.js";

/** What the contract states of 2xx answers. `Accept`: the media types that the call accepts. */
export type SuccessData<Operation, Accept = AcceptOf<Operation>> = Operation extends { responses: infer Responses }
  ? [SuccessKey<Responses>] extends [never]
    ? undefined
    : { [Key in SuccessKey<Responses>]: Content<Responses[Key], Accept> }[SuccessKey<Responses>]
  : never;

/** The headers that the contract states of 2xx answers. */
export type SuccessHeaders<Operation> = Operation extends { responses: infer Responses }
  ? [SuccessKey<Responses>] extends [never]
    ? NoHeaders
    : { [Key in SuccessKey<Responses>]: StatedHeaders<Responses[Key]> }[SuccessKey<Responses>]
  : never;

/** The media types in which the contract states 2xx answers. */
export type AcceptOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Key in SuccessKey<Responses>]: MediaTypesOf<Responses[Key]> }[SuccessKey<Responses>]
  : never;

/** What a call can fail with: one of the errors, told apart by its `name`. An HttpError, then, is told apart by its `status`. */
export type Failure<Operation> = HttpFailure<Operation> | CallFailure;

/** What every call can fail with, beside an answer outside 2xx. */
export type CallFailure =
  | InCall<AbortError>
  | InCall<ContractError>
  | InCall<JsonSyntaxError>
  | InCall<LimitError>
  | InCall<MediaTypeError>
  | InCall<NetworkError>
  | InCall<TimeoutError>
  | InCall<TokenError>
  | InCall<XmlSyntaxError>;

/** An error of a call: what is known of the request is always there. */
export type InCall<Error> = Error & { readonly outcome: Outcome };

/** Answers outside 2xx: by status, what the contract states of their bodies. */
export type HttpFailure<Operation> = Operation extends { responses: infer Responses }
  ? StatedFailures<Responses> | UnstatedFailure<Exclude<FailureStatus, StatedStatus<Responses>>>
  : never;

type UnstatedFailure<Status extends number> = [Status] extends [never] ? never : HttpError<Status, undefined>;

type StatedFailures<Responses> = {
  [Key in FailureKey<Responses>]: HttpError<StatusesOf<Key, Responses>, ErrorContent<Responses[Key]>>;
}[FailureKey<Responses>];

/** Where the body is not what the contract states, there is no value. */
type ErrorContent<Response> = Response extends unknown ? Content<Response, string> | undefined : never;

/** A status, a range of them or `default`, of those that the contract states for successes. */
type SuccessKey<Responses> = [KeysOf<Responses, "2">] extends [never]
  ? keyof Responses & "default"
  : KeysOf<Responses, "2">;

/** `default` stands for failures even where it is the only success that is stated. */
type FailureKey<Responses> = Exclude<keyof Responses, KeysOf<Responses, "2">>;

/** The keys that begin with a digit. */
type KeysOf<Responses, Digit extends string> = {
  [Key in keyof Responses & (string | number)]: `${Key}` extends `${Digit}${string}` ? Key : never;
}[keyof Responses & (string | number)];

/** The statuses that a key stands for: a range for those alone that are not stated by themselves, `default` for all others. */
type StatusesOf<Key, Responses> = Key extends number
  ? Key
  : Key extends `${infer Digit}XX`
    ? Exclude<Range<Digit>, keyof Responses>
    : Exclude<FailureStatus, StatedStatus<Omit<Responses, "default">>>;

type StatedStatus<Responses> = "default" extends keyof Responses
  ? FailureStatus
  : {
      [Key in keyof Responses]: Key extends number ? Key : Key extends `${infer Digit}XX` ? Range<Digit> : never;
    }[keyof Responses];

/** The statuses of answers that a call fails with, beside those that the contract states by themselves. */
export type OtherStatus<Stated extends number, Status = FailureStatus> = Status extends Stated ? never : Status;

/** Those that `fetch` lets through, and 0: a redirect that a browser does not show. */
export type FailureStatus = 0 | Range<"3"> | Range<"4"> | Range<"5">;

type Range<First extends string> = NumberOf<`${First}${Digit}${Digit}`>;

type NumberOf<Text extends string> = Text extends `${infer Status extends number}` ? Status : never;

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

type Content<Response, Accept> = Response extends { content: infer ByMediaType }
  ? {
      [Key in keyof ByMediaType & string as [Extract<Accept, Accepted<Key>>] extends [never]
        ? Accept extends string
          ? string extends Accept
            ? Key
            : never
          : never
        : Key]: Decoded<EssenceOf<Key>, ByMediaType[Key]>;
    } extends infer Values
    ? Values[keyof Values]
    : never
  : undefined;

type MediaTypesOf<Response> = Response extends { content: infer ByMediaType }
  ? Accepted<keyof ByMediaType & string>
  : never;

/** The media types that a key of `content` stands for. */
type Accepted<Key extends string> = Key extends `*/*`
  ? `${string}/${string}`
  : Key extends `${infer Type}/*`
    ? `${Type}/${string}`
    : Key;

/** Without parameters. */
type EssenceOf<Key extends string> = Lowercase<Key extends `${infer Essence};${string}` ? Essence : Key>;

/** What a body of a media type becomes: a value, where it is JSON, XML or text; else, where bytes are all that there is, a Blob. */
type Decoded<Essence extends string, Value> = Essence extends `${string}/*`
  ? // A range says nothing of the format.
    [Value] extends [string]
    ? string | Blob
    : Value
  : Essence extends `application/${"json" | "xml"}` | `${string}+${"json" | "xml"}` | `text/${string}`
    ? unknown extends Value
      ? Essence extends `text/${string}`
        ? Essence extends `text/${"json" | "xml"}`
          ? Value
          : string
        : Value
      : Value
    : Blob;

type NoHeaders = Readonly<Record<never, never>>;

type StatedHeaders<Response> = Response extends { headers: infer Headers }
  ? { readonly [Name in keyof Headers as StatedHeaderName<Name>]: HeaderValue<Headers[Name]> }
  : NoHeaders;

/** openapi-typescript says of each answer that it has headers of any name; and a header called Content-Type is to be ignored (OpenAPI). */
type StatedHeaderName<Name> = Name extends string
  ? string extends Name
    ? never
    : Lowercase<Name> extends "content-type"
      ? never
      : Name
  : never;

/** A header whose schema is an object is given as it came. */
type HeaderValue<Value> = Value extends readonly (infer Item)[]
  ? Item extends HeaderScalar
    ? Value
    : string
  : Value extends HeaderScalar | undefined
    ? Value
    : string;

type HeaderScalar = string | number | bigint | boolean | null;
