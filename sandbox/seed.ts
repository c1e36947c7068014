import type { WebcamBooking } from "../src/index.js";

/** What the sandbox takes for now, unless it is told otherwise: when the page's sample was cancelled. */
export const seedNow = "2018-01-01T16:00";

/** Who calls. */
export const userNickname = "ClientUser";

const page: WebcamBooking = {
  WebcamBookingID: 1,
  Duration: 10,
  Credits: 10,
  Status: "Accepted",
  IsMulitple: true,
  SoftwareTypeID: 3,
  SignInNameOrEmail: "ClientUserOnSkype",
  AlsoPhoneChat: true,
  CreateDate: "2018-01-01T11:00",
  SessionDate: "2018-02-01T12:00",
  AcceptBy: "2018-02-01T00:00",
  AcceptedDate: "2018-01-01T15:00",
  ConfirmedDate: null,
  CancelledDate: null,
  CancelledReason: null,
  CancelledBy: null,
  RejectedReason: null,
  LastUpdated: "2018-01-01T15:00",
  Performer: {
    UserID: 123456,
    Nickname: "JosepheneBlogs",
    SignInNameOrEmail: null,
    PhoneNumber: null,
    Total: 6,
    Positive: 7,
    Neutral: 1,
    Negative: 0,
    Ratings: 8,
    Disputes: 0,
  },
};

const past = { CreateDate: "2017-12-01T11:00", SessionDate: "2017-12-24T12:00", AcceptBy: "2017-12-20T00:00" };

const states = {
  Pending: { Status: "Pending", AcceptedDate: null, LastUpdated: "2018-01-01T11:00" },
  Accepted: { Status: "Accepted" },
  Confirmed: { Status: "Confirmed", ConfirmedDate: "2018-01-01T15:30", LastUpdated: "2018-01-01T15:30" },
  Rejected: {
    Status: "Rejected",
    AcceptedDate: null,
    RejectedReason: "I am away that day.",
    LastUpdated: "2018-01-01T15:00",
  },
  Cancelled: {
    Status: "Cancelled",
    CancelledDate: "2018-01-01T15:45",
    CancelledReason: "Another time.",
    CancelledBy: "ClientUser",
    LastUpdated: "2018-01-01T15:45",
  },
} as const;

/**
 * The bookings of a new sandbox: the one of the page's samples as it was before it was cancelled, and one of each Status with the
 * session to come and one with it gone by.
 */
function seedBookings(): WebcamBooking[] {
  const changes: Partial<WebcamBooking>[] = [
    states.Accepted,
    { ...states.Accepted, ...past },
    states.Pending,
    { ...states.Pending, ...past },
    states.Confirmed,
    { ...states.Confirmed, ...past },
    states.Rejected,
    { ...states.Rejected, ...past },
    states.Cancelled,
    { ...states.Cancelled, ...past },
  ];
  const bookings = changes.map((change, index) => ({ ...page, ...change, WebcamBookingID: index + 1 }));
  return structuredClone(bookings);
}

/** What other operations work on: nothing so far. */
const others: object[] = [];

/** All that a new sandbox holds, whatever its schema. */
export function seedResources(): object[] {
  return [...seedBookings(), ...structuredClone(others)];
}
