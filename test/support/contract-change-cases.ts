import type { Change } from "./refusals.js";

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

const schemas = (contract: Parameters<Change>[0]) => contract.components.schemas;
const loan = (contract: Parameters<Change>[0]) => schemas(contract).Loan;
const sent = (contract: Parameters<Change>[0]) => schemas(contract).LoanRequest;
const start = (contract: Parameters<Change>[0]) => contract.paths["/loans"].post;
const renew = (contract: Parameters<Change>[0]) => contract.paths["/loans/{id}/renewals"].post;
const answer = (contract: Parameters<Change>[0]) => contract.components.responses.Loan.content;

/** One change each, to the prepared contract. */
export const changes: Readonly<Record<string, Change>> = {
  "a new operation": (c) => {
    c.paths["/shelves"] = { get: { operationId: "listShelves", responses: { "204": { description: "None." } } } };
  },
  "a new method of a path": (c) => {
    c.paths["/loans"].put = { operationId: "replaceLoan", responses: { "204": { description: "Done." } } };
  },
  "an operation that is gone": (c) => {
    delete c.paths["/loans/{id}"].delete;
  },
  "a path that is gone": (c) => {
    delete c.paths["/loans"];
  },
  "another operationId": (c) => {
    start(c).operationId = "lend";
  },
  "another path": (c) => {
    c.paths["/loan"] = c.paths["/loans"];
    delete c.paths["/loans"];
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
  "a prerequisite in other words": (c) => {
    renew(c)["x-prerequisites"].rules[0].description = "B stays.";
  },
  "prerequisites of another schema": (c) => {
    renew(c)["x-prerequisites"].subject = "Loan2";
    schemas(c).Loan2 = structuredClone(loan(c));
  },
  "prerequisites identified by other members": (c) => {
    renew(c)["x-prerequisites"].identifiedBy.subject = "Shelf";
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
  "another first server": (c) => {
    c.servers[0].url = "https://loans.example";
  },
  "one more server": (c) => {
    c.servers.push({ url: "https://second.example" });
  },
  "another attribute for null": (c) => {
    c["x-xml-nil-aliases"][0].localName = "void";
  },
  "a new schema": (c) => {
    schemas(c).Shelf = { type: "string" };
  },
  "a schema that is gone": (c) => {
    delete loan(c).properties.Grade;
    delete schemas(c).Grade;
  },
  "values without names": (c) => {
    delete schemas(c).Grade["x-enum-varnames"];
  },
  "another name of a value": (c) => {
    schemas(c).Grade["x-enum-varnames"] = ["First", "Third"];
  },
  "a name of another value": (c) => {
    schemas(c).Grade["x-enum-varnames"] = ["Second", "First"];
  },
  "a new optional member of an answer": (c) => {
    loan(c).properties.Place = { type: "string" };
  },
  "a new required member of an answer": (c) => {
    loan(c).properties.Place = { type: "string" };
    loan(c).required.push("Place");
  },
  "a new optional member of a request": (c) => {
    sent(c).properties.Place = { type: "string" };
  },
  "a new required member of a request": (c) => {
    sent(c).properties.Place = { type: "string" };
    sent(c).required.push("Place");
  },
  "a member of an answer that is gone": (c) => {
    delete loan(c).properties.Due;
  },
  "a required member of an answer that is gone": (c) => {
    delete loan(c).properties.Notes;
    loan(c).required.pop();
  },
  "a member of a request that is gone": (c) => {
    delete sent(c).properties.Wish;
  },
  "a member of an answer that is required": (c) => {
    loan(c).required.push("Due");
  },
  "a member of a request that is required": (c) => {
    sent(c).required.push("Wish");
  },
  "a member of an answer that is optional": (c) => {
    loan(c).required.pop();
  },
  "a member of a request that is optional": (c) => {
    sent(c).required = [];
  },
  "null in an answer": (c) => {
    loan(c).properties.Due.type = ["string", "null"];
  },
  "null in a request": (c) => {
    sent(c).properties.From.type = ["string", "null"];
  },
  "no null in an answer": (c) => {
    loan(c).properties.Renewals.type = "integer";
  },
  "no null in a request": (c) => {
    sent(c).properties.Note.type = "string";
  },
  "no null beside a reference": (c) => {
    loan(c).properties.Reader = { $ref: "#/components/schemas/Reader" };
  },
  "another type": (c) => {
    schemas(c).Book.properties.Title.type = "integer";
  },
  "a format where there was none": (c) => {
    schemas(c).Book.properties.Title.format = "uuid";
  },
  "no format in an answer": (c) => {
    delete loan(c).properties.Due.format;
  },
  "no format in a request": (c) => {
    delete sent(c).properties.From.format;
  },
  "another format": (c) => {
    loan(c).properties.Due.format = "date-time";
  },
  "a list of values where there was none": (c) => {
    schemas(c).Book.properties.Title.enum = ["Dune"];
  },
  "any value of an answer where there was a list": (c) => {
    delete loan(c).properties.Shelf.enum;
  },
  "any value of a request where there was a list": (c) => {
    delete sent(c).properties.Wish.enum;
  },
  "one more value of an answer": (c) => {
    loan(c).properties.Shelf.enum.push("C");
  },
  "one more value of a request": (c) => {
    sent(c).properties.Wish.enum.push("now");
  },
  "one value fewer": (c) => {
    sent(c).properties.Wish.enum.pop();
  },
  "another XML name of a member": (c) => {
    loan(c).properties.Renewals.xml.name = "renewed";
  },
  "another XML name of a schema": (c) => {
    schemas(c).Reader.xml.name = "Man";
  },
  "another XML namespace, which members inherit": (c) => {
    schemas(c).Reader.xml.namespace = "urn:people";
  },
  "another XML namespace of a root element": (c) => {
    loan(c).xml.namespace = "urn:loans";
  },
  "an attribute that became an element": (c) => {
    delete loan(c).properties.id.xml;
  },
  "no element around a list": (c) => {
    delete loan(c).properties.Books.xml;
  },
  "another XML name of items": (c) => {
    loan(c).properties.Notes.items.xml.name = "Remark";
  },
  "a new prefix": (c) => {
    loan(c).xml.prefix = "l";
  },
  "no prefix": (c) => {
    delete schemas(c).Reader.xml.prefix;
  },
  "another prefix": (c) => {
    schemas(c).Reader.xml.prefix = "q";
  },
  "an XML name of what is only sent": (c) => {
    sent(c).xml = { name: "Request", namespace: "urn:sent" };
  },
  "a schema under another name": (c) => {
    schemas(c).Person = schemas(c).Reader;
    delete schemas(c).Reader;
    loan(c).properties.Reader.anyOf[0].$ref = "#/components/schemas/Person";
  },
  "a schema taken out of line": (c) => {
    schemas(c).Day = { type: "string", format: "date" };
    loan(c).properties.Due = { $ref: "#/components/schemas/Day" };
  },
  "a deprecated operation": (c) => {
    start(c).deprecated = true;
  },
  "a new required parameter": (c) => {
    const parameter = { name: "at", in: "query", required: true, schema: { type: "string" } };
    c.paths["/loans/{id}"].get.parameters.push(parameter);
  },
  "a new example and a new tag": (c) => {
    answer(c)["application/json"].examples = { one: { value: {} } };
    c.tags = [{ name: "Loans", description: "Loans." }];
  },
  "other words": (c) => {
    c.components.responses.Loan.description = "What was lent.";
    c.info.title = "The library";
    loan(c).description = "A loan.";
  },
  nothing: () => {},
};
