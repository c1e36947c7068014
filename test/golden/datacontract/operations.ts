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
import { readJson, readXml } from "adultwork-webcam/runtime";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

/** The fleet */
export const getFleet: Operation<paths["/fleet"]["get"], [["bearer"]]> = {
  method: "get",
  path: "/fleet",
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Fleet),
        "application/xml": /* @__PURE__ */ readXml(() => import("./schemas.xml.js").then((module) => module.Fleet)),
      },
    },
    default: {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Error),
        "application/xml": /* @__PURE__ */ readXml(() => import("./schemas.xml.js").then((module) => module.Error)),
      },
    },
  },
  security: [{ bearer: [] }],
};

/** The vehicles alone */
export const listVehicles: Operation<paths["/vehicles"]["get"], [["bearer"]]> = {
  method: "get",
  path: "/vehicles",
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.ArrayOfVehicle),
        "application/xml": /* @__PURE__ */ readXml(() => import("./schemas.xml.js").then((module) => module.ArrayOfVehicle)),
      },
    },
  },
  security: [{ bearer: [] }],
};

/** How many vehicles there are, by type */
export const countVehicles: Operation<paths["/counts"]["get"], [["bearer"]]> = {
  method: "get",
  path: "/counts",
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.ArrayOfKeyValueOfstringint),
        "application/xml": /* @__PURE__ */ readXml(() => import("./schemas.xml.js").then((module) => module.ArrayOfKeyValueOfstringint)),
      },
    },
  },
  security: [{ bearer: [] }],
};
