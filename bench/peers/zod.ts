import { z } from "zod";

const dateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/);
const int32 = z.int32();

/** The booking, as a user of zod would write it by hand. Members that it does not name are left out, as by this package. */
export const zodBooking = z.object({
  WebcamBookingID: int32,
  Duration: int32,
  Credits: z.number(),
  Status: z.enum(["Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"]),
  IsMulitple: z.boolean(),
  SoftwareTypeID: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  SignInNameOrEmail: z.string(),
  AlsoPhoneChat: z.boolean(),
  CreateDate: dateTime,
  SessionDate: dateTime,
  AcceptBy: dateTime,
  AcceptedDate: dateTime.nullable(),
  ConfirmedDate: dateTime.nullable(),
  CancelledDate: dateTime.nullable(),
  CancelledReason: z.string().nullable(),
  CancelledBy: z.string().nullable(),
  RejectedReason: z.string().nullable(),
  LastUpdated: dateTime,
  Performer: z.object({
    UserID: int32,
    Nickname: z.string(),
    SignInNameOrEmail: z.string().nullable(),
    PhoneNumber: z.string().nullable(),
    Total: int32,
    Positive: int32,
    Neutral: int32,
    Negative: int32,
    Ratings: int32,
    Disputes: int32,
  }),
});
