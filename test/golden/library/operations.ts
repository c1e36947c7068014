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

import type { Operation } from "adultwork-webcam/runtime";
import { array, operation, parameters, readJson, readXml, sendJson, text } from "adultwork-webcam/runtime";
import type { OperationMethods } from "./client.js";
import * as schemas from "./schemas.js";

/** `GET /loans/{id}` */
export const getLoan: Operation<unknown, [], OperationMethods["getLoan"]> = /* @__PURE__ */ operation(() => ({
  method: "get",
  path: "/loans/{id}",
  parameters: parameters(
    { name: "id", in: "path", required: true, schema: text },
    { name: "fields", in: "query", schema: array(() => text) },
  ),
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": readJson(schemas.Loan),
        "application/xml": readXml(schemas.Loan, () => import("./schemas.xml.js").then((module) => module.Loan)),
      },
    },
    "404": { content: {} },
  },
}));

/** `DELETE /loans/{id}` */
export const endLoan: Operation<unknown, [["token"]], OperationMethods["endLoan"]> = /* @__PURE__ */ operation(() => ({
  method: "delete",
  path: "/loans/{id}",
  parameters: parameters({ name: "id", in: "path", required: true, schema: text }),
  responses: { "204": { content: {} } },
  security: [{ token: ["loans"] }],
}));

/** `POST /loans/{id}/renewals` */
export const renewLoan: Operation<unknown, [], OperationMethods["renewLoan"]> = /* @__PURE__ */ operation(() => ({
  method: "post",
  path: "/loans/{id}/renewals",
  parameters: parameters({ name: "id", in: "path", required: true, schema: text }),
  request: { content: { "application/json": sendJson(schemas.LoanRequest) } },
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "2XX": {
      content: {
        "application/json": readJson(schemas.Loan),
        "application/xml": readXml(schemas.Loan, () => import("./schemas.xml.js").then((module) => module.Loan)),
      },
    },
  },
}));

/** `POST /loans` */
export const startLoan: Operation<unknown, [["token"]], OperationMethods["startLoan"]> = /* @__PURE__ */ operation(() => ({
  method: "post",
  path: "/loans",
  request: { required: true, content: { "application/json": sendJson(schemas.LoanRequest) } },
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "201": {
      content: {
        "application/json": readJson(schemas.Loan),
        "application/xml": readXml(schemas.Loan, () => import("./schemas.xml.js").then((module) => module.Loan)),
      },
    },
  },
  security: [{ token: ["loans"] }],
}));
