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
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

export const getLoan: Operation<paths["/loans/{id}"]["get"], []> = /* @__PURE__ */ operation(() => ({
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

/** Scope: loans */
export const endLoan: Operation<paths["/loans/{id}"]["delete"], [["token"]]> = /* @__PURE__ */ operation(() => ({
  method: "delete",
  path: "/loans/{id}",
  parameters: parameters({ name: "id", in: "path", required: true, schema: text }),
  responses: { "204": { content: {} } },
  security: [{ token: ["loans"] }],
}));

export const renewLoan: Operation<paths["/loans/{id}/renewals"]["post"], []> = /* @__PURE__ */ operation(() => ({
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

/** Scope: loans */
export const startLoan: Operation<paths["/loans"]["post"], [["token"]]> = /* @__PURE__ */ operation(() => ({
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
