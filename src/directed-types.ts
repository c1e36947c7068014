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
export type Received<Value> =
  Value extends ReadOnly<infer Inside>
    ? Received<Inside>
    : Value extends Opaque
      ? Value
      : Value extends readonly unknown[]
        ? { [Index in keyof Value]: Received<Value[Index]> }
        : {
            [Name in keyof Value as NonNullable<Value[Name]> extends WriteOnly<unknown> ? never : Name]: Received<
              Value[Name]
            >;
          };

/** A value of a request: without what answers alone have. */
export type Sent<Value> =
  Value extends WriteOnly<infer Inside>
    ? Sent<Inside>
    : Value extends Opaque
      ? Value
      : Value extends readonly unknown[]
        ? { [Index in keyof Value]: Sent<Value[Index]> }
        : {
            [Name in keyof Value as NonNullable<Value[Name]> extends ReadOnly<unknown> ? never : Name]: Sent<
              Value[Name]
            >;
          };

interface ReadOnly<Value> {
  readonly $read: Value;
}

interface WriteOnly<Value> {
  readonly $write: Value;
}

/** What has no members of the contract's. */
type Opaque = string | number | bigint | boolean | null | undefined | Blob | ((...parameters: never) => unknown);
