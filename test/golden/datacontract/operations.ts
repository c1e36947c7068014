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
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

/** The fleet */
export const getFleet: Operation<paths["/fleet"]["get"], [["bearer"]]> = /* @__PURE__ */ operation(() => ({
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

/** The vehicles alone */
export const listVehicles: Operation<paths["/vehicles"]["get"], [["bearer"]]> = /* @__PURE__ */ operation(() => ({
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

/** How many vehicles there are, by type */
export const countVehicles: Operation<paths["/counts"]["get"], [["bearer"]]> = /* @__PURE__ */ operation(() => ({
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
