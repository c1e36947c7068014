// Generated from openapi.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  boolean,
  decimal,
  int32,
  localDateTime,
  nullable,
  object,
  oneOf,
  text,
  type Schema,
} from "../src/runtime.js";

export const CancelMadeBookingRequest: Schema = /* @__PURE__ */ object(() => ({ BookingID: int32, Reason: text }));

export const WebcamBooking: Schema = /* @__PURE__ */ object(() => ({
  WebcamBookingID: int32,
  Duration: int32,
  Credits: decimal,
  Status: oneOf(text, "Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"),
  IsMulitple: boolean,
  SoftwareTypeID: SoftwareType,
  SignInNameOrEmail: text,
  AlsoPhoneChat: boolean,
  CreateDate: localDateTime,
  SessionDate: localDateTime,
  AcceptBy: localDateTime,
  AcceptedDate: nullable(localDateTime),
  ConfirmedDate: nullable(localDateTime),
  CancelledDate: nullable(localDateTime),
  CancelledReason: nullable(text),
  CancelledBy: nullable(text),
  RejectedReason: nullable(text),
  LastUpdated: localDateTime,
  Performer: WebcamBookingPerformer,
}));

export const SoftwareType: Schema = /* @__PURE__ */ oneOf(int32, 1, 2, 3);

export const WebcamBookingPerformer: Schema = /* @__PURE__ */ object(() => ({
  UserID: int32,
  Nickname: text,
  SignInNameOrEmail: nullable(text),
  PhoneNumber: nullable(text),
  Total: int32,
  Positive: int32,
  Neutral: int32,
  Negative: int32,
  Ratings: int32,
  Disputes: int32,
}));
