import { encodeXml } from "../sandbox/encode.js";
import type { Contract } from "../scripts/model/contract.js";
import { namedShape } from "../scripts/model/shape.js";
import { page } from "./page.js";

/** What large documents are made in. */
export type DocumentFormat = "json" | "xml";

/**
 * A list of bookings, as many as fit in so many bytes and at least one. No two are alike, since equal strings could be shared.
 *
 * @param atMost the size in bytes
 */
export function bookingsOf(atMost: number, format: DocumentFormat, contract: Contract): Uint8Array {
  const perBooking = write(bookings(100), format, contract).length / 100;
  return new TextEncoder().encode(write(bookings(Math.max(1, Math.floor(atMost / perBooking))), format, contract));
}

function write(value: unknown, format: DocumentFormat, contract: Contract): string {
  if (format === "json") return JSON.stringify(value);
  return encodeXml(value, namedShape("Bookings", contract.shapes), contract.shapes);
}

function bookings(count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => booking(index));
}

const sample = JSON.parse(new TextDecoder().decode(page.json));

/** All values of the same length whatever the index, so that documents of a size are found without trying. */
function booking(index: number): unknown {
  const number = 1_000_000 + index;
  const day = String(1 + (index % 28)).padStart(2, "0");
  return {
    ...sample,
    WebcamBookingID: number,
    Credits: 10 + (index % 90),
    SignInNameOrEmail: `client-${number}@example.com`,
    CreateDate: `2018-01-${day}T11:00:00`,
    SessionDate: `2018-02-${day}T12:00:00`,
    CancelledReason: `I can't make it: ${number} & <${number}>.`,
    CancelledBy: `Client${number}`,
    Performer: { ...sample.Performer, UserID: number, Nickname: `Performer${number}` },
  };
}
