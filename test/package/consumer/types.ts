import {
  type ApiError,
  type CancelMadeBookingRequest,
  checkPrerequisites,
  createClient,
  decodeJson,
  decodeXml,
  isHttpError,
  type SoftwareType,
  type WebcamBooking,
} from "adultwork-webcam";
import { openapiDocument } from "adultwork-webcam/contract";

// What must be right.
const client = createClient({ accessToken: async ({ scopes }) => scopes.join(), format: "xml" });
const request: CancelMadeBookingRequest = { BookingID: 1, Reason: "I can't make it." };
const booking: WebcamBooking = await client.cancelMadeBooking(request, { signal: AbortSignal.timeout(1000) });
const { data, error } = await client.POST("/v1/Webcam/CancelMadeBooking", { body: request });
const status: "Pending" | "Accepted" | "Rejected" | "Confirmed" | "Cancelled" = booking.Status;
const software: SoftwareType = decodeJson("WebcamBooking", "").SoftwareTypeID;
const fault: ApiError | undefined = error;
const answered: number | undefined = isHttpError(fault) ? fault.status : data?.Performer.Total;
const broken: string[] = checkPrerequisites("cancelMadeBooking", booking, { now: "2018-01-01T16:00" }).map(
  (rule) => rule.description,
);
const title: string = openapiDocument.info.title;
console.log(status, software, answered, broken, title, openapiDocument.paths["/v1/Webcam/CancelMadeBooking"]);

// What must be refused. An expected error that does not come is an error of the compiler.
// @ts-expect-error a required member is missing
await client.cancelMadeBooking({ BookingID: 1 });
// @ts-expect-error a member has the wrong type
await client.cancelMadeBooking({ BookingID: "1", Reason: "" });
// @ts-expect-error the contract has no such path
await client.POST("/v1/Webcam/Other", { body: request });
// @ts-expect-error the contract has no such method on this path
await client.GET("/v1/Webcam/CancelMadeBooking");
// @ts-expect-error a nullable member is no string
const by: string = booking.CancelledBy;
// @ts-expect-error the contract has no such member
console.log(by, booking.Price);
// @ts-expect-error the contract has no such schema
decodeJson("Booking", "");
// @ts-expect-error a decoder of XML gives a promise
const decoded: WebcamBooking = decodeXml("WebcamBooking", "");
// @ts-expect-error the contract has no such path
console.log(decoded, openapiDocument.paths["/v1/Webcam/Other"]);
