import { encodeXml } from "../sandbox/encode.js";
import type { Contract } from "../scripts/model/contract.js";
import { namedShape } from "../scripts/model/shape.js";
import { bookings, bookingsPage } from "./bookings.js";

/** What large documents are made in. */
export type DocumentFormat = "json" | "xml";

/** What holds many bookings, by the names of the bench's schemas. */
const holders = { Bookings: bookings, BookingsPage: bookingsPage };

/**
 * A list of bookings, or a page that holds one, of about so many bytes and with at least one booking.
 *
 * @param size in bytes
 */
export function bookingsOf(
  size: number,
  format: DocumentFormat,
  contract: Contract,
  schema: keyof typeof holders = "Bookings",
): Uint8Array {
  const write = (count: number) => {
    const value = holders[schema](count);
    return format === "json" ? JSON.stringify(value) : writeXml(value, schema, contract);
  };
  const perBooking = write(100).length / 100;
  return new TextEncoder().encode(write(Math.max(1, Math.floor(size / perBooking))));
}

/** Bookings, each a document as a .NET server writes it: in one line, the members in the order of their names, dates with seconds. */
export function bookingDocuments(count: number, contract: Contract): string[] {
  return bookings(count).map((booking) => writeXml(booking, "WebcamBooking", contract));
}

function writeXml(value: unknown, schema: string, contract: Contract): string {
  return encodeXml(value, namedShape(schema, contract.shapes), contract.shapes);
}
