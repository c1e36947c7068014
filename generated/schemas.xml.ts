/**
 * Generated from openapi.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import { element, type DocumentPart, type ElementPart, xmlDocument, xmlObject } from "../src/xml.js";

/** Attributes that mark an element as null, beside the nil of XML Schema. */
const nilAliases = [{ namespace: "http://www.w3.org/2001/XMLSchema-instance", localName: "isnil" }];

const CancelMadeBookingRequestElement: ElementPart = /* @__PURE__ */ xmlObject();

const WebcamBookingElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
  () => ({ Performer: element({}, WebcamBookingPerformerElement) }),
);

const WebcamBookingPerformerElement: ElementPart = /* @__PURE__ */ xmlObject(
  "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
  () => ({
    Total: element({ namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" }),
    Positive: element({ namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" }),
    Neutral: element({ namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" }),
    Negative: element({ namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" }),
    Ratings: element({ namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" }),
    Disputes: element({ namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" }),
  }),
);

export const CancelMadeBookingRequest: DocumentPart = /* @__PURE__ */ xmlDocument(
  { name: "CancelMadeBookingRequest" },
  CancelMadeBookingRequestElement,
  nilAliases,
);

export const WebcamBooking: DocumentPart = /* @__PURE__ */ xmlDocument(
  {
    name: "WebcamBooking",
    namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
  },
  WebcamBookingElement,
  nilAliases,
);

export const SoftwareType: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "SoftwareType" }, undefined, nilAliases);

export const WebcamBookingPerformer: DocumentPart = /* @__PURE__ */ xmlDocument(
  {
    name: "WebcamBookingPerformer",
    namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
  },
  WebcamBookingPerformerElement,
  nilAliases,
);

/** By the schemas' names. */
export const documents: Readonly<Record<string, DocumentPart>> = {
  CancelMadeBookingRequest: CancelMadeBookingRequest,
  WebcamBooking: WebcamBooking,
  SoftwareType: SoftwareType,
  WebcamBookingPerformer: WebcamBookingPerformer,
};
