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

import {
  attribute,
  byDiscriminator,
  element,
  item,
  type ElementPart,
  type XmlDocument,
  value,
  xmlArray,
  xmlDocument,
  xmlMap,
  xmlObject,
  xmlOthers,
} from "adultwork-webcam/runtime/xml";
import * as schemas from "./schemas.js";

/** Attributes that mark an element as null, beside the nil of XML Schema. */
const nilAliases = [{ namespace: "urn:example:orders", localName: "null" }];

const OrderElement: ElementPart = /* @__PURE__ */ xmlObject(
  "urn:example:orders",
  () => ({
    id: attribute(),
    lines: element(
      {},
      xmlArray(() => item({ name: "line", namespace: "urn:example:orders" }, LineElement)),
    ),
    payment: element({}, PaymentElement),
    labels: element(
      {},
      xmlObject(
        "urn:example:orders",
        () => ({}),
        () => xmlOthers(xmlMap(value({ namespace: "urn:example:orders" }))),
      ),
    ),
    follows: element({ name: "order" }, OrderElement),
  }),
);

const LineElement: ElementPart = /* @__PURE__ */ xmlObject("urn:example:orders");

const PaymentElement: ElementPart = /* @__PURE__ */ byDiscriminator(
  "urn:example:orders",
  /* @__PURE__ */ element(),
  () => [[CashElement], [CardElement]],
);

const CashElement: ElementPart = /* @__PURE__ */ xmlObject("urn:example:orders");

const CardElement: ElementPart = /* @__PURE__ */ xmlObject("urn:example:orders");

const LineElement2: ElementPart = /* @__PURE__ */ xmlObject();

const PaymentElement2: ElementPart = /* @__PURE__ */ byDiscriminator(
  "",
  /* @__PURE__ */ element(),
  () => [[CashElement2], [CardElement2]],
);

const CashElement2: ElementPart = /* @__PURE__ */ xmlObject();

const CardElement2: ElementPart = /* @__PURE__ */ xmlObject();

const ProblemElement: ElementPart = /* @__PURE__ */ xmlObject();

export const State: XmlDocument = /* @__PURE__ */ xmlDocument(schemas.State, { name: "State" }, undefined, nilAliases);

export const Order: XmlDocument = /* @__PURE__ */ xmlDocument(
  schemas.Order,
  { name: "order", namespace: "urn:example:orders" },
  OrderElement,
  nilAliases,
);

export const Line: XmlDocument = /* @__PURE__ */ xmlDocument(schemas.Line, { name: "line" }, LineElement2, nilAliases);

export const Payment: XmlDocument = /* @__PURE__ */ xmlDocument(schemas.Payment, { name: "Payment" }, PaymentElement2, nilAliases);

export const Cash: XmlDocument = /* @__PURE__ */ xmlDocument(schemas.Cash, { name: "Cash" }, CashElement2, nilAliases);

export const Card: XmlDocument = /* @__PURE__ */ xmlDocument(schemas.Card, { name: "Card" }, CardElement2, nilAliases);

export const Problem: XmlDocument = /* @__PURE__ */ xmlDocument(schemas.Problem, { name: "Problem" }, ProblemElement, nilAliases);

/** By the schemas' names. */
export const documents: Readonly<Record<string, XmlDocument>> = {
  State: State,
  Order: Order,
  Line: Line,
  Payment: Payment,
  Cash: Cash,
  Card: Card,
  Problem: Problem,
};
