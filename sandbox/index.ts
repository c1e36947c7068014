import { startSandboxOf } from "../scripts/sandbox/start-sandbox.js";
import { behavioursOf, isBooking, newState } from "./behaviours.js";
import { compiled } from "./contract.js";
import type {
  ContractSandboxOptions,
  Sandbox,
  StartSandbox,
  WebcamSandbox,
  WebcamSandboxOptions,
} from "./interface.js";
import { seedResources } from "./seed.js";

export type * from "./interface.js";

/** Starts a sandbox: of a contract, or of this package's own API. */
export const startSandbox: StartSandbox = start as StartSandbox;

async function start(options: ContractSandboxOptions | WebcamSandboxOptions = {}): Promise<Sandbox | WebcamSandbox> {
  if (!("contract" in options)) return startWebcamSandbox(options);
  // It needs a package that not everybody has who starts a sandbox.
  const { compiledContract } = await import("../scripts/sandbox/compiled.js");
  return startSandboxOf(await compiledContract(options.contract), options);
}

async function startWebcamSandbox({ now, ...options }: WebcamSandboxOptions): Promise<WebcamSandbox> {
  const state = newState(now);
  const behaviours = { ...behavioursOf(compiled.contract, state), ...options.behaviours };
  const { tokenEndpoint, ...sandbox } = await startSandboxOf(compiled, { ...options, behaviours });
  if (tokenEndpoint === undefined) throw new TypeError("The contract names no token endpoint.");
  return {
    ...sandbox,
    tokenEndpoint,
    now: state.now,
    bookings: () => structuredClone(state.resources.filter(isBooking)),
    reset() {
      state.resources = seedResources();
    },
  };
}
