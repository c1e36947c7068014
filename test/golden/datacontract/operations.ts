// Generated from datacontract.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { Operation } from "adultwork-webcam/runtime";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";
import * as xmlSchemas from "./schemas.xml.js";

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
          xml: {
            shape: { kind: "reference", name: "Fleet" },
            xml: { name: "Fleet", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
          },
        },
      },
    },
    default: {
      content: {
        "application/json": { schema: schemas.Error },
        "application/xml": {
          schema: schemas.Error,
          xml: { shape: { kind: "reference", name: "Error" }, xml: { name: "Error" } },
        },
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: {
    Fleet: xmlSchemas.Fleet,
    Driver: xmlSchemas.Driver,
    AnyVehicle: xmlSchemas.AnyVehicle,
    Vehicle: xmlSchemas.Vehicle,
    Car: xmlSchemas.Car,
    Truck: xmlSchemas.Truck,
    Error: xmlSchemas.Error,
  },
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
          xml: {
            shape: { kind: "reference", name: "ArrayOfVehicle" },
            xml: {
              name: "ArrayOfVehicle",
              namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet",
            },
          },
        },
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: {
    ArrayOfVehicle: xmlSchemas.ArrayOfVehicle,
    AnyVehicle: xmlSchemas.AnyVehicle,
    Vehicle: xmlSchemas.Vehicle,
    Car: xmlSchemas.Car,
    Truck: xmlSchemas.Truck,
  },
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
          xml: {
            shape: { kind: "reference", name: "ArrayOfKeyValueOfstringint" },
            xml: {
              name: "ArrayOfKeyValueOfstringint",
              namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
            },
          },
        },
      },
    },
  },
  security: [{ bearer: [] }],
  shapes: { ArrayOfKeyValueOfstringint: xmlSchemas.ArrayOfKeyValueOfstringint },
};
