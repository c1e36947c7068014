import type { AccessToken } from "../../authentication/access-token.js";
import type { Credentials, CredentialsMode } from "../../authentication/credentials.js";

/** What a call may be given to authenticate with, before what its client was given. */
export interface CallCredentials<Schemes> {
  /** Instead of the client's own `accessToken`, for this call. */
  readonly accessToken?: AccessToken;
  /** Instead of those of the client's own `credentials` that are named, for this call; or the platform's, see `RequestInit`. */
  readonly credentials?: Partial<Credentials<Schemes>> | CredentialsMode;
}

/**
 * What a call must be given, since the operation requires it and the client has not got it.
 *
 * @typeParam Alternatives lists of the schemes that go together, of which one is enough; none for an operation that requires nothing
 * @typeParam Given the names of the schemes that the client has credentials for
 * @typeParam Name what the operation is called by, for the compiler's messages
 */
export type MissingCredentials<Schemes, Alternatives, Given, Name extends string> =
  true extends IsMet<Alternatives, Given>
    ? Record<never, never>
    : RequiredCredentials<Requirement<Schemes, Alternatives, Given, Name>, Schemes, Alternatives, Given>;

/** Any of these will do. What most calls are given comes last: it is what the compiler speaks of where none was given. */
export type RequiredCredentials<Message, Schemes, Alternatives, Given> =
  | PlatformCredentials
  | OwnAuthorization
  | NeededSchemes<Message, Schemes, AlternativeIn<Alternatives>, Given>
  | NeededTokens<Message, Schemes, AlternativeIn<Alternatives>, Given>;

/** What the compiler says of a call that lacks credentials: those of the first alternative. */
export type Requirement<Schemes, Alternatives, Given, Name extends string> = Alternatives extends readonly [
  infer First extends readonly unknown[],
  ...unknown[],
]
  ? `${NameOfOption<Schemes, Exclude<First[number], Given>>} is required by ${Name}`
  : never;

type NameOfOption<Schemes, Missing> = Missing extends string
  ? Missing extends BearerSchemes<Schemes>
    ? "accessToken"
    : `credentials.${Missing}`
  : never;

/** That the platform, or middleware, authenticates: any credentials mode of `fetch`. */
interface PlatformCredentials {
  readonly credentials: CredentialsMode;
}

/** A header of the caller's own. */
interface OwnAuthorization {
  readonly headers: { readonly authorization: string | null } | { readonly Authorization: string | null };
}

/** True where one alternative is met; never where none is. */
export type IsMet<Alternatives, Given> = Alternatives extends readonly []
  ? true
  : Alternatives extends readonly (readonly unknown[])[]
    ? MetBy<Alternatives[number], Given>
    : true;

type MetBy<Alternative, Given> = Alternative extends readonly unknown[]
  ? [Alternative[number]] extends [Given]
    ? true
    : never
  : never;

type AlternativeIn<Alternatives> = Alternatives extends readonly (readonly unknown[])[] ? Alternatives[number] : never;

type NeededSchemes<Message, Schemes, Alternative, Given> = Alternative extends readonly unknown[]
  ? NeededCredentials<Message, Pick<Schemes, Exclude<Alternative[number], Given> & keyof Schemes>>
  : never;

/** Where bearer tokens are missing, `accessToken` will do for them. */
type NeededTokens<Message, Schemes, Alternative, Given> = Alternative extends readonly unknown[]
  ? MissingToken<Message, Schemes, Exclude<Alternative[number], Given>>
  : never;

type MissingToken<Message, Schemes, Missing> = [Extract<Missing, BearerSchemes<Schemes>>] extends [never]
  ? never
  : [Exclude<Missing, BearerSchemes<Schemes>>] extends [never]
    ? NeededToken<Message>
    : NeededToken<Message> &
        NeededCredentials<Message, Pick<Schemes, Exclude<Missing, BearerSchemes<Schemes>> & keyof Schemes>>;

/** @typeParam _Message for the compiler's messages, which show it with the name of this type */
interface NeededToken<_Message> {
  readonly accessToken: AccessToken;
}

interface NeededCredentials<_Message, Schemes> {
  readonly credentials: Credentials<Schemes>;
}

/** The names of the schemes of bearer tokens. */
export type BearerSchemes<Schemes> = {
  [Name in keyof Schemes]: Schemes[Name] extends "bearer" ? Name : never;
}[keyof Schemes];

/**
 * The names of the schemes that a client has credentials for, by the options that it was given. An option, or a credential, that may be
 * left out is taken for given; one that may be undefined is not.
 */
export type GivenSchemes<Schemes, Options> = Options extends unknown
  ?
      | ("accessToken" extends GivenNames<Options> ? BearerSchemes<Schemes> : never)
      | ("credentials" extends GivenNames<Options> ? GivenIn<Schemes, Options["credentials" & keyof Options]> : never)
  : never;

type GivenIn<Schemes, Given> = Given extends CredentialsMode
  ? keyof Schemes
  : Given extends object
    ? GivenNames<Given> & keyof Schemes
    : never;

/** The names of members, without those that are to be there and may be undefined, and those that are undefined in any case. */
type GivenNames<Options> = {
  [Name in keyof Options]-?: [Exclude<Options[Name], undefined>] extends [never]
    ? never
    : undefined extends Options[Name]
      ? Record<never, never> extends Pick<Options, Name>
        ? Name
        : never
      : Name;
}[keyof Options];

/**
 * Options, kept as the type that they are given in, and without names that nobody reads. (Not readonly, so that the
 * known ones are no type that the compiler takes for the given one: of two that are the same it infers nothing.)
 */
export type CheckedOptions<Options, Known, Schemes> = Options & { -readonly [Name in keyof Known]: Known[Name] } & {
  readonly [Name in Exclude<keyof Options, keyof Known>]: `${Name & string} is no option of createClient`;
} & (Options extends {
    readonly credentials: infer Given extends object;
  }
    ? {
        readonly credentials: {
          readonly [Name in Exclude<
            keyof Given,
            keyof Schemes
          >]: `${Name & string} is no security scheme of the contract`;
        };
      }
    : unknown);
