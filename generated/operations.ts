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
import type { OperationMethods } from "./client.js";
import * as schemas from "./schemas.js";

/** Cancel Made Webcam Booking (`POST /v1/Webcam/CancelMadeBooking`) */
export const cancelMadeBooking: Operation<unknown, [["oauth2"], ["bearer"]], OperationMethods["cancelMadeBooking"]> = /* @__PURE__ */ operation(() => ({
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
