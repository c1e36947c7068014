import { boolean, integer, maxValue, minValue, nullable, number, object, picklist, pipe, regex, string } from "valibot";

const dateTime = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/));
const int32 = pipe(number(), integer(), minValue(-(2 ** 31)), maxValue(2 ** 31 - 1));

/** The booking, as a user of valibot would write it by hand. Members that it does not name are left out, as by this package. */
export const valibotBooking = object({
  WebcamBookingID: int32,
  Duration: int32,
  Credits: number(),
  Status: picklist(["Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"]),
  IsMulitple: boolean(),
  SoftwareTypeID: picklist([1, 2, 3]),
  SignInNameOrEmail: string(),
  AlsoPhoneChat: boolean(),
  CreateDate: dateTime,
  SessionDate: dateTime,
  AcceptBy: dateTime,
  AcceptedDate: nullable(dateTime),
  ConfirmedDate: nullable(dateTime),
  CancelledDate: nullable(dateTime),
  CancelledReason: nullable(string()),
  CancelledBy: nullable(string()),
  RejectedReason: nullable(string()),
  LastUpdated: dateTime,
  Performer: object({
    UserID: int32,
    Nickname: string(),
    SignInNameOrEmail: nullable(string()),
    PhoneNumber: nullable(string()),
    Total: int32,
    Positive: int32,
    Neutral: int32,
    Negative: int32,
    Ratings: int32,
    Disputes: int32,
  }),
});
