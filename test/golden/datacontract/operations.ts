// Generated from datacontract.yaml. Do not edit: change the contract and build again.
// @generated
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
        "application/xml": /* @__PURE__ */ readXml(schemas.Fleet),
      },
    },
    default: {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Error),
        "application/xml": /* @__PURE__ */ readXml(schemas.Error),
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: {
    Fleet: schemas.Fleet,
    Driver: schemas.Driver,
    AnyVehicle: schemas.AnyVehicle,
    Vehicle: schemas.Vehicle,
    Car: schemas.Car,
    Truck: schemas.Truck,
    Error: schemas.Error,
  },
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
        "application/xml": /* @__PURE__ */ readXml(schemas.ArrayOfVehicle),
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: {
    ArrayOfVehicle: schemas.ArrayOfVehicle,
    AnyVehicle: schemas.AnyVehicle,
    Vehicle: schemas.Vehicle,
    Car: schemas.Car,
    Truck: schemas.Truck,
  },
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
        "application/xml": /* @__PURE__ */ readXml(schemas.ArrayOfKeyValueOfstringint),
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: { ArrayOfKeyValueOfstringint: schemas.ArrayOfKeyValueOfstringint },
};
