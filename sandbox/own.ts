import type { OwnSandbox } from "../scripts/sandbox/command.js";
import type { Sandbox } from "../scripts/sandbox/interface.js";
import { compiled } from "./contract.js";
import { startSandbox } from "./index.js";
import type { WebcamSandbox } from "./interface.js";

/** What the command shows of the sandbox of our own API. */
export const ownSandbox: OwnSandbox = {
  compiled,
  start: (options) => startSandbox(options),
  describe: (sandbox) => (isOurs(sandbox) ? bookingLines(sandbox) : []),
};

function isOurs(sandbox: Sandbox): sandbox is WebcamSandbox {
  return "bookings" in sandbox;
}

function bookingLines({ now, bookings }: WebcamSandbox): string[] {
  const lines = bookings().map(
    ({ WebcamBookingID, Status, SessionDate }) =>
      `  ${String(WebcamBookingID).padStart(2)}  ${Status.padEnd(9)}  session ${SessionDate}`,
  );
  return [`Bookings (its clock stands at ${now}):`, ...lines];
}
