import type { Change } from "../refusals.js";

/** Adds to the made-up contract what it lacks for some changes: prerequisites, attributes for null, names of values, a value that is sent. */
export const prepare: Change = (contract) => {
  contract["x-xml-nil-aliases"] = [{ namespace: "urn:library:nil", localName: "none", reason: "It does." }];
  contract.components.schemas.Grade = { type: "string", enum: ["A", "B"], "x-enum-varnames": ["First", "Second"] };
  const { Loan, LoanRequest } = contract.components.schemas;
  Loan.properties.Grade = { $ref: "#/components/schemas/Grade" };
  Loan.properties.Since = { type: "string", format: "local-date-time" };
  LoanRequest.properties.Wish = { type: "string", enum: ["soon", "late"] };
  LoanRequest.properties.From = { type: "string", format: "date" };
  LoanRequest.properties.Note = { type: ["string", "null"] };
  // Facts that none of the made-up contract's own operations has.
  contract.servers.push({ url: "https://second.example" });
  contract.components.securitySchemes.card = { type: "apiKey", in: "header", name: "X-Card" };
  contract.components.requestBodies = {
    Reason: { required: true, content: { "text/plain": { schema: { type: "string" } } } },
  };
  contract.paths["/shelves/{id}"] = {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    get: { security: [{ card: [] }], responses: { "204": { description: "It is there." } } },
  };
  Loan.properties.Lender = {
    $ref: "#/components/schemas/Thing",
    xml: { name: "Lender", namespace: "urn:library:lenders" },
  };
  contract.components.schemas.Thing = {
    type: "object",
    properties: {
      Colour: { type: "string" },
      parameters: { type: "object", properties: { Note: { type: "string" } } },
    },
  };
  contract.components.schemas.Book.allOf = [{ $ref: "#/components/schemas/Thing" }];
  contract.components.schemas.Unused = {
    type: "object",
    properties: { Size: { type: "string", enum: ["A4"] }, Sizes: { type: "array" } },
  };
  contract.paths["/loans/{id}/renewals"].post["x-prerequisites"] = {
    description: "What can be renewed.",
    subject: "Loan",
    identifiedBy: { request: "Title", subject: "id" },
    rules: [
      { name: "not-on-b", description: "Shelf B is not lent.", refusedWhen: [{ member: "Shelf", in: ["B"] }] },
      { name: "not-past", description: "It is over.", refusedWhen: [{ member: "Since", before: "now" }] },
    ],
  };
};
