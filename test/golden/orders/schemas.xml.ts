// Generated from orders.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { NamedShape } from "adultwork-webcam/runtime";

export const State: NamedShape = { shape: { kind: "string", enum: ["Open", "Sent"] }, xml: { name: "State" } } as const;

export const Order: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      {
        name: "id",
        required: true,
        shape: { kind: "string", format: "uuid" },
        xml: { nodeType: "attribute" },
      },
      { name: "state", required: true, shape: { kind: "reference", name: "State" } },
      {
        name: "placed",
        shape: { kind: "string", format: "date-time", nullable: true },
        access: "read",
      },
      {
        name: "priority",
        shape: { kind: "integer", format: "int32", minimum: 1, maximum: 9 },
        default: 5,
      },
      {
        name: "lines",
        required: true,
        shape: {
          kind: "array",
          items: { kind: "reference", name: "Line" },
          itemXml: { name: "line" },
          wrapped: true,
          maxItems: 100,
        },
      },
      { name: "payment", required: true, shape: { kind: "reference", name: "Payment" } },
      {
        name: "labels",
        shape: {
          kind: "object",
          properties: [],
          additionalProperties: { shape: { kind: "string", minLength: 1 } },
        },
      },
      {
        name: "follows",
        shape: { kind: "reference", name: "Order" },
        xml: { name: "order", namespace: "urn:example:orders" },
      },
    ],
  },
  xml: { name: "order", namespace: "urn:example:orders" },
} as const;

export const Line: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "article", required: true, shape: { kind: "string", patterns: ["^[A-Z]{2}\\d+$"] } },
      {
        name: "price",
        required: true,
        shape: { kind: "number", format: "decimal", exclusiveMinimum: 0 },
      },
      { name: "quantity", shape: { kind: "integer", format: "int64", minimum: 1 } },
    ],
  },
  xml: { name: "line" },
} as const;

export const Payment: NamedShape = {
  shape: {
    kind: "union",
    mode: "oneOf",
    alternatives: [{ shape: { kind: "reference", name: "Cash" } }, { shape: { kind: "reference", name: "Card" } }],
    discriminator: { propertyName: "kind", mapping: { cash: 0, card: 1, Cash: 0, Card: 1 } },
  },
  xml: { name: "Payment" },
} as const;

export const Cash: NamedShape = {
  shape: { kind: "object", properties: [{ name: "kind", required: true, shape: { kind: "string" } }] },
  xml: { name: "Cash" },
} as const;

export const Card: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "kind", required: true, shape: { kind: "string" } },
      {
        name: "number",
        required: true,
        shape: { kind: "string", minLength: 12, maxLength: 19 },
        access: "write",
      },
    ],
  },
  xml: { name: "Card" },
} as const;

export const Problem: NamedShape = {
  shape: {
    kind: "object",
    properties: [
      { name: "title", required: true, shape: { kind: "string" } },
      { name: "status", shape: { kind: "integer", format: "int32" } },
    ],
  },
  xml: { name: "Problem" },
} as const;
