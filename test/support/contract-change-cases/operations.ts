import type { Change } from "../refusals.js";

const start = (contract: Parameters<Change>[0]) => contract.paths["/loans"].post;
const renew = (contract: Parameters<Change>[0]) => contract.paths["/loans/{id}/renewals"].post;
const answer = (contract: Parameters<Change>[0]) => contract.components.responses.Loan.content;
const schemas = (contract: Parameters<Change>[0]) => contract.components.schemas;
const loan = (contract: Parameters<Change>[0]) => schemas(contract).Loan;

/** One change each of operations, requests, answers, credentials, prerequisites to the prepared contract. */
export const operationChanges: Readonly<Record<string, Change>> = {
  "a new operation": (c) => {
    c.paths["/shelves"] = { get: { operationId: "listShelves", responses: { "204": { description: "None." } } } };
  },
  "a new method of a path": (c) => {
    c.paths["/loans"].put = { operationId: "replaceLoan", responses: { "204": { description: "Done." } } };
  },
  "an operation that is gone": (c) => {
    delete c.paths["/loans/{id}"].delete;
  },
  "another operationId": (c) => {
    start(c).operationId = "lend";
  },
  "another method": (c) => {
    c.paths["/loans"] = { put: start(c) };
  },
  "a token where none was needed": (c) => {
    renew(c).security = [{ token: [] }];
  },
  "no token where one was needed": (c) => {
    delete start(c).security;
  },
  "a key in place of a token": (c) => {
    c.components.securitySchemes.key = { type: "apiKey", in: "query", name: "key" };
    start(c).security = [{ key: [] }];
  },
  "a key beside a token": (c) => {
    c.components.securitySchemes.key = { type: "apiKey", in: "header", name: "X-Key" };
    start(c).security = [{ token: ["loans"], key: [] }];
  },
  "a body of a failure": (c) => {
    const { content } = c.components.responses.Loan;
    start(c).responses["4XX"] = { description: "No.", content };
  },
  "one more scope": (c) => {
    c.components.securitySchemes.token.flows.clientCredentials.scopes.more = "More";
    start(c).security = [{ token: ["loans", "more"] }];
  },
  "a scope that is not required": (c) => {
    start(c).security = [{ token: [] }];
  },
  "a new prerequisite": (c) => {
    renew(c)["x-prerequisites"].rules.push({
      name: "not-on-a",
      description: "Nor A.",
      refusedWhen: [{ member: "Shelf", in: ["A"] }],
    });
  },
  "a prerequisite that is gone": (c) => {
    renew(c)["x-prerequisites"].rules.pop();
  },
  "all prerequisites gone": (c) => {
    delete renew(c)["x-prerequisites"];
  },
  "a prerequisite that refuses something else": (c) => {
    renew(c)["x-prerequisites"].rules[0].refusedWhen[0].in = ["A"];
  },
  "prerequisites of another schema": (c) => {
    renew(c)["x-prerequisites"].subject = "Loan2";
    schemas(c).Loan2 = structuredClone(loan(c));
  },
  "prerequisites introduced in other words": (c) => {
    renew(c)["x-prerequisites"].description = "When to renew.";
  },
  "a new required request body": (c) => {
    c.paths["/loans/{id}"].delete.requestBody = { ...start(c).requestBody };
  },
  "a new optional request body": (c) => {
    c.paths["/loans/{id}"].delete.requestBody = { ...renew(c).requestBody };
  },
  "a request body that is gone": (c) => {
    delete start(c).requestBody;
  },
  "a request body that is required": (c) => {
    renew(c).requestBody.required = true;
  },
  "a request body that is optional": (c) => {
    delete start(c).requestBody.required;
  },
  "another media type of a request": (c) => {
    start(c).requestBody.content = { "application/vnd.loan+json": start(c).requestBody.content["application/json"] };
  },
  "a new 2xx answer": (c) => {
    start(c).responses["202"] = { description: "Later." };
  },
  "a 2xx answer that is gone": (c) => {
    start(c).responses["200"] = start(c).responses["201"];
    delete start(c).responses["201"];
  },
  "a new answer outside 2xx": (c) => {
    start(c).responses["404"] = { description: "No such book." };
  },
  "an answer outside 2xx that is gone": (c) => {
    delete c.paths["/loans/{id}"].get.responses["404"];
  },
  "one more media type of an answer": (c) => {
    answer(c)["application/vnd.loan+json"] = answer(c)["application/json"];
  },
  "a media type of an answer that is gone": (c) => {
    delete answer(c)["application/xml"];
  },
  "a deprecated operation": (c) => {
    start(c).deprecated = true;
  },
  "a new required parameter": (c) => {
    const parameter = { name: "at", in: "query", required: true, schema: { type: "string" } };
    c.paths["/loans/{id}"].get.parameters.push(parameter);
  },
  "an operationId where there was none": (c) => {
    c.paths["/shelves/{id}"].get.operationId = "getShelf";
  },
  "no key where one was needed": (c) => {
    delete c.paths["/shelves/{id}"].get.security;
  },
  "a key under another name": (c) => {
    c.components.securitySchemes.card.name = "X-Library-Card";
  },
  "a required request body by reference": (c) => {
    c.paths["/loans/{id}"].delete.requestBody = { $ref: "#/components/requestBodies/Reason" };
  },
  "any success": (c) => {
    start(c).responses["2XX"] = { $ref: "#/components/responses/Loan" };
  },
  "a path's parameter under another name": (c) => {
    c.paths["/shelves/{shelf}"] = c.paths["/shelves/{id}"];
    c.paths["/shelves/{shelf}"].parameters[0].name = "shelf";
    delete c.paths["/shelves/{id}"];
  },
  "other words": (c) => {
    c.components.responses.Loan.description = "What was lent.";
    loan(c).description = "A loan.";
  },
  nothing: () => {},
};
