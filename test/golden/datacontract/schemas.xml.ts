// Generated from datacontract.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { NamedShape } from "adultwork-webcam/runtime";

export const Fleet: NamedShape = {
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
} as const;

export const ArrayOfVehicle: NamedShape = {
  shape: {
    kind: "array",
    items: { kind: "reference", name: "AnyVehicle" },
    itemXml: { name: "Vehicle" },
    wrapped: true,
  },
  xml: { name: "ArrayOfVehicle", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
} as const;

export const ArrayOfKeyValueOfstringint: NamedShape = {
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
} as const;

export const AnyVehicle: NamedShape = {
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
} as const;

export const Asset: NamedShape = {
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
} as const;

export const Vehicle: NamedShape = {
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
      { name: "Photo", required: true, shape: { kind: "string", format: "byte", nullable: true } },
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
} as const;

export const Car: NamedShape = {
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
      { name: "Photo", required: true, shape: { kind: "string", format: "byte", nullable: true } },
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
} as const;

export const Truck: NamedShape = {
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
      { name: "Photo", required: true, shape: { kind: "string", format: "byte", nullable: true } },
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
} as const;

export const Driver: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "Name", required: true, shape: { kind: "string" } },
      { name: "Since", required: true, shape: { kind: "string", format: "local-date-time" } },
    ],
  },
  xml: { name: "Driver" },
} as const;

export const Error: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "Message", required: true, shape: { kind: "string" } },
      { name: "ExceptionMessage", shape: { kind: "string" } },
    ],
  },
  xml: { name: "Error" },
} as const;
