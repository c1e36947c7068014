// Generated from library.json. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { Operation } from "adultwork-webcam/runtime";
import { parameters, sendJson, readJson, readXml } from "adultwork-webcam/runtime";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

export const getLoan: Operation<paths["/loans/{id}"]["get"], []> = {
  method: "get",
  path: "/loans/{id}",
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, shape: { kind: "string" } }, { name: "fields", in: "query", shape: { kind: "array", items: { kind: "string" } } }),
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "200": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Loan),
        "application/xml": /* @__PURE__ */ readXml(schemas.Loan),
      },
    },
    "404": { content: {} },
  },
  shapes: { Loan: schemas.Loan, Reader: schemas.Reader, Book: schemas.Book },
};

/** Scope: loans */
export const endLoan: Operation<paths["/loans/{id}"]["delete"], [["token"]]> = {
  method: "delete",
  path: "/loans/{id}",
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, shape: { kind: "string" } }),
  responses: { "204": { content: {} } },
  security: [{ token: ["loans"] }],
  shapes: {},
};

export const renewLoan: Operation<paths["/loans/{id}/renewals"]["post"], []> = {
  method: "post",
  path: "/loans/{id}/renewals",
  parameters: /* @__PURE__ */ parameters({ name: "id", in: "path", required: true, shape: { kind: "string" } }),
  request: { content: { "application/json": /* @__PURE__ */ sendJson(schemas.LoanRequest) } },
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "2XX": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Loan),
        "application/xml": /* @__PURE__ */ readXml(schemas.Loan),
      },
    },
  },
  shapes: {
    LoanRequest: schemas.LoanRequest,
    Loan: schemas.Loan,
    Reader: schemas.Reader,
    Book: schemas.Book,
  },
};

/** Scope: loans */
export const startLoan: Operation<paths["/loans"]["post"], [["token"]]> = {
  method: "post",
  path: "/loans",
  request: { required: true, content: { "application/json": /* @__PURE__ */ sendJson(schemas.LoanRequest) } },
  accept: { json: "application/json", xml: "application/xml" },
  responses: {
    "201": {
      content: {
        "application/json": /* @__PURE__ */ readJson(schemas.Loan),
        "application/xml": /* @__PURE__ */ readXml(schemas.Loan),
      },
    },
  },
  security: [{ token: ["loans"] }],
  shapes: {
    LoanRequest: schemas.LoanRequest,
    Loan: schemas.Loan,
    Reader: schemas.Reader,
    Book: schemas.Book,
  },
};
