import { expectTypeOf, test } from "vitest";
import { createClient } from "../generated/client.js";
import { createClient as createWholeClient } from "../generated/index.js";
import { cancelMadeBooking } from "../generated/operations.js";

const body = { BookingID: 1, Reason: "I can't make it." };
const operations = { cancelMadeBooking };

test("a method of a client of one operation has the type of the whole client's method", () => {
  const [one, whole] = [
    createClient({ operations, accessToken: "token" }),
    createWholeClient({ accessToken: "token" }),
  ];
  expectTypeOf(one.cancelMadeBooking).toEqualTypeOf<typeof whole.cancelMadeBooking>();
  expectTypeOf(one.use).toEqualTypeOf<typeof whole.use>();
  const [bare, wholeBare] = [createClient({ operations }), createWholeClient()];
  expectTypeOf(bare.cancelMadeBooking).toEqualTypeOf<typeof wholeBare.cancelMadeBooking>();
});

test("it has the name that it is given, and no path", () => {
  const client = createClient({ operations: { cancel: cancelMadeBooking }, accessToken: "token" });
  client.cancel(body);
  // @ts-expect-error it is called otherwise here
  client.cancelMadeBooking(body);
  // @ts-expect-error paths are of the whole client
  client.POST("/v1/Webcam/CancelMadeBooking", { body });
});

test("credentials that the client has not got are asked for, and options that nobody reads are refused", () => {
  const client = createClient({ operations });
  // @ts-expect-error the operation requires a token
  client.cancelMadeBooking(body);
  client.cancelMadeBooking(body, { accessToken: "token" });
  // @ts-expect-error a client without operations has nothing to call
  createClient({ accessToken: "token" });
  // @ts-expect-error nobody reads such an option
  createClient({ operations, acessToken: "token" });
  // @ts-expect-error this is no operation
  createClient({ operations: { cancel: "cancelMadeBooking" } });
});
