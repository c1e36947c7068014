import type { Change } from "../refusals.js";

const schemas = (contract: Parameters<Change>[0]) => contract.components.schemas;
const loan = (contract: Parameters<Change>[0]) => schemas(contract).Loan;
const sent = (contract: Parameters<Change>[0]) => schemas(contract).LoanRequest;

/** One change each of schemas, members, values or XML, to the prepared contract. */
export const valueChanges: Readonly<Record<string, Change>> = {
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
  "a member of a request under another name": (c) => {
    sent(c).properties.Hope = sent(c).properties.Wish;
    delete sent(c).properties.Wish;
  },
  "all members that are gone from a schema that no operation has": (c) => {
    delete schemas(c).Unused.properties;
  },
  "a member that an answer inherits is required": (c) => {
    schemas(c).Thing.required = ["Colour"];
  },
  "one more schema that an answer must fit": (c) => {
    schemas(c).Book.allOf.push({ type: "object", required: ["Weight"], properties: { Weight: { type: "integer" } } });
  },
  "no null among the alternatives of an answer": (c) => {
    loan(c).properties.Reader.anyOf.pop();
  },
  "null among the alternatives of an answer": (c) => {
    loan(c).properties.Books.items = { anyOf: [loan(c).properties.Books.items, { type: "null" }] };
  },
  "one value alone in an answer": (c) => {
    schemas(c).Book.properties.Title.const = "Dune";
  },
  "a member that is gone from a schema that no operation has": (c) => {
    delete schemas(c).Unused.properties.Size;
  },
  "one more value in a schema that no operation has": (c) => {
    schemas(c).Unused.properties.Size.enum.push("A5");
  },
  "another XML name beside a reference": (c) => {
    loan(c).properties.Lender.xml.name = "From";
  },
  "the XML name that it has anyway": (c) => {
    loan(c).properties.Due.xml = { name: "Due" };
  },
  "another schema of the same form": (c) => {
    schemas(c).Volume = structuredClone(schemas(c).Book);
    loan(c).properties.Books.items.$ref = "#/components/schemas/Volume";
  },
  "a list of anything that is now of numbers": (c) => {
    schemas(c).Unused.properties.Sizes.items = { type: "integer" };
  },
  "a format within a member of an answer that is called parameters": (c) => {
    schemas(c).Thing.properties.parameters.properties.Note.format = "uuid";
  },
};
