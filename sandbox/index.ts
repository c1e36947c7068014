import { startSandboxOf } from "../scripts/sandbox/start-sandbox.js";
import type { WebcamBooking } from "../src/index.js";
import { compiled } from "./contract.js";
import { effects } from "./effects.js";
import type {
  ContractSandboxOptions,
  Sandbox,
  StartSandbox,
  WebcamSandbox,
  WebcamSandboxOptions,
} from "./interface.js";
import { behaviourOf } from "./resources.js";
import { seedNow, seedResources } from "./seed.js";

export type * from "./interface.js";

/** Starts a sandbox: of a contract, or of this package's own API. */
export const startSandbox: StartSandbox = start as StartSandbox;

async function start(options: ContractSandboxOptions | WebcamSandboxOptions = {}): Promise<Sandbox | WebcamSandbox> {
  if (!("contract" in options)) return startWebcamSandbox(options);
  // It needs a package that not everybody has who starts a sandbox.
  const { compiledContract } = await import("../scripts/sandbox/compiled.js");
  return startSandboxOf(await compiledContract(options.contract), options);
}

async function startWebcamSandbox({ now = seedNow, ...options }: WebcamSandboxOptions): Promise<WebcamSandbox> {
  const state = { now, resources: seedResources() };
  const own = Object.entries(effects).map(([name, effect]) => [
    name,
    behaviourOf(name, effect, compiled.contract, state),
  ]);
  const behaviours = { ...Object.fromEntries(own), ...options.behaviours };
  const { tokenEndpoint, ...sandbox } = await startSandboxOf(compiled, { ...options, behaviours });
  if (tokenEndpoint === undefined) throw new TypeError("The contract names no token endpoint.");
  return {
    ...sandbox,
    tokenEndpoint,
    now,
    bookings: () => structuredClone(state.resources.filter(isBooking)),
    reset() {
      state.resources = seedResources();
    },
  };
}

function isBooking(resource: object): resource is WebcamBooking {
  return "WebcamBookingID" in resource;
}
