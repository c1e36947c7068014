/** The types of a contract whose members are in answers alone (`$Read`) or in requests alone (`$Write`), as openapi-typescript marks them. */
export type Directed<Paths> = {
  [Path in keyof Paths]: { [Method in keyof Paths[Path]]: DirectedOperation<Paths[Path][Method]> };
};

type DirectedOperation<Operation> = Operation extends { responses: unknown }
  ? {
      [Part in keyof Operation]: Part extends "responses"
        ? Received<Operation[Part]>
        : Part extends "requestBody"
          ? Sent<Operation[Part]>
          : Operation[Part];
    }
  : Operation;

/** A value of an answer: without what requests alone have. */
export type Received<Value> = Along<Value, "$read", "$write">;

/** A value of a request: without what answers alone have. */
export type Sent<Value> = Along<Value, "$write", "$read">;

/** A value of one direction: without the marks of its own members, and without the members of the other direction. */
type Along<Value, Own extends Mark, Other extends Mark> =
  Value extends Marked<Own, infer Inside>
    ? Along<Inside, Own, Other>
    : Value extends Opaque
      ? Value
      : Value extends readonly unknown[]
        ? { [Index in keyof Value]: Along<Value[Index], Own, Other> }
        : {
            [Name in keyof Value as NonNullable<Value[Name]> extends Marked<Other, unknown> ? never : Name]: Along<
              Value[Name],
              Own,
              Other
            >;
          };

type Mark = "$read" | "$write";

type Marked<Name extends Mark, Value> = { readonly [_ in Name]: Value };

/** What has no members of the contract's. */
type Opaque = string | number | bigint | boolean | null | undefined | Blob | ((...parameters: never) => unknown);
