// Generated from openapi.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { NamedShape } from "../src/runtime.js";

export const CancelMadeBookingRequest: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "BookingID", required: true, shape: { kind: "integer", format: "int32" } },
      { name: "Reason", required: true, shape: { kind: "string" } },
    ],
  },
  xml: { name: "CancelMadeBookingRequest" },
} as const;

export const WebcamBooking: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "WebcamBookingID", required: true, shape: { kind: "integer", format: "int32" } },
      { name: "Duration", required: true, shape: { kind: "integer", format: "int32" } },
      { name: "Credits", required: true, shape: { kind: "number", format: "decimal" } },
      {
        name: "Status",
        required: true,
        shape: { kind: "string", enum: ["Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"] },
      },
      { name: "IsMulitple", required: true, shape: { kind: "boolean" } },
      { name: "SoftwareTypeID", required: true, shape: { kind: "reference", name: "SoftwareType" } },
      { name: "SignInNameOrEmail", required: true, shape: { kind: "string" } },
      { name: "AlsoPhoneChat", required: true, shape: { kind: "boolean" } },
      { name: "CreateDate", required: true, shape: { kind: "string", format: "local-date-time" } },
      { name: "SessionDate", required: true, shape: { kind: "string", format: "local-date-time" } },
      { name: "AcceptBy", required: true, shape: { kind: "string", format: "local-date-time" } },
      {
        name: "AcceptedDate",
        required: true,
        shape: { kind: "string", format: "local-date-time", nullable: true },
      },
      {
        name: "ConfirmedDate",
        required: true,
        shape: { kind: "string", format: "local-date-time", nullable: true },
      },
      {
        name: "CancelledDate",
        required: true,
        shape: { kind: "string", format: "local-date-time", nullable: true },
      },
      { name: "CancelledReason", required: true, shape: { kind: "string", nullable: true } },
      { name: "CancelledBy", required: true, shape: { kind: "string", nullable: true } },
      { name: "RejectedReason", required: true, shape: { kind: "string", nullable: true } },
      { name: "LastUpdated", required: true, shape: { kind: "string", format: "local-date-time" } },
      {
        name: "Performer",
        required: true,
        shape: { kind: "reference", name: "WebcamBookingPerformer" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received" },
      },
    ],
  },
  xml: {
    name: "WebcamBooking",
    namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
  },
} as const;

export const SoftwareType: NamedShape = { shape: { kind: "integer", format: "int32", enum: [1, 2, 3] }, xml: { name: "SoftwareType" } } as const;

export const WebcamBookingPerformer: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "UserID", required: true, shape: { kind: "integer", format: "int32" } },
      { name: "Nickname", required: true, shape: { kind: "string" } },
      { name: "SignInNameOrEmail", required: true, shape: { kind: "string", nullable: true } },
      { name: "PhoneNumber", required: true, shape: { kind: "string", nullable: true } },
      {
        name: "Total",
        required: true,
        shape: { kind: "integer", format: "int32" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
      },
      {
        name: "Positive",
        required: true,
        shape: { kind: "integer", format: "int32" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
      },
      {
        name: "Neutral",
        required: true,
        shape: { kind: "integer", format: "int32" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
      },
      {
        name: "Negative",
        required: true,
        shape: { kind: "integer", format: "int32" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
      },
      {
        name: "Ratings",
        required: true,
        shape: { kind: "integer", format: "int32" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
      },
      {
        name: "Disputes",
        required: true,
        shape: { kind: "integer", format: "int32" },
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
      },
    ],
  },
  xml: {
    name: "WebcamBookingPerformer",
    namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
  },
} as const;
