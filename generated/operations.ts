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
 * The REST API uses HTTP request headers to determine what data type is returned: `Accept: application/json`
 * gives JSON, `Accept: application/xml` gives .NET DataContract XML. Parameters are passed with serialized JSON in
 * the request body.
 *
 * An Authorization header is required with every request and must contain the access_token of the user.
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
