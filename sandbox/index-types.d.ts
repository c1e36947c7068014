import type { StartSandbox } from "./interface.js";

export type * from "./interface.js";

/** Starts a sandbox: of a contract, or of this package's own API. */
export declare const startSandbox: StartSandbox;
