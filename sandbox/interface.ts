import type { Sandbox, SandboxOptions, SandboxTokenEndpoint } from "../scripts/sandbox/interface.js";
import type { WebcamBooking } from "../src/index.js";

export type * from "../scripts/sandbox/interface.js";

/** The sandbox of this package's own API. Its state is in memory, the same at each start. */
export interface WebcamSandbox extends Sandbox {
  readonly tokenEndpoint: SandboxTokenEndpoint;
  /** What the sandbox takes for now. */
  readonly now: string;
  /** The bookings as they are at this moment. */
  bookings(): readonly WebcamBooking[];
  /** Puts the bookings back as they were at the start. */
  reset(): void;
}

export interface WebcamSandboxOptions extends SandboxOptions {
  /** Local date and time, `YYYY-MM-DDThh:mm`. Default: that of the page's sample. */
  readonly now?: string;
}

export interface ContractSandboxOptions extends SandboxOptions {
  /** Path of a contract, YAML or JSON. */
  readonly contract: string;
}

/** Starts a sandbox on the loopback address. */
export interface StartSandbox {
  /**
   * Of any contract: it answers with the contract's examples, or with values made up from its schemas.
   *
   * @throws Error for a contract that cannot be built, with each fault and its place; TypeError for a behaviour of an operation that it does not have
   */
  (options: ContractSandboxOptions): Promise<Sandbox>;
  /** Of this package's own API, with bookings that calls change. */
  (options?: WebcamSandboxOptions): Promise<WebcamSandbox>;
}
