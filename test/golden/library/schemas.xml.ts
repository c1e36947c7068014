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

import {
  attribute,
  element,
  item,
  list,
  type DocumentPart,
  type ElementPart,
  xmlArray,
  xmlDocument,
  xmlObject,
} from "adultwork-webcam/runtime/xml";

const LoanRequestElement: ElementPart = /* @__PURE__ */ xmlObject();

const LoanElement: ElementPart = /* @__PURE__ */ xmlObject(
  "urn:library:loans",
  () => ({
    id: attribute(),
    Renewals: attribute({ name: "renewals" }),
    Reader: element({ name: "Person", namespace: "urn:library:readers", prefix: "r" }, ReaderElement),
    Books: element({}, xmlArray(() => item({ name: "Book", namespace: "urn:library:books" }, BookElement))),
    Notes: list(xmlArray(() => item({ name: "Note", namespace: "urn:library:notes", prefix: "n" }))),
  }),
);

const ReaderElement: ElementPart = /* @__PURE__ */ xmlObject("urn:library:loans", () => ({ GuarantorOf: element({}, LoanElement) }));

const BookElement: ElementPart = /* @__PURE__ */ xmlObject("urn:library:books");

const ReaderElement2: ElementPart = /* @__PURE__ */ xmlObject(
  "",
  () => ({ GuarantorOf: element({ namespace: "urn:library:loans" }, LoanElement) }),
);

export const LoanRequest: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "LoanRequest" }, LoanRequestElement);

export const Loan: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Loan", namespace: "urn:library:loans" }, LoanElement);

export const Reader: DocumentPart = /* @__PURE__ */ xmlDocument(
  { name: "Person", namespace: "urn:library:readers", prefix: "r" },
  ReaderElement2,
);

export const Book: DocumentPart = /* @__PURE__ */ xmlDocument({ name: "Book", namespace: "urn:library:books" }, BookElement);

/** By the schemas' names. */
export const documents: Readonly<Record<string, DocumentPart>> = {
  LoanRequest: LoanRequest,
  Loan: Loan,
  Reader: Reader,
  Book: Book,
};
