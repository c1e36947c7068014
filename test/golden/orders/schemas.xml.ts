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
  type DocumentPart,
  type ElementPart,
  value,
  xmlArray,
  xmlDocument,
  xmlMap,
  xmlObject,
  xmlOthers,
} from "adultwork-webcam/runtime/xml";

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

export const State: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "State" }, undefined, nilAliases);

export const Order: DocumentPart = /* @__PURE__ */ xmlDocument(
  { name: "order", namespace: "urn:example:orders" },
  OrderElement,
  nilAliases,
);

export const Line: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "line" }, LineElement2, nilAliases);

export const Payment: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Payment" }, PaymentElement2, nilAliases);

export const Cash: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Cash" }, CashElement2, nilAliases);

export const Card: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Card" }, CardElement2, nilAliases);

export const Problem: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Problem" }, ProblemElement, nilAliases);

/** By the schemas' names. */
export const documents: Readonly<Record<string, DocumentPart>> = {
  State: State,
  Order: Order,
  Line: Line,
  Payment: Payment,
  Cash: Cash,
  Card: Card,
  Problem: Problem,
};
