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

import {
  attribute,
  byDiscriminator,
  element,
  entries,
  item,
  type DocumentPart,
  type ElementPart,
  xmlArray,
  xmlDocument,
  xmlMap,
  xmlObject,
  xmlOthers,
  xmlText,
} from "adultwork-webcam/runtime/xml";

const FleetElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.datacontract.org/2004/07/Example.Fleet",
  () => ({
    Drivers: element(
      {},
      xmlObject(
        "http://schemas.datacontract.org/2004/07/Example.Fleet",
        () => ({}),
        () => xmlOthers(xmlMap(entries(
          {
            namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
            name: "KeyValueOfstringDriverm3VwGC8E",
            prefix: "a",
          },
          {
            namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
            name: "Key",
            prefix: "a",
          },
          item(
            {
              name: "Value",
              namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
              prefix: "a",
            },
            DriverElement,
          ),
        ))),
      ),
    ),
    Founded: element(
      {},
      xmlObject(
        "http://schemas.datacontract.org/2004/07/Example.Fleet",
        () => ({
          DateTime: element({ namespace: "http://schemas.datacontract.org/2004/07/System", prefix: "s" }),
          OffsetMinutes: element({ namespace: "http://schemas.datacontract.org/2004/07/System", prefix: "s" }),
        }),
      ),
    ),
    Mileage: element(
      {},
      xmlObject(
        "http://schemas.datacontract.org/2004/07/Example.Fleet",
        () => ({}),
        () => xmlOthers(xmlMap(entries(
          {
            namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
            name: "KeyValueOfstringint",
            prefix: "a",
          },
          {
            namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
            name: "Key",
            prefix: "a",
          },
          item({
            name: "Value",
            namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
            prefix: "a",
          }),
        ))),
      ),
    ),
    Readings: element(
      {},
      xmlArray(() => item(
        {
          name: "ArrayOfint",
          namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
          prefix: "a",
        },
        xmlArray(() => item({
          name: "int",
          namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
          prefix: "a",
        })),
      )),
    ),
    Vehicles: element(
      {},
      xmlArray(() => item(
        { name: "Vehicle", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
        AnyVehicleElement,
      )),
    ),
  }),
);

const DriverElement: ElementPart = /* @__PURE__ */ xmlObject("http://schemas.datacontract.org/2004/07/Example.Fleet");

const AnyVehicleElement: ElementPart = /* @__PURE__ */ byDiscriminator(
  "http://schemas.datacontract.org/2004/07/Example.Fleet",
  /* @__PURE__ */ attribute(
    { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
    xmlText,
    "http://schemas.datacontract.org/2004/07/Example.Fleet",
  ),
  () => [[VehicleElement], [CarElement], [TruckElement]],
);

const VehicleElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.datacontract.org/2004/07/Example.Fleet",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "http://schemas.datacontract.org/2004/07/Example.Fleet",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
  }),
);

const CarElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.datacontract.org/2004/07/Example.Fleet",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "http://schemas.datacontract.org/2004/07/Example.Fleet",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
  }),
);

const TruckElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.datacontract.org/2004/07/Example.Fleet",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "http://schemas.datacontract.org/2004/07/Example.Fleet",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
    Load: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Heavy" }),
  }),
);

const ArrayOfVehicleElement: ElementPart = /* @__PURE__ */ xmlArray(() => item(
  { name: "Vehicle", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
  AnyVehicleElement,
));

const ArrayOfKeyValueOfstringintElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
  () => ({}),
  () => xmlOthers(xmlMap(entries(
    {
      namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
      name: "KeyValueOfstringint",
    },
    { namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays", name: "Key" },
    item({ name: "Value", namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays" }),
  ))),
);

const AnyVehicleElement2: ElementPart = /* @__PURE__ */ byDiscriminator(
  "",
  /* @__PURE__ */ attribute(
    { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
    xmlText,
    "",
  ),
  () => [[VehicleElement2], [CarElement2], [TruckElement2]],
);

const VehicleElement2: ElementPart = /* @__PURE__ */ xmlObject(
  "",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
  }),
);

const CarElement2: ElementPart = /* @__PURE__ */ xmlObject(
  "",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
  }),
);

const TruckElement2: ElementPart = /* @__PURE__ */ xmlObject(
  "",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
    Load: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Heavy" }),
  }),
);

const AssetElement: ElementPart = /* @__PURE__ */ xmlObject(
  "",
  () => ({
    Type: attribute(
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i" },
      xmlText,
      "",
    ),
    AssetId: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Price: element({ namespace: "http://schemas.datacontract.org/2004/07/Example.Common" }),
    Tags: element(
      { namespace: "http://schemas.datacontract.org/2004/07/Example.Common" },
      xmlArray(() => item({
        name: "string",
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        prefix: "a",
      })),
    ),
  }),
);

const DriverElement2: ElementPart = /* @__PURE__ */ xmlObject();

const ErrorElement: ElementPart = /* @__PURE__ */ xmlObject();

export const Fleet: DocumentPart = /* @__PURE__ */ xmlDocument(
  { name: "Fleet", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
  FleetElement,
);

export const ArrayOfVehicle: DocumentPart = /* @__PURE__ */ xmlDocument(
  { name: "ArrayOfVehicle", namespace: "http://schemas.datacontract.org/2004/07/Example.Fleet" },
  ArrayOfVehicleElement,
);

export const ArrayOfKeyValueOfstringint: DocumentPart = /* @__PURE__ */ xmlDocument(
  {
    name: "ArrayOfKeyValueOfstringint",
    namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
  },
  ArrayOfKeyValueOfstringintElement,
);

export const AnyVehicle: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Vehicle" }, AnyVehicleElement2);

export const Asset: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Asset" }, AssetElement);

export const Vehicle: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Vehicle" }, VehicleElement2);

export const Car: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Car" }, CarElement2);

export const Truck: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Truck" }, TruckElement2);

export const Driver: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Driver" }, DriverElement2);

export const Error: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Error" }, ErrorElement);

/** By the schemas' names. */
export const documents: Readonly<Record<string, DocumentPart>> = {
  Fleet: Fleet,
  ArrayOfVehicle: ArrayOfVehicle,
  ArrayOfKeyValueOfstringint: ArrayOfKeyValueOfstringint,
  AnyVehicle: AnyVehicle,
  Asset: Asset,
  Vehicle: Vehicle,
  Car: Car,
  Truck: Truck,
  Driver: Driver,
  Error: Error,
};
