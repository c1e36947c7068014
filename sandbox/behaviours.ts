import type { Contract } from "../scripts/model/contract.js";
import type { Behaviour } from "../scripts/sandbox/interface.js";
import { effects } from "./effects.js";
import { behaviourOf, type State } from "./resources.js";
import { seedNow, seedResources } from "./seed.js";

/** What the operations of our own API do, to the resources of a state; without one, to those of a new sandbox. */
export function behavioursOf(contract: Contract, state: State = newState()): Readonly<Record<string, Behaviour>> {
  const own = Object.entries(effects).map(([name, effect]) => [name, behaviourOf(name, effect, contract, state)]);
  return Object.fromEntries(own);
}

/** @param now local date and time: what the sandbox takes for now */
export function newState(now = seedNow): State {
  return { now, resources: seedResources() };
}
