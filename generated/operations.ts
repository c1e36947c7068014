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

import type { Operation } from "../src/runtime.js";
import { operation, readJson, readXml, sendJson } from "../src/runtime.js";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

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
 */
export const cancelMadeBooking: Operation<paths["/v1/Webcam/CancelMadeBooking"]["post"], [["oauth2"], ["bearer"]]> = /* @__PURE__ */ operation(() => ({
  method: "post",
  path: "/v1/Webcam/CancelMadeBooking",
  request: { required: true, content: { "application/json": sendJson(schemas.CancelMadeBookingRequest) } },
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": readJson(schemas.WebcamBooking),
        "application/xml": readXml(
          schemas.WebcamBooking,
          () => import("./schemas.xml.js").then((module) => module.WebcamBooking),
        ),
      },
    },
    default: { content: {} },
  },
  security: [{ oauth2: ["account_webcam_bookings"] }, { bearer: ["account_webcam_bookings"] }],
}));
