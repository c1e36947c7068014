/**
 * Generated from library.json. Do not edit: change the contract and build again.
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
  servers: [{ url: "https://library.example/api" }],
  operations: {
    getLoan: {
      method: "get",
      path: "/loans/{id}",
      operationId: "getLoan",
      parameters: [
        { name: "id", in: "path", required: true, shape: { kind: "string" } },
        { name: "fields", in: "query", shape: { kind: "array", items: { kind: "string" } } },
      ],
      responses: {
        "200": {
          content: {
            "application/json": { shape: { kind: "reference", name: "Loan" } },
            "application/xml": {
              shape: { kind: "reference", name: "Loan" },
              xml: { name: "Loan", namespace: "urn:library:loans" },
            },
          },
        },
        "404": { content: {} },
      },
    },
    endLoan: {
      method: "delete",
      path: "/loans/{id}",
      operationId: "endLoan",
      parameters: [{ name: "id", in: "path", required: true, shape: { kind: "string" } }],
      responses: { "204": { content: {} } },
      security: [{ token: ["loans"] }],
    },
    renewLoan: {
      method: "post",
      path: "/loans/{id}/renewals",
      operationId: "renewLoan",
      parameters: [{ name: "id", in: "path", required: true, shape: { kind: "string" } }],
      request: { content: { "application/json": { shape: { kind: "reference", name: "LoanRequest" } } } },
      responses: {
        "2XX": {
          content: {
            "application/json": { shape: { kind: "reference", name: "Loan" } },
            "application/xml": {
              shape: { kind: "reference", name: "Loan" },
              xml: { name: "Loan", namespace: "urn:library:loans" },
            },
          },
        },
      },
    },
    startLoan: {
      method: "post",
      path: "/loans",
      operationId: "startLoan",
      request: {
        required: true,
        content: { "application/json": { shape: { kind: "reference", name: "LoanRequest" } } },
      },
      responses: {
        "201": {
          content: {
            "application/json": { shape: { kind: "reference", name: "Loan" } },
            "application/xml": {
              shape: { kind: "reference", name: "Loan" },
              xml: { name: "Loan", namespace: "urn:library:loans" },
            },
          },
        },
      },
      security: [{ token: ["loans"] }],
    },
  },
  shapes: {
    LoanRequest: {
      shape: { kind: "object", properties: [{ name: "Title", required: true, shape: { kind: "string" } }] },
      xml: { name: "LoanRequest" },
    },
    Loan: {
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
    },
    Reader: {
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
    },
    Book: {
      shape: {
        kind: "object",
        properties: [
          { name: "Title", required: true, shape: { kind: "string" } },
          { name: "Price", required: true, shape: { kind: "number", format: "decimal" } },
        ],
      },
      xml: { name: "Book", namespace: "urn:library:books" },
    },
  },
  securitySchemes: { token: { type: "bearer" } },
  nilAliases: [],
} as const;
