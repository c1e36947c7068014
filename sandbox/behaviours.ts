import type { Contract } from "../scripts/model/contract.js";
import type { Behaviour } from "../scripts/sandbox/interface.js";
import type { WebcamBooking } from "../src/index.js";
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

/** What there is in a new sandbox, in a sentence. */
export const remark = `The sandbox has bookings: ${bookingsByStatus()}. Of each two, the session of the second has gone by.`;

function bookingsByStatus(): string {
  const groups = new Map<string, number[]>();
  for (const { Status, WebcamBookingID } of seedResources().filter(isBooking))
    groups.set(Status, [...(groups.get(Status) ?? []), WebcamBookingID]);
  return [...groups].map(([status, ids]) => `${ids.join(" and ")} ${status}`).join(", ");
}

export function isBooking(resource: object): resource is WebcamBooking {
  return "WebcamBookingID" in resource;
}
