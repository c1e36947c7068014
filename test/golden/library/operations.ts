// Generated from library.json. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  array,
  text,
} from "adultwork-webcam/runtime";
import type { Operation } from "adultwork-webcam/runtime";
import type { paths } from "./schema.js";
import * as schemas from "./schemas.js";

export const getLoan: Operation<paths["/loans/{id}"]["get"], []> = {
  method: "get",
  path: "/loans/{id}",
  parameters: [
    { name: "id", in: "path", required: true, schema: text },
    { name: "fields", in: "query", schema: /* @__PURE__ */ array(() => text) },
  ],
  responses: {
    "200": {
      content: {
        "application/json": { schema: schemas.Loan },
        "application/xml": {
          schema: schemas.Loan,
          xml: () => import("./schemas.xml.js").then((module) => module.Loan),
        },
      },
    },
    "404": { content: {} },
  },
};

/** Scope: loans */
export const endLoan: Operation<paths["/loans/{id}"]["delete"], [["token"]]> = {
  method: "delete",
  path: "/loans/{id}",
  parameters: [{ name: "id", in: "path", required: true, schema: text }],
  responses: { "204": { content: {} } },
  security: [{ token: ["loans"] }],
};

export const renewLoan: Operation<paths["/loans/{id}/renewals"]["post"], []> = {
  method: "post",
  path: "/loans/{id}/renewals",
  parameters: [{ name: "id", in: "path", required: true, schema: text }],
  request: { content: { "application/json": { schema: schemas.LoanRequest } } },
  responses: {
    "2XX": {
      content: {
        "application/json": { schema: schemas.Loan },
        "application/xml": {
          schema: schemas.Loan,
          xml: () => import("./schemas.xml.js").then((module) => module.Loan),
        },
      },
    },
  },
};

/** Scope: loans */
export const startLoan: Operation<paths["/loans"]["post"], [["token"]]> = {
  method: "post",
  path: "/loans",
  request: { required: true, content: { "application/json": { schema: schemas.LoanRequest } } },
  responses: {
    "201": {
      content: {
        "application/json": { schema: schemas.Loan },
        "application/xml": {
          schema: schemas.Loan,
          xml: () => import("./schemas.xml.js").then((module) => module.Loan),
        },
      },
    },
  },
  security: [{ token: ["loans"] }],
};
