import type { ClientOptions, Format, Outcome } from "adultwork-webcam";
import type { WebcamSandbox } from "../../sandbox/index.js";
import type { ProxyPlan } from "./proxy.js";

/** Something that goes wrong in a call, and what the call is to make of it. */
export interface Fault {
  readonly name: string;
  readonly given: (scene: Scene) => Given | Promise<Given>;
  readonly want: Want;
}

/** What a fault can make use of. */
export interface Scene {
  readonly sandbox: WebcamSandbox;
  readonly format: Format;
  /** Ends the call by the caller's signal. */
  readonly abort: () => void;
}

export interface Given {
  /** What stands between the client and the sandbox. Default: nothing breaks. */
  readonly proxy?: ProxyPlan;
  /** Of the client, in place of a good token, the proxy as base URL, and no timeout. */
  readonly options?: ClientOptions;
  /** Default: one that can be cancelled. */
  readonly bookingId?: number;
  /** Done when the call has ended. */
  readonly afterwards?: () => void;
}

/** What the caller is told, and what has happened in truth. */
export interface Want {
  /** The error's name, or none. Where it depends on the format, by format. */
  readonly error: string | Readonly<Record<Format, string>>;
  /** None where there is no error. */
  readonly outcome: Outcome | "none";
  readonly status?: number;
  readonly server: "cancelled" | "untouched";
}
