import type { CancelMadeBookingRequest, OperationMethods, WebcamBooking } from "../src/index.js";
import type { User } from "./seed.js";

/** What an operation does to the resource that its request names: gives the resource as it is afterwards. */
export type Behaviour = (
  resource: object,
  request: object,
  by: { readonly user: User; readonly now: string },
) => object;

/** The effects of the operations. The contract states what goes in and out; what happens in between is written here alone. */
export const behaviours: Readonly<Partial<Record<keyof OperationMethods, Behaviour>>> = {
  cancelMadeBooking: (resource, request, { user, now }): WebcamBooking => {
    // The server has checked both against the contract's shapes.
    const booking = resource as WebcamBooking;
    const { Reason } = request as CancelMadeBookingRequest;
    return {
      ...booking,
      Status: "Cancelled",
      CancelledDate: now,
      CancelledReason: Reason,
      CancelledBy: user.nickname,
      LastUpdated: now,
    };
  },
};
