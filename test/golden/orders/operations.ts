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

import type { Operation } from "adultwork-webcam/runtime";
import {
  amongSeveral,
  array,
  binary,
  int32,
  object,
  operation,
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
import type { OperationMethods } from "./client.js";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

/** An order (`GET /orders/{id}`) */
export const getOrder: Operation<unknown, [["key"], ["token"]], OperationMethods["getOrder"]> = /* @__PURE__ */ operation(() => ({
  method: "get",
  path: "/orders/{id}",
  server: ownServer({ url: "https://read.orders.example" }),
  parameters: parameters(
    { name: "id", in: "path", required: true, schema: uuid },
    { name: "parts", in: "query", style: "pipeDelimited", schema: array(() => text) },
    {
      name: "filter",
      in: "query",
      style: "deepObject",
      schema: object(() => ({ since: optional(text) })),
    },
    { name: "X-Trace", in: "header", required: true, schema: text },
    { name: "session", in: "cookie", style: "form", schema: text },
  ),
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": readJson(schemas.Order),
        "application/xml": readXml(schemas.Order, () => import("./schemas.xml.js").then((module) => module.Order)),
      },
      headers: readHeaders({ ETag: { required: true, schema: text }, "X-Remaining": { schema: int32 } }),
    },
    "4XX": { content: { "application/problem+json": readJson(schemas.Problem) } },
    default: { content: {} },
  },
  security: [{ key: [] }, { token: ["orders"] }],
}));

/**
 * `PUT /orders/{id}`
 *
 * @deprecated by the contract.
 */
export const replaceOrder: Operation<unknown, [["token", "signature"]], OperationMethods["replaceOrder"]> = /* @__PURE__ */ operation(() => ({
  method: "put",
  path: "/orders/{id}",
  server: ownServer({ url: "https://read.orders.example" }),
  parameters: parameters({ name: "id", in: "path", required: true, schema: uuid }),
  request: {
    required: true,
    content: {
      "application/json": sendJson(schemas.Order),
      "application/xml": sendXml({
        schema: schemas.Order,
        xml: () => import("./schemas.xml.js").then((module) => module.Order),
      }),
    },
    choose: amongSeveral,
  },
  responses: { "204": { content: {} } },
  security: [{ token: ["orders", "orders:write"], signature: [] }],
}));

/** `POST /search` */
export const search: Operation<paths["/search"]["post"], []> = /* @__PURE__ */ operation(() => ({
  method: "post",
  path: "/search",
  request: {
    content: {
      "application/x-www-form-urlencoded": sendOther(
        "form",
        {
          schema: object(() => ({ text: text, states: optional(array(() => schemas.State)) })),
          encoding: { states: { style: "form", explode: false } },
        },
      ),
    },
  },
  accept: { json: "application/json", xml: "application/json, text/plain" },
  responses: {
    "200": { content: { "application/json": readJson(array(() => uuid)), "text/plain": readText(text) } },
  },
}));

/** `POST /receipts` */
export const postReceipts: Operation<paths["/receipts"]["post"], []> = /* @__PURE__ */ operation(() => ({
  method: "post",
  path: "/receipts",
  request: {
    required: true,
    content: {
      "multipart/form-data": sendOther(
        "multipart",
        {
          schema: object(() => ({ scan: binary, note: optional(object(() => ({ text: optional(text) }))) })),
          encoding: { scan: { contentType: "image/png" } },
        },
      ),
    },
  },
  responses: { "201": { content: {} } },
  security: [{ basic: [] }, {}],
}));
