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

import type { Contract } from "adultwork-webcam/runtime";

/** The operation table, the wire shapes and the servers of the contract. */
export const contract: Contract = {
  servers: [{ url: "https://fleet.example.com" }],
  operations: {
    getFleet: {
      method: "get",
      path: "/fleet",
      operationId: "getFleet",
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
    },
    listVehicles: {
      method: "get",
      path: "/vehicles",
      operationId: "listVehicles",
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
    },
    countVehicles: {
      method: "get",
      path: "/counts",
      operationId: "countVehicles",
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
    },
  },
  shapes: {
    Fleet: {
      shape: {
        kind: "object",
        properties: [
          {
            name: "Drivers",
            required: true,
            shape: {
              kind: "object",
              properties: [],
              additionalProperties: {
                shape: { kind: "reference", name: "Driver" },
                xml: { name: "Driver" },
                entries: {
                  entry: {
                    name: "KeyValueOfstringDriverm3VwGC8E",
                    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                    prefix: "a",
                  },
                  key: {
                    name: "Key",
                    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                    prefix: "a",
                  },
                  value: {
                    name: "Value",
                    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                    prefix: "a",
                  },
                },
              },
              nullable: true,
            },
          },
          {
            name: "Founded",
            required: true,
            shape: {
              kind: "object",
              properties: [
                {
                  name: "DateTime",
                  required: true,
                  shape: { kind: "string", format: "date-time" },
                  xml: { namespace: "http://schemas.datacontract.org/2004/07/System", prefix: "s" },
                },
                {
                  name: "OffsetMinutes",
                  required: true,
                  shape: { kind: "integer", format: "int16" },
                  xml: { namespace: "http://schemas.datacontract.org/2004/07/System", prefix: "s" },
                },
              ],
            },
          },
          {
            name: "Mileage",
            required: true,
            shape: {
              kind: "object",
              properties: [],
              additionalProperties: {
                shape: { kind: "integer", format: "int32" },
                entries: {
                  entry: {
                    name: "KeyValueOfstringint",
                    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                    prefix: "a",
                  },
                  key: {
                    name: "Key",
                    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                    prefix: "a",
                  },
                  value: {
                    name: "Value",
                    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                    prefix: "a",
                  },
                },
              },
            },
          },
          { name: "Name", required: true, shape: { kind: "string" } },
          {
            name: "Readings",
            required: true,
            shape: {
              kind: "array",
              items: {
                kind: "array",
                items: { kind: "integer", format: "int32" },
                itemXml: {
                  name: "int",
                  namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                  prefix: "a",
                },
                wrapped: true,
              },
              itemXml: {
                name: "ArrayOfint",
                namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                prefix: "a",
              },
              wrapped: true,
            },
          },
          {
            name: "Vehicles",
            required: true,
            shape: {
              kind: "array",
              items: { kind: "reference", name: "AnyVehicle" },
              itemXml: { name: "Vehicle" },
              wrapped: true,
            },
          },
        ],
      },
      xml: { name: "Fleet", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
    },
    ArrayOfVehicle: {
      shape: {
        kind: "array",
        items: { kind: "reference", name: "AnyVehicle" },
        itemXml: { name: "Vehicle" },
        wrapped: true,
      },
      xml: { name: "ArrayOfVehicle", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
    },
    ArrayOfKeyValueOfstringint: {
      shape: {
        kind: "object",
        properties: [],
        additionalProperties: {
          shape: { kind: "integer", format: "int32" },
          entries: { entry: { name: "KeyValueOfstringint" }, key: { name: "Key" }, value: { name: "Value" } },
        },
      },
      xml: {
        name: "ArrayOfKeyValueOfstringint",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
      },
    },
    AnyVehicle: {
      shape: {
        kind: "union",
        mode: "anyOf",
        alternatives: [
          { shape: { kind: "reference", name: "Vehicle" } },
          { shape: { kind: "reference", name: "Car" } },
          { shape: { kind: "reference", name: "Truck" } },
        ],
        discriminator: {
          propertyName: "Type",
          mapping: { Car: 1, Truck: 2, Vehicle: 0 },
          defaultAlternative: 0,
          xml: {
            name: "type",
            namespace: "http://www.w3.org/2001/XMLSchema-instance",
            prefix: "i",
            nodeType: "attribute",
          },
        },
      },
      xml: { name: "Vehicle" },
    },
    Asset: {
      shape: {
        kind: "object",
        properties: [
          {
            name: "Type",
            shape: { kind: "string" },
            xml: {
              name: "type",
              namespace: "http://www.w3.org/2001/XMLSchema-instance",
              prefix: "i",
              nodeType: "attribute",
            },
          },
          {
            name: "AssetId",
            required: true,
            shape: { kind: "string", format: "uuid" },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Price",
            required: true,
            shape: { kind: "number", format: "decimal", minimum: 0 },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Tags",
            required: true,
            shape: {
              kind: "array",
              items: { kind: "string", nullable: true },
              itemXml: {
                name: "string",
                namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                prefix: "a",
              },
              wrapped: true,
              nullable: true,
            },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
        ],
      },
      xml: { name: "Asset" },
    },
    Vehicle: {
      shape: {
        kind: "object",
        properties: [
          {
            name: "Type",
            shape: { kind: "string" },
            xml: {
              name: "type",
              namespace: "http://www.w3.org/2001/XMLSchema-instance",
              prefix: "i",
              nodeType: "attribute",
            },
          },
          {
            name: "AssetId",
            required: true,
            shape: { kind: "string", format: "uuid" },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Price",
            required: true,
            shape: { kind: "number", format: "decimal", minimum: 0 },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Tags",
            required: true,
            shape: {
              kind: "array",
              items: { kind: "string", nullable: true },
              itemXml: {
                name: "string",
                namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                prefix: "a",
              },
              wrapped: true,
              nullable: true,
            },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          { name: "Grade", required: true, shape: { kind: "integer", format: "uint16" } },
          { name: "Odometer", required: true, shape: { kind: "integer", format: "int64" } },
          {
            name: "Photo",
            required: true,
            shape: { kind: "string", format: "byte", nullable: true },
          },
          {
            name: "Retired",
            required: true,
            shape: { kind: "string", format: "local-date-time", nullable: true },
          },
          {
            name: "Shift",
            required: true,
            shape: {
              kind: "string",
              patterns: ["^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$"],
            },
          },
        ],
      },
      xml: { name: "Vehicle" },
    },
    Car: {
      shape: {
        kind: "object",
        properties: [
          {
            name: "Type",
            shape: { kind: "string" },
            xml: {
              name: "type",
              namespace: "http://www.w3.org/2001/XMLSchema-instance",
              prefix: "i",
              nodeType: "attribute",
            },
            required: true,
          },
          {
            name: "AssetId",
            required: true,
            shape: { kind: "string", format: "uuid" },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Price",
            required: true,
            shape: { kind: "number", format: "decimal", minimum: 0 },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Tags",
            required: true,
            shape: {
              kind: "array",
              items: { kind: "string", nullable: true },
              itemXml: {
                name: "string",
                namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                prefix: "a",
              },
              wrapped: true,
              nullable: true,
            },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          { name: "Grade", required: true, shape: { kind: "integer", format: "uint16" } },
          { name: "Odometer", required: true, shape: { kind: "integer", format: "int64" } },
          {
            name: "Photo",
            required: true,
            shape: { kind: "string", format: "byte", nullable: true },
          },
          {
            name: "Retired",
            required: true,
            shape: { kind: "string", format: "local-date-time", nullable: true },
          },
          {
            name: "Shift",
            required: true,
            shape: {
              kind: "string",
              patterns: ["^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$"],
            },
          },
          { name: "Doors", required: true, shape: { kind: "integer", format: "uint8" } },
          {
            name: "Fuel",
            required: true,
            shape: { kind: "string", enum: ["Petrol", "Diesel", "Electric"] },
          },
        ],
      },
      xml: { name: "Car" },
    },
    Truck: {
      shape: {
        kind: "object",
        properties: [
          {
            name: "Type",
            shape: { kind: "string" },
            xml: {
              name: "type",
              namespace: "http://www.w3.org/2001/XMLSchema-instance",
              prefix: "i",
              nodeType: "attribute",
            },
            required: true,
          },
          {
            name: "AssetId",
            required: true,
            shape: { kind: "string", format: "uuid" },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Price",
            required: true,
            shape: { kind: "number", format: "decimal", minimum: 0 },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          {
            name: "Tags",
            required: true,
            shape: {
              kind: "array",
              items: { kind: "string", nullable: true },
              itemXml: {
                name: "string",
                namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                prefix: "a",
              },
              wrapped: true,
              nullable: true,
            },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
          },
          { name: "Grade", required: true, shape: { kind: "integer", format: "uint16" } },
          { name: "Odometer", required: true, shape: { kind: "integer", format: "int64" } },
          {
            name: "Photo",
            required: true,
            shape: { kind: "string", format: "byte", nullable: true },
          },
          {
            name: "Retired",
            required: true,
            shape: { kind: "string", format: "local-date-time", nullable: true },
          },
          {
            name: "Shift",
            required: true,
            shape: {
              kind: "string",
              patterns: ["^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$"],
            },
          },
          {
            name: "Load",
            required: true,
            shape: { kind: "number", format: "double" },
            xml: { namespace: "http://schemas.datacontract.org/2004/07/Example.Heavy" },
          },
        ],
      },
      xml: { name: "Truck" },
    },
    Driver: {
      shape: {
        kind: "object",
        properties: [
          { name: "Name", required: true, shape: { kind: "string" } },
          { name: "Since", required: true, shape: { kind: "string", format: "local-date-time" } },
        ],
      },
      xml: { name: "Driver" },
    },
    Error: {
      shape: {
        kind: "object",
        properties: [
          { name: "Message", required: true, shape: { kind: "string" } },
          { name: "ExceptionMessage", shape: { kind: "string" } },
        ],
      },
      xml: { name: "Error" },
    },
  },
  securitySchemes: { bearer: { type: "bearer" } },
  nilAliases: [],
} as const;
