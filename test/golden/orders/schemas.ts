// Generated from orders.yaml. Do not edit: change the contract and build again.
// @generated
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  array,
  byDefault,
  dateTime,
  decimal,
  int32,
  integer,
  matching,
  nullable,
  object,
  objectWith,
  ofLength,
  oneOf,
  optional,
  readOnly,
  text,
  type Schema,
  union,
  uuid,
  within,
  writeOnly,
} from "adultwork-webcam/runtime";

export const State: Schema = /* @__PURE__ */ oneOf(text, "Open", "Sent");

export const Order: Schema = /* @__PURE__ */ object(() => ({
  id: uuid,
  state: State,
  placed: readOnly(optional(nullable(dateTime))),
  priority: byDefault(optional(integer(1, 9)), 5),
  lines: array(() => Line, { maxItems: 100 }),
  payment: Payment,
  labels: optional(objectWith(() => ({}), { others: () => ofLength(text, { minLength: 1 }) })),
  follows: optional(Order),
}));

export const Line: Schema = /* @__PURE__ */ object(() => ({
  article: matching(text, "^[A-Z]{2}\\d+$"),
  price: within(decimal, { exclusiveMinimum: 0 }),
  quantity: optional(integer(1, 9223372036854775807n)),
}));

export const Payment: Schema = /* @__PURE__ */ union(
  "oneOf",
  () => [["Cash", Cash], ["Card", Card]],
  { discriminator: { propertyName: "kind", mapping: { cash: 0, card: 1, Cash: 0, Card: 1 } } },
);

export const Cash: Schema = /* @__PURE__ */ object(() => ({ kind: text }));

export const Card: Schema = /* @__PURE__ */ object(() => ({ kind: text, number: writeOnly(ofLength(text, { minLength: 12, maxLength: 19 })) }));

export const Problem: Schema = /* @__PURE__ */ object(() => ({ title: text, status: optional(int32) }));
