// Generated from library.json. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { NamedShape } from "adultwork-webcam/runtime";

export const LoanRequest: NamedShape = {
  shape: { kind: "object", properties: [{ name: "Title", required: true, shape: { kind: "string" } }] },
  xml: { name: "LoanRequest" },
} as const;

export const Loan: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "id", required: true, shape: { kind: "string" }, xml: { nodeType: "attribute" } },
      {
        name: "Renewals",
        shape: { kind: "integer", format: "int32", nullable: true },
        xml: { name: "renewals", nodeType: "attribute" },
      },
      { name: "Due", shape: { kind: "string", format: "date" } },
      { name: "Shelf", shape: { kind: "string", enum: ["A", "B"], nullable: true } },
      {
        name: "Reader",
        shape: { kind: "reference", name: "Reader", nullable: true },
        xml: { name: "Person", namespace: "urn:library:readers", prefix: "r" },
      },
      {
        name: "Books",
        required: true,
        shape: {
          kind: "array",
          items: { kind: "reference", name: "Book" },
          itemXml: { name: "Book", namespace: "urn:library:books" },
          wrapped: true,
        },
      },
      {
        name: "Notes",
        required: true,
        shape: {
          kind: "array",
          items: { kind: "string" },
          itemXml: { name: "Note", namespace: "urn:library:notes", prefix: "n" },
        },
      },
    ],
  },
  xml: { name: "Loan", namespace: "urn:library:loans" },
} as const;

export const Reader: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "Name", shape: { kind: "string" } },
      {
        name: "GuarantorOf",
        shape: { kind: "reference", name: "Loan" },
        xml: { namespace: "urn:library:loans" },
      },
    ],
  },
  xml: { name: "Person", namespace: "urn:library:readers", prefix: "r" },
} as const;

export const Book: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "Title", required: true, shape: { kind: "string" } },
      { name: "Price", required: true, shape: { kind: "number", format: "decimal" } },
    ],
  },
  xml: { name: "Book", namespace: "urn:library:books" },
} as const;
