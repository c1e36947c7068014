import type { WebcamBooking } from "adultwork-webcam";
import { page } from "./page.js";

/**
 * Bookings like the page's sample: with null where it has null, and in ASCII. No two are alike, since equal strings could be shared.
 */
export function bookings(count: number): WebcamBooking[] {
  return Array.from({ length: count }, (_, index) => booking(index));
}

/** A page of a longer list, with its counts. */
export function bookingsPage(count: number): unknown {
  return { PageNumber: 2, PageCount: 7, TotalCount: 6 * count + 1, Bookings: bookings(count) };
}

const sample: WebcamBooking = JSON.parse(new TextDecoder().decode(page.json));

const statuses = ["Cancelled", "Rejected", "Pending", "Confirmed", "Accepted"] as const;
const softwareTypes = [1, 2, 3] as const;
const nicknames = ["Jo", "Josephene", "Blogs", "JosepheneBlogs"] as const;
const reasons = [
  "I can't make it.",
  "Ill, sorry",
  "Another day?",
  "No time & no line",
  "The line is <5 kB/s: too slow for a call.",
] as const;

/** The lengths vary, and much alike in each hundred. */
function booking(index: number): WebcamBooking {
  const number = 1_000_000 + index;
  const day = String(1 + (index % 28)).padStart(2, "0");
  return {
    ...sample,
    WebcamBookingID: number,
    Duration: 5 * (1 + (index % 24)),
    Credits: 10 + (index % 90) + (index % 4) / 4,
    Status: pick(statuses, index),
    IsMulitple: index % 2 === 0,
    SoftwareTypeID: pick(softwareTypes, index),
    SignInNameOrEmail: `client-${number}@example.com`,
    AlsoPhoneChat: index % 3 === 0,
    CreateDate: `2018-01-${day}T11:00:00`,
    SessionDate: `2018-02-${day}T12:00:00`,
    AcceptBy: `2018-02-${day}T00:00:00`,
    AcceptedDate: `2018-01-${day}T15:00:00`,
    CancelledDate: `2018-01-${day}T16:00:00`,
    CancelledReason: pick(reasons, index),
    CancelledBy: `Client${number}`,
    LastUpdated: `2018-01-${day}T16:00:00`,
    Performer: {
      ...sample.Performer,
      UserID: number,
      Nickname: `${pick(nicknames, index)}${number}`,
      Total: index % 100,
      Ratings: index % 120,
    },
  };
}

function pick<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}
