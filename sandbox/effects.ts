import type { CancelMadeBookingRequest, OperationMethods, WebcamBooking } from "../src/index.js";
import { userNickname } from "./seed.js";

/**
 * What an operation does to the resource that its request names: gives the resource as it is afterwards.
 *
 * @param now local date and time
 */
export type Effect = (resource: object, request: object, now: string) => object;

/** The effects of the operations. The contract states what goes in and out; what happens in between is written here alone. */
export const effects: Readonly<Partial<Record<keyof OperationMethods, Effect>>> = {
  cancelMadeBooking: (resource, request, now): WebcamBooking => {
    // The server has checked both against the contract's shapes.
    const booking = resource as WebcamBooking;
    const { Reason } = request as CancelMadeBookingRequest;
    return {
      ...booking,
      Status: "Cancelled",
      CancelledDate: now,
      CancelledReason: Reason,
      CancelledBy: userNickname,
      LastUpdated: now,
    };
  },
};
