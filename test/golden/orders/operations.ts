// Generated from orders.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { Directed, Operation } from "adultwork-webcam/runtime";
import { ownServer, amongSeveral, parameters, sendJson, sendOther, sendXml, readHeaders, readJson, readText, readXml } from "adultwork-webcam/runtime";
import type { paths as statedPaths } from "./schema.js";
import * as schemas from "./schemas.js";

/** The paths, without what answers alone have in requests, and what requests alone have in answers. */
type paths = Directed<statedPaths>;

/**
 * An order
 *
 * Scope: orders
 */
export const getOrder: Operation<paths["/orders/{id}"]["get"], [["key"], ["token"]]> = {
  method: "get",
  path: "/orders/{id}",
  server: /* @__PURE__ */ ownServer({ url: "https://read.orders.example" }),
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, shape: { kind: "string", format: "uuid" } }, {
    name: "parts",
    in: "query",
    shape: { kind: "array", items: { kind: "string" } },
    style: "pipeDelimited",
  }, {
    name: "filter",
    in: "query",
    shape: { kind: "object", properties: [{ name: "since", shape: { kind: "string" } }] },
    style: "deepObject",
  }, { name: "X-Trace", in: "header", required: true, shape: { kind: "string" } }, { name: "session", in: "cookie", shape: { kind: "string" }, style: "form" }),
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Order),
        "application/xml": /* @__PURE__ */ readXml(schemas.Order),
      },
      headers: /* @__PURE__ */ readHeaders({
        ETag: { required: true, shape: { kind: "string" } },
        "X-Remaining": { shape: { kind: "integer", format: "int32" } },
      }),
    },
    "4XX": { content: { "application/problem+json": /* @__PURE__ */ readJson(schemas.Problem) } },
    default: { content: {} },
  },
  security: [{ key: [] }, { token: ["orders"] }],
  shapes: {
    Order: schemas.Order,
    State: schemas.State,
    Line: schemas.Line,
    Payment: schemas.Payment,
    Cash: schemas.Cash,
    Card: schemas.Card,
    Problem: schemas.Problem,
  },
};

/**
 * Scope: orders, orders:write
 *
 * Prerequisites:
 * - The order cannot be Sent.
 *
 * @deprecated by the contract.
 */
export const replaceOrder: Operation<paths["/orders/{id}"]["put"], [["token", "signature"]]> = {
  method: "put",
  path: "/orders/{id}",
  server: /* @__PURE__ */ ownServer({ url: "https://read.orders.example" }),
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, shape: { kind: "string", format: "uuid" } }),
  request: {
    required: true,
    content: {
      "application/json": /* @__PURE__ */ sendJson(schemas.Order),
      "application/xml": /* @__PURE__ */ sendXml(schemas.Order),
    },
    choose: amongSeveral,
  },
  responses: { "204": { content: {} } },
  security: [{ token: ["orders", "orders:write"], signature: [] }],
  shapes: {
    Order: schemas.Order,
    State: schemas.State,
    Line: schemas.Line,
    Payment: schemas.Payment,
    Cash: schemas.Cash,
    Card: schemas.Card,
  },
};

export const search: Operation<paths["/search"]["post"], []> = {
  method: "post",
  path: "/search",
  request: {
    content: {
      "application/x-www-form-urlencoded": /* @__PURE__ */ sendOther("form", {
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
      }),
    },
  },
  accept: { json: "application/json", xml: "application/json, text/plain" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson({ shape: { kind: "array", items: { kind: "string", format: "uuid" } } }),
        "text/plain": /* @__PURE__ */ readText({ shape: { kind: "string" } }),
      },
    },
  },
  shapes: { State: schemas.State },
};

/** It has no operationId. */
export const postReceipts: Operation<paths["/receipts"]["post"], []> = {
  method: "post",
  path: "/receipts",
  request: {
    required: true,
    content: {
      "multipart/form-data": /* @__PURE__ */ sendOther("multipart", {
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
      }),
    },
  },
  responses: { "201": { content: {} } },
  security: [{ basic: [] }, {}],
  shapes: {},
};
