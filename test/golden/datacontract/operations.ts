/**
 * Generated from datacontract.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { Operation } from "adultwork-webcam/runtime";
import { operation, readJson, readXml } from "adultwork-webcam/runtime";
import type { OperationMethods } from "./client.js";
import * as schemas from "./schemas.js";

/** The fleet (`GET /fleet`) */
export const getFleet: Operation<unknown, [["bearer"]], OperationMethods["getFleet"]> = /* @__PURE__ */ operation(() => ({
  method: "get",
  path: "/fleet",
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": readJson(schemas.Fleet),
        "application/xml": readXml(schemas.Fleet, () => import("./schemas.xml.js").then((module) => module.Fleet)),
      },
    },
    default: {
      content: {
        "application/json": readJson(schemas.Error),
        "application/xml": readXml(schemas.Error, () => import("./schemas.xml.js").then((module) => module.Error)),
      },
    },
  },
  security: [{ bearer: [] }],
}));

/** The vehicles alone (`GET /vehicles`) */
export const listVehicles: Operation<unknown, [["bearer"]], OperationMethods["listVehicles"]> = /* @__PURE__ */ operation(() => ({
  method: "get",
  path: "/vehicles",
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": readJson(schemas.ArrayOfVehicle),
        "application/xml": readXml(
          schemas.ArrayOfVehicle,
          () => import("./schemas.xml.js").then((module) => module.ArrayOfVehicle),
        ),
      },
    },
  },
  security: [{ bearer: [] }],
}));

/** How many vehicles there are, by type (`GET /counts`) */
export const countVehicles: Operation<unknown, [["bearer"]], OperationMethods["countVehicles"]> = /* @__PURE__ */ operation(() => ({
  method: "get",
  path: "/counts",
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": readJson(schemas.ArrayOfKeyValueOfstringint),
        "application/xml": readXml(
          schemas.ArrayOfKeyValueOfstringint,
          () => import("./schemas.xml.js").then((module) => module.ArrayOfKeyValueOfstringint),
        ),
      },
    },
  },
  security: [{ bearer: [] }],
}));
