import type { Examples } from "./decode-examples.js";
import type { Refusal } from "./refusal.js";

/** What became of a public contract. Times are in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  /** Of OpenAPI. */
  readonly version: string;
  readonly bytes: number;
  readonly operations: number;
  readonly schemas: number;
  readonly build: number;
  /** openapi-typescript's own time on the same file, where it can read it, and the file is so large that the times tell something. */
  readonly openapiTypescript: number | undefined;
  /** What the build refuses. Where all of it is true faults of the contract, what follows is of a copy without them. */
  readonly refusals: readonly Refusal[];
  /** Where the modules are that came out; undefined where nothing was built. */
  readonly directory: string | undefined;
  readonly examples: Examples | undefined;
  /** Examples that do not decode, though they fit their schemas. */
  readonly undecoded: readonly Refusal[];
}
