/** A scenario of `@typespec/http-specs`: requests that a client is to make, and what the mock server answers to each. */
export interface Scenario {
  readonly name: string;
  /** The folder of the TypeSpec source, such as `payload/xml`. */
  readonly folder: string;
  readonly exchanges: readonly Exchange[];
}

/** A request that the mock server expects, and its answer. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: Body | MultipartBody;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body?: Body;
  };
}

/** A body as it is on the wire, its bytes in base64. */
export interface Body {
  readonly mediaType: string;
  readonly base64: string;
}

/** A form: its values, and its files. */
export interface MultipartBody {
  readonly parts: Readonly<Record<string, unknown>>;
  readonly files: readonly FormFile[];
}

export interface FormFile {
  readonly part: string;
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** The text of a body. */
export function textOf({ base64 }: Body): string {
  return Buffer.from(base64, "base64").toString();
}
