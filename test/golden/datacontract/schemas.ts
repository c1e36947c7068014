// Generated from datacontract.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  array,
  byte,
  dateTime,
  decimal,
  double,
  int32,
  int64,
  integer,
  localDateTime,
  matching,
  nullable,
  object,
  objectWith,
  oneOf,
  optional,
  text,
  type Schema,
  union,
  uuid,
  within,
} from "adultwork-webcam/runtime";

export const Fleet: Schema = /* @__PURE__ */ object(() => ({
  Drivers: nullable(objectWith(() => ({}), { others: () => Driver })),
  Founded: object(() => ({ DateTime: dateTime, OffsetMinutes: integer(-32768, 32767) })),
  Mileage: objectWith(() => ({}), { others: () => int32 }),
  Name: text,
  Readings: array(() => array(() => int32)),
  Vehicles: array(() => AnyVehicle),
}));

export const ArrayOfVehicle: Schema = /* @__PURE__ */ array(() => AnyVehicle);

export const ArrayOfKeyValueOfstringint: Schema = /* @__PURE__ */ objectWith(() => ({}), { others: () => int32 });

export const AnyVehicle: Schema = /* @__PURE__ */ union(
  "anyOf",
  () => [["Vehicle", Vehicle], ["Car", Car], ["Truck", Truck]],
  {
    discriminator: { propertyName: "Type", mapping: { Car: 1, Truck: 2, Vehicle: 0 }, defaultAlternative: 0 },
  },
);

export const Asset: Schema = /* @__PURE__ */ object(() => ({
  Type: optional(text),
  AssetId: uuid,
  Price: within(decimal, { minimum: 0 }),
  Tags: nullable(array(() => nullable(text))),
}));

export const Vehicle: Schema = /* @__PURE__ */ object(() => ({
  Type: optional(text),
  AssetId: uuid,
  Price: within(decimal, { minimum: 0 }),
  Tags: nullable(array(() => nullable(text))),
  Grade: integer(0, 65535),
  Odometer: int64,
  Photo: nullable(byte),
  Retired: nullable(localDateTime),
  Shift: matching(text, "^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$"),
}));

export const Car: Schema = /* @__PURE__ */ object(() => ({
  Type: text,
  AssetId: uuid,
  Price: within(decimal, { minimum: 0 }),
  Tags: nullable(array(() => nullable(text))),
  Grade: integer(0, 65535),
  Odometer: int64,
  Photo: nullable(byte),
  Retired: nullable(localDateTime),
  Shift: matching(text, "^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$"),
  Doors: integer(0, 255),
  Fuel: oneOf(text, "Petrol", "Diesel", "Electric"),
}));

export const Truck: Schema = /* @__PURE__ */ object(() => ({
  Type: text,
  AssetId: uuid,
  Price: within(decimal, { minimum: 0 }),
  Tags: nullable(array(() => nullable(text))),
  Grade: integer(0, 65535),
  Odometer: int64,
  Photo: nullable(byte),
  Retired: nullable(localDateTime),
  Shift: matching(text, "^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$"),
  Load: double,
}));

export const Driver: Schema = /* @__PURE__ */ object(() => ({ Name: text, Since: localDateTime }));

export const Error: Schema = /* @__PURE__ */ object(() => ({ Message: text, ExceptionMessage: optional(text) }));
