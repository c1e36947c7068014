import {
  type ApiClient,
  type CancelMadeBookingError,
  type CancelMadeBookingRequest,
  createClient,
  decodeXml,
  encodeXml,
  SoftwareType,
  type WebcamBooking,
} from "adultwork-webcam";
import { expectTypeOf, test } from "vitest";

const client = createClient({ accessToken: "token" });
const body = { BookingID: 1, Reason: "I can't make it." };

test("a wrong member in the body is a compile error", () => {
  client.POST("/v1/Webcam/CancelMadeBooking", { body });
  client.POST("/v1/Webcam/CancelMadeBooking", {
    // @ts-expect-error BookingID is a number
    body: { BookingID: "1", Reason: "" },
  });
  client.POST("/v1/Webcam/CancelMadeBooking", {
    // @ts-expect-error Reason is required
    body: { BookingID: 1 },
  });
  client.POST("/v1/Webcam/CancelMadeBooking", {
    // @ts-expect-error no member of that name
    body: { BookingID: 1, Reason: "", Resaon: "" },
  });
  // @ts-expect-error the body is required
  client.POST("/v1/Webcam/CancelMadeBooking");
  // @ts-expect-error Reason is required
  client.cancelMadeBooking({ BookingID: 1 });
});

test("paths, methods and options are those of the contract", () => {
  // @ts-expect-error no such path
  client.POST("/v1/Webcam/Nothing", { body });
  // @ts-expect-error no such method on the path
  client.GET("/v1/Webcam/CancelMadeBooking");
  // @ts-expect-error no such operation
  client.cancelBooking(body);
  // @ts-expect-error no such format
  client.POST("/v1/Webcam/CancelMadeBooking", { body, format: "yaml" });
  // @ts-expect-error the answer is always decoded
  client.POST("/v1/Webcam/CancelMadeBooking", { body, parseAs: "text" });
});

test("a request goes out unchecked where the client or the call says so", () => {
  createClient({ accessToken: "token", checkRequest: false }).cancelMadeBooking(body, { checkRequest: true });
  client.POST("/v1/Webcam/CancelMadeBooking", { body, checkRequest: false });
  // @ts-expect-error it is yes or no
  client.cancelMadeBooking(body, { checkRequest: "no" });
  // @ts-expect-error nobody reads such an option
  createClient({ accessToken: "token", checkRequests: false });
});

test("a call has the bounds of its client, or its own", () => {
  const bounds = { timeout: 1000, limits: { bytes: 1000 }, retry: { times: 1, maximumDelay: 1000, idempotent: true } };
  createClient({ accessToken: "token", ...bounds }).POST("/v1/Webcam/CancelMadeBooking", { body, ...bounds });
  client.cancelMadeBooking(body, bounds);
  // @ts-expect-error how often is to be said
  client.cancelMadeBooking(body, { retry: {} });
  // @ts-expect-error no such limit
  client.cancelMadeBooking(body, { limits: { size: 1000 } });
  // @ts-expect-error a time is a number
  client.cancelMadeBooking(body, { timeout: "1s" });
});

test("data and error exclude each other", async () => {
  const { data, error, response } = await client.POST("/v1/Webcam/CancelMadeBooking", { body });
  if (error !== undefined) {
    expectTypeOf(error).toEqualTypeOf<CancelMadeBookingError>();
    expectTypeOf(data).toEqualTypeOf<undefined>();
    expectTypeOf(response).toEqualTypeOf<Response | undefined>();
  } else {
    expectTypeOf(data).toEqualTypeOf<WebcamBooking>();
    expectTypeOf(response).toEqualTypeOf<Response>();
    // @ts-expect-error the wire spells it IsMulitple
    data.IsMultiple;
  }
});

test("data is typed by the contract in both formats", () => {
  expectTypeOf(client.cancelMadeBooking).returns.resolves.toEqualTypeOf<WebcamBooking>();
  expectTypeOf(decodeXml<"WebcamBooking">).returns.resolves.toEqualTypeOf<WebcamBooking>();
  expectTypeOf(encodeXml<"WebcamBooking">).parameters.toEqualTypeOf<["WebcamBooking", WebcamBooking]>();
  expectTypeOf(encodeXml).returns.resolves.toBeString();
  expectTypeOf<WebcamBooking["Status"]>().toEqualTypeOf<
    "Pending" | "Accepted" | "Rejected" | "Confirmed" | "Cancelled"
  >();
  expectTypeOf<WebcamBooking["AcceptedDate"]>().toEqualTypeOf<string | null>();
  expectTypeOf(SoftwareType.Skype).toEqualTypeOf<3>();
  expectTypeOf<WebcamBooking["SoftwareTypeID"]>().toEqualTypeOf<SoftwareType>();
});

test("an access token is a string or a function that gives one", () => {
  createClient({ accessToken: () => "token" });
  createClient({ accessToken: async ({ scopes }) => scopes.join(" ") });
  // @ts-expect-error neither
  createClient({ accessToken: 1 });
});

test("a client, or one method of it, can be written by hand", async () => {
  const made: ApiClient = client;
  const double: Pick<ApiClient, "cancelMadeBooking"> = {
    async cancelMadeBooking(request) {
      expectTypeOf(request).toEqualTypeOf<CancelMadeBookingRequest>();
      return made.cancelMadeBooking(request);
    },
  };
  expectTypeOf(await double.cancelMadeBooking(body)).toEqualTypeOf<WebcamBooking>();
  // @ts-expect-error it has no token
  const bare: ApiClient = createClient();
  return bare;
});
