/**
 * Generated from orders.yaml. Do not edit: change the contract and build again.
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
  servers: [
    {
      url: "https://{region}.orders.example/{stage}",
      variables: { region: { default: "eu", enum: ["eu", "us"] }, stage: { default: "v1" } },
    },
    { url: "https://orders.example" },
  ],
  operations: {
    getOrder: {
      method: "get",
      path: "/orders/{id}",
      operationId: "getOrder",
      server: { url: "https://read.orders.example" },
      parameters: [
        { name: "id", in: "path", required: true, shape: { kind: "string", format: "uuid" } },
        {
          name: "parts",
          in: "query",
          shape: { kind: "array", items: { kind: "string" } },
          style: "pipeDelimited",
        },
        {
          name: "filter",
          in: "query",
          shape: { kind: "object", properties: [{ name: "since", shape: { kind: "string" } }] },
          style: "deepObject",
        },
        { name: "X-Trace", in: "header", required: true, shape: { kind: "string" } },
        { name: "session", in: "cookie", shape: { kind: "string" }, style: "form" },
      ],
      responses: {
        "200": {
          content: {
            "application/json": { shape: { kind: "reference", name: "Order" } },
            "application/xml": {
              shape: { kind: "reference", name: "Order" },
              xml: { name: "order", namespace: "urn:example:orders" },
            },
          },
          headers: {
            ETag: { required: true, shape: { kind: "string" } },
            "X-Remaining": { shape: { kind: "integer", format: "int32" } },
          },
        },
        "4XX": {
          content: { "application/problem+json": { shape: { kind: "reference", name: "Problem" } } },
        },
        default: { content: {} },
      },
      security: [{ key: [] }, { token: ["orders"] }],
    },
    replaceOrder: {
      method: "put",
      path: "/orders/{id}",
      operationId: "replaceOrder",
      server: { url: "https://read.orders.example" },
      parameters: [{ name: "id", in: "path", required: true, shape: { kind: "string", format: "uuid" } }],
      request: {
        required: true,
        content: {
          "application/json": { shape: { kind: "reference", name: "Order" } },
          "application/xml": {
            shape: { kind: "reference", name: "Order" },
            xml: { name: "order", namespace: "urn:example:orders" },
          },
        },
      },
      responses: { "204": { content: {} } },
      security: [{ token: ["orders", "orders:write"], signature: [] }],
      prerequisites: {
        subject: "Order",
        identifiedBy: { request: "id", subject: "id" },
        rules: [
          {
            name: "is-not-sent",
            description: "The order cannot be Sent.",
            refusedWhen: [{ member: "state", in: ["Sent"] }],
          },
        ],
      },
    },
    search: {
      method: "post",
      path: "/search",
      operationId: "search",
      request: {
        content: {
          "application/x-www-form-urlencoded": {
            shape: {
              kind: "object",
              properties: [
                { name: "text", required: true, shape: { kind: "string" } },
                {
                  name: "states",
                  shape: { kind: "array", items: { kind: "reference", name: "State" } },
                },
              ],
            },
            encoding: { states: { style: "form", explode: false } },
          },
        },
      },
      responses: {
        "200": {
          content: {
            "application/json": { shape: { kind: "array", items: { kind: "string", format: "uuid" } } },
            "text/plain": { shape: { kind: "string" } },
          },
        },
      },
    },
    "POST /receipts": {
      method: "post",
      path: "/receipts",
      request: {
        required: true,
        content: {
          "multipart/form-data": {
            shape: {
              kind: "object",
              properties: [
                { name: "scan", required: true, shape: { kind: "string", format: "binary" } },
                {
                  name: "note",
                  shape: { kind: "object", properties: [{ name: "text", shape: { kind: "string" } }] },
                },
              ],
            },
            encoding: { scan: { contentType: "image/png" } },
          },
        },
      },
      responses: { "201": { content: {} } },
      security: [{ basic: [] }, {}],
    },
  },
  shapes: {
    State: { shape: { kind: "string", enum: ["Open", "Sent"] }, xml: { name: "State" } },
    Order: {
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
    },
    Line: {
      shape: {
        kind: "object",
        properties: [
          {
            name: "article",
            required: true,
            shape: { kind: "string", patterns: ["^[A-Z]{2}\\d+$"] },
          },
          {
            name: "price",
            required: true,
            shape: { kind: "number", format: "decimal", exclusiveMinimum: 0 },
          },
          { name: "quantity", shape: { kind: "integer", format: "int64", minimum: 1 } },
        ],
      },
      xml: { name: "line" },
    },
    Payment: {
      shape: {
        kind: "union",
        mode: "oneOf",
        alternatives: [
          { shape: { kind: "reference", name: "Cash" } },
          { shape: { kind: "reference", name: "Card" } },
        ],
        discriminator: { propertyName: "kind", mapping: { cash: 0, card: 1, Cash: 0, Card: 1 } },
      },
      xml: { name: "Payment" },
    },
    Cash: {
      shape: { kind: "object", properties: [{ name: "kind", required: true, shape: { kind: "string" } }] },
      xml: { name: "Cash" },
    },
    Card: {
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
    },
    Problem: {
      shape: {
        kind: "object",
        properties: [
          { name: "title", required: true, shape: { kind: "string" } },
          { name: "status", shape: { kind: "integer", format: "int32" } },
        ],
      },
      xml: { name: "Problem" },
    },
  },
  securitySchemes: {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    signature: { type: "apiKey", in: "query", name: "signature" },
    basic: { type: "basic" },
    token: { type: "bearer" },
  },
  nilAliases: [{ namespace: "urn:example:orders", localName: "null" }],
  tokenRefresh: { url: "https://orders.example/token", accessTokenLifetime: 600 },
} as const;
