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

import type { Directed, Operation } from "adultwork-webcam/runtime";
import {
  amongSeveral,
  array,
  binary,
  int32,
  object,
  optional,
  ownServer,
  parameters,
  readHeaders,
  readJson,
  readText,
  readXml,
  sendJson,
  sendOther,
  sendXml,
  text,
  uuid,
} from "adultwork-webcam/runtime";
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
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, schema: uuid }, { name: "parts", in: "query", style: "pipeDelimited", schema: /* @__PURE__ */ array(() => text) }, {
    name: "filter",
    in: "query",
    style: "deepObject",
    schema: /* @__PURE__ */ object(() => ({ since: optional(text) })),
  }, { name: "X-Trace", in: "header", required: true, schema: text }, { name: "session", in: "cookie", style: "form", schema: text }),
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Order),
        "application/xml": /* @__PURE__ */ readXml(() => import("./schemas.xml.js").then((module) => module.Order)),
      },
      headers: /* @__PURE__ */ readHeaders({ ETag: { required: true, schema: text }, "X-Remaining": { schema: int32 } }),
    },
    "4XX": { content: { "application/problem+json": /* @__PURE__ */ readJson(schemas.Problem) } },
    default: { content: {} },
  },
  security: [{ key: [] }, { token: ["orders"] }],
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
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, schema: uuid }),
  request: {
    required: true,
    content: {
      "application/json": /* @__PURE__ */ sendJson(schemas.Order),
      "application/xml": /* @__PURE__ */ sendXml({
        schema: schemas.Order,
        xml: () => import("./schemas.xml.js").then((module) => module.Order),
      }),
    },
    choose: amongSeveral,
  },
  responses: { "204": { content: {} } },
  security: [{ token: ["orders", "orders:write"], signature: [] }],
};

export const search: Operation<paths["/search"]["post"], []> = {
  method: "post",
  path: "/search",
  request: {
    content: {
      "application/x-www-form-urlencoded": /* @__PURE__ */ sendOther("form", {
        schema: /* @__PURE__ */ object(() => ({ text: text, states: optional(array(() => schemas.State)) })),
        encoding: { states: { style: "form", explode: false } },
      }),
    },
  },
  accept: { json: "application/json", xml: "application/json, text/plain" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(/* @__PURE__ */ array(() => uuid)),
        "text/plain": /* @__PURE__ */ readText(text),
      },
    },
  },
};

/** It has no operationId. */
export const postReceipts: Operation<paths["/receipts"]["post"], []> = {
  method: "post",
  path: "/receipts",
  request: {
    required: true,
    content: {
      "multipart/form-data": /* @__PURE__ */ sendOther("multipart", {
        schema: /* @__PURE__ */ object(() => ({ scan: binary, note: optional(object(() => ({ text: optional(text) }))) })),
        encoding: { scan: { contentType: "image/png" } },
      }),
    },
  },
  responses: { "201": { content: {} } },
  security: [{ basic: [] }, {}],
};
