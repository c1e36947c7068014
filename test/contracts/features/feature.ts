/** What the contract can say, and how each format writes it: the rows of docs/coverage.md, each of them tested. */
export interface Feature {
  readonly name: string;
  /** The OpenAPI versions that have it; all where it is absent. */
  readonly version?: "3.0" | "3.1" | "3.2";
  /** A schema by the name of `Value`. */
  readonly schema: unknown;
  /** Other schemas that it refers to. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** A JSON text, and the XML document of the same value; or what the build refuses of either. */
  readonly json: string | Refused;
  readonly xml: string | Refused;
  /** The value of both, where it is another than `JSON.parse` gives. */
  readonly value?: unknown;
  /** Texts that do not fit, in each format, and the JSON pointer of the place. */
  readonly unfit?: { readonly json?: string; readonly xml?: string; readonly path: string };
  /** What there is to say of it. */
  readonly remark?: string;
}

/** What the build says that it found. */
export interface Refused {
  readonly refused: string;
}

export const refused = (found: string): Refused => ({ refused: found });

export interface Section {
  readonly title: string;
  readonly features: readonly Feature[];
}
