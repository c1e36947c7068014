/**
 * Generated from openapi.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  type Api,
  bindCreateClient,
  type CallOptions as OptionsOfCall,
  type CheckedOptions,
  type ClientOptions as OptionsOfClient,
  type CommonOptions as OptionsOfCalls,
  type GivenSchemes,
  type Operation,
  type OperationsClient,
} from "../src/runtime.js";
import type { WebcamBooking, CancelMadeBookingRequest } from "./schema.js";
import { bearer } from "../src/runtime.js";

/** What the operations share. */
export const api: Api = {
  servers: [{ url: "https://api-sandbox.adultwork.com" }, { url: "https://api.adultwork.com" }],
  securitySchemes: { oauth2: bearer, bearer: bearer },
};

/**
 * Creates a client of some operations: one method for each, by the name that it is given by. What others need is in no bundle.
 *
 * Each method gives the value, or throws an ApiError. It is rejected with a TypeError or RangeError for a programmer's mistake,
 * such as a header that cannot be sent, or a timeout that is no time.
 *
 * @throws TypeError for a server that the contract does not have, and for a URL that no request can be sent to
 * @throws RangeError for a number among the options that means nothing
 */
export const createClient: CreateClient = /* @__PURE__ */ bindCreateClient<CreateClient>(api);

/** The type of {@link createClient}: what a client is given is not asked for again in its calls. */
export type CreateClient = <const Options extends OperationOptions & ClientOptions>(
  options: CheckedOptions<Options, OperationOptions & ClientOptions, SecuritySchemes>,
) => OperationsClient<Options["operations"], SecuritySchemes, GivenSchemes<SecuritySchemes, Options>>;

/** The operations of a client, by the names of its methods. */
export interface OperationOptions {
  readonly operations: Readonly<Record<string, Operation>>;
}

/** A client's methods by operationId: each gives the value, or throws an error of the type that it names. */
export interface OperationMethods {
  /**
   * Cancel Made Webcam Booking
   *
   * This API operation lets you cancel the made booking for the authenticated user.
   *
   * Parameters can be passed to this operation using the HTTP POST method with serialized JSON in the request body.
   *
   * The REST API uses HTTP request headers to determine what data type is returned or to authenticate the
   * developer's API key. `Accept: application/json` gives JSON, `Accept: application/xml` gives .NET DataContract XML.
   *
   * Of the API key, pages of other operations say that it can be passed as a header or as a query-string parameter,
   * `apiKey` in their sample; they ask for no access token. This page asks for none, and which header it is, no
   * page says that could be had. Public code of callers sends `X-ApiKey` and `X-ApiSecret`, in place of a token or
   * beside one. So no key is stated here as required.
   *
   * An Authorization header is required with every request and must contain the access_token of the user.
   *
   * This endpoint requires the scope account_webcam_bookings.
   *
   * What happens when a prerequisite is not met, and which answer refuses a request, is undocumented.
   *
   * Scope: account_webcam_bookings
   *
   * Prerequisites:
   * - The Status cannot be Cancelled or Rejected.
   * - The SessionDate cannot be in the past when the Status is Confirmed.
   *
   * @returns The cancelled booking, in the media type that the Accept header asked for. No page names the status of this answer.
   * @throws CancelMadeBookingError
   * @example
   * await client.cancelMadeBooking({ BookingID: 1, Reason: "I can't make it." });
   */
  cancelMadeBooking(body: CancelMadeBookingRequest, options?: CancelMadeBookingOptions): Promise<WebcamBooking>;
}

/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, Servers> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;

/** The options of a call, beside its parameters and its body. */
export interface CommonOptions extends OptionsOfCalls<SecuritySchemes> {}

/** The variables of the servers, by the servers' URLs. */
export interface Servers {
  "https://api-sandbox.adultwork.com": {  };
  "https://api.adultwork.com": {  };
}

/** The kinds of the security schemes that operations name. */
export interface SecuritySchemes {
  oauth2: "bearer";
  bearer: "bearer";
}

export interface CancelMadeBookingOptions extends CommonOptions {
  readonly accept?: "application/json" | "application/xml";
  readonly contentType?: "application/json";
}
