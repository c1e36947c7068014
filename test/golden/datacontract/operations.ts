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
        "application/json": { shape: { kind: "reference", name: "Fleet" } },
        "application/xml": {
          shape: { kind: "reference", name: "Fleet" },
          xml: { name: "Fleet", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
        },
      },
    },
    default: {
      content: {
        "application/json": { shape: { kind: "reference", name: "Error" } },
        "application/xml": { shape: { kind: "reference", name: "Error" }, xml: { name: "Error" } },
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
  responses: {
    "200": {
      content: {
        "application/json": { shape: { kind: "reference", name: "ArrayOfVehicle" } },
        "application/xml": {
          shape: { kind: "reference", name: "ArrayOfVehicle" },
          xml: {
            name: "ArrayOfVehicle",
            namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet",
          },
        },
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
  responses: {
    "200": {
      content: {
        "application/json": { shape: { kind: "reference", name: "ArrayOfKeyValueOfstringint" } },
        "application/xml": {
          shape: { kind: "reference", name: "ArrayOfKeyValueOfstringint" },
          xml: {
            name: "ArrayOfKeyValueOfstringint",
            namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
          },
        },
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: { ArrayOfKeyValueOfstringint: schemas.ArrayOfKeyValueOfstringint },
};
