// Generated from datacontract.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { Operation } from "adultwork-webcam/runtime";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

/** The fleet */
export const getFleet: Operation<paths["/fleet"]["get"], [["bearer"]]> = {
  method: "get",
  path: "/fleet",
  responses: {
    "200": {
      content: {
        "application/json": { schema: schemas.Fleet },
        "application/xml": {
          schema: schemas.Fleet,
          xml: () => import("./schemas.xml.js").then((module) => module.Fleet),
        },
      },
    },
    default: {
      content: {
        "application/json": { schema: schemas.Error },
        "application/xml": {
          schema: schemas.Error,
          xml: () => import("./schemas.xml.js").then((module) => module.Error),
        },
      },
    },
  },
  security: [{ bearer: [] }],
};

/** The vehicles alone */
export const listVehicles: Operation<paths["/vehicles"]["get"], [["bearer"]]> = {
  method: "get",
  path: "/vehicles",
  responses: {
    "200": {
      content: {
        "application/json": { schema: schemas.ArrayOfVehicle },
        "application/xml": {
          schema: schemas.ArrayOfVehicle,
          xml: () => import("./schemas.xml.js").then((module) => module.ArrayOfVehicle),
        },
      },
    },
  },
  security: [{ bearer: [] }],
};

/** How many vehicles there are, by type */
export const countVehicles: Operation<paths["/counts"]["get"], [["bearer"]]> = {
  method: "get",
  path: "/counts",
  responses: {
    "200": {
      content: {
        "application/json": { schema: schemas.ArrayOfKeyValueOfstringint },
        "application/xml": {
          schema: schemas.ArrayOfKeyValueOfstringint,
          xml: () => import("./schemas.xml.js").then((module) => module.ArrayOfKeyValueOfstringint),
        },
      },
    },
  },
  security: [{ bearer: [] }],
};
