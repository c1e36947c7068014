import type { Contract } from "../../../model/contract.js";
import type { Compiled } from "../../../sandbox/compiled.js";
import type { Behaviour } from "../../../sandbox/interface.js";

/** What the page's script is built with: the contract's own client, and what the sandbox needs of the contract. */
export interface TryPage {
  readonly client: GeneratedClient;
  readonly compiled: Compiled;
  readonly samples: readonly TrySample[];
  /** The name by which code imports the client. */
  readonly packageName: string;
  /** What operations do in a sandbox that has just been started. */
  behavioursOf(contract: Contract): Readonly<Record<string, Behaviour>>;
  /** What there is in such a sandbox. */
  readonly remark?: string | undefined;
  /** What statuses are called (RFC 9110 §15), by their numbers. */
  readonly titles: Readonly<Record<number, string>>;
}

/** The client that the build makes of a contract, for those who do not know which. */
export interface GeneratedClient {
  createClient(options: object): Readonly<Record<string, (...parameters: readonly unknown[]) => Promise<unknown>>>;
  decodeJson(schema: string, text: string): unknown;
  decodeXml(schema: string, text: string): Promise<unknown>;
}

/** An answer to begin with. */
export interface TrySample {
  readonly label: string;
  readonly schema: string;
  readonly text: string;
}
