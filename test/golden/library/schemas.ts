// Generated from library.json. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  array,
  date,
  decimal,
  int32,
  nullable,
  object,
  oneOf,
  optional,
  text,
  type Schema,
} from "adultwork-webcam/runtime";

export const LoanRequest: Schema = /* @__PURE__ */ object(() => ({ Title: text }));

export const Loan: Schema = /* @__PURE__ */ object(() => ({
  id: text,
  Renewals: optional(nullable(int32)),
  Due: optional(date),
  Shelf: optional(nullable(oneOf(text, "A", "B"))),
  Reader: optional(nullable(Reader)),
  Books: array(() => Book),
  Notes: array(() => text),
}));

export const Reader: Schema = /* @__PURE__ */ object(() => ({ Name: optional(text), GuarantorOf: optional(Loan) }));

export const Book: Schema = /* @__PURE__ */ object(() => ({ Title: text, Price: decimal }));
