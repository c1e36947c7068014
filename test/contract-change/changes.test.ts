import { describe, expect, test } from "vitest";
import { rules } from "../../scripts/contract-change/rules.js";
import { changes, prepare } from "../support/contract-change-cases.js";
import { changesOf, ownChangesOf } from "../support/contract-changes.js";
import type { Change } from "../support/refusals.js";

/** What our own rules say of each change alone: `rating rule at pointer: message`. */
const own: Readonly<Record<string, readonly string[]>> = {
  "a new operation": ["minor operation-added at /paths/~1shelves: listShelves: GET /shelves is new"],
  "a new method of a path": ["minor operation-added at /paths/~1loans/put: replaceLoan: PUT /loans is new"],
  "an operation that is gone": [
    "major operation-removed at was /paths/~1loans~1{id}/delete: endLoan: DELETE /loans/{id} is gone",
  ],
  "a path that is gone": ["major operation-removed at was /paths/~1loans: startLoan: POST /loans is gone"],
  "another operationId": [
    "major operation-renamed at /paths/~1loans/post/operationId: startLoan: operationId startLoan → lend",
  ],
  "another path": ["major operation-moved at /paths/~1loan: startLoan: POST /loans → POST /loan"],
  "another method": ["major operation-moved at /paths/~1loans/put: startLoan: POST /loans → PUT /loans"],
  "a token where none was needed": [
    "major token-added at /paths/~1loans~1{id}~1renewals/post/security: renewLoan: needs an access token",
  ],
  "no token where one was needed": ["minor token-removed at /paths/~1loans/post: startLoan: needs no access token"],
  "a key in place of a token": [
    "minor token-removed at /paths/~1loans/post/security: startLoan: needs no access token",
    "major credentials-changed at /paths/~1loans/post/security: startLoan: takes an access token → key key in the query as key",
  ],
  "a key beside a token": [
    "major credentials-changed at /paths/~1loans/post/security: startLoan: takes an access token → an access token and key key in the header as X-Key",
  ],
  "a body of a failure": [
    "minor answer-media-type-added at /paths/~1loans/post/responses/4XX/content/application~1json: startLoan: application/json is new",
    "minor answer-media-type-added at /paths/~1loans/post/responses/4XX/content/application~1xml: startLoan: application/xml is new",
  ],
  "one more scope": ["major scope-added at /paths/~1loans/post/security: startLoan: requires the scope more"],
  "a scope that is not required": [
    "minor scope-removed at /paths/~1loans/post/security: startLoan: does not require the scope loans",
  ],
  "a new prerequisite": [
    "major prerequisite-added at /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/2: renewLoan: the prerequisite not-on-a is new",
  ],
  "a prerequisite that is gone": [
    "minor prerequisite-removed at was /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/1: renewLoan: the prerequisite not-past is gone",
  ],
  "all prerequisites gone": [
    "minor prerequisite-removed at was /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/0: renewLoan: the prerequisite not-on-b is gone",
    "minor prerequisite-removed at was /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/1: renewLoan: the prerequisite not-past is gone",
  ],
  "a prerequisite that refuses something else": [
    "major prerequisite-changed at /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/0: renewLoan: the prerequisite not-on-b refuses something else",
  ],
  "a prerequisite in other words": [
    "patch prerequisite-text-changed at /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/0: renewLoan: the prerequisite not-on-b in other words",
  ],
  "prerequisites of another schema": [
    "major prerequisite-subject-changed at /paths/~1loans~1{id}~1renewals/post/x-prerequisites/subject: renewLoan: prerequisites of Loan → of Loan2",
    "minor schema-added at /components/schemas/Loan2: Loan2: the schema is new",
  ],
  "prerequisites identified by other members": [
    "patch prerequisite-identity-changed at /paths/~1loans~1{id}~1renewals/post/x-prerequisites/identifiedBy: renewLoan: Title is id → Title is Shelf",
  ],
  "a new required request body": [
    "major request-added at /paths/~1loans~1{id}/delete/requestBody: endLoan: a request body is new",
  ],
  "a new optional request body": [
    "minor optional-request-added at /paths/~1loans~1{id}/delete/requestBody: endLoan: a request body is new",
  ],
  "a request body that is gone": [
    "major request-removed at was /paths/~1loans/post/requestBody: startLoan: the request body is gone",
  ],
  "a request body that is required": [
    "major request-required at /paths/~1loans~1{id}~1renewals/post/requestBody/required: renewLoan: the request body is required",
  ],
  "a request body that is optional": [
    "minor request-optional at /paths/~1loans/post/requestBody: startLoan: the request body is optional",
  ],
  "another media type of a request": [
    "major request-media-type-changed at /paths/~1loans/post/requestBody/content/application~1vnd.loan+json: startLoan: application/json → application/vnd.loan+json",
  ],
  "a new 2xx answer": ["major answer-added at /paths/~1loans/post/responses/202: startLoan: the answer 202 is new"],
  "a 2xx answer that is gone": [
    "major answer-removed at was /paths/~1loans/post/responses/201: startLoan: the answer 201 is gone",
    "major answer-added at /paths/~1loans/post/responses/200: startLoan: the answer 200 is new",
  ],
  "one more media type of an answer": [
    "minor answer-media-type-added at /components/responses/Loan/content/application~1vnd.loan+json: getLoan: application/vnd.loan+json is new",
  ],
  "a media type of an answer that is gone": [
    "major answer-media-type-removed at was /components/responses/Loan/content/application~1xml: getLoan: application/xml is gone",
  ],
  "another first server": [
    "major default-server-changed at /servers/0/url: the first server: https://library.example/api → https://loans.example",
  ],
  "another attribute for null": [
    "major nil-alias-removed at was /x-xml-nil-aliases/0: null in XML: not by {urn:library:nil}none any more",
    "minor nil-alias-added at /x-xml-nil-aliases/0: null in XML: also by {urn:library:nil}void",
  ],
  "a new schema": ["minor schema-added at /components/schemas/Shelf: Shelf: the schema is new"],
  "a schema that is gone": [
    "major schema-removed at was /components/schemas/Grade: Grade: the schema is gone",
    "major member-removed at was /components/schemas/Loan/properties/Grade: Loan.Grade: the member is gone",
  ],
  "values without names": [
    "major value-name-removed at /components/schemas/Grade: Grade: the name First is gone",
    "major value-name-removed at /components/schemas/Grade: Grade: the name Second is gone",
  ],
  "another name of a value": [
    "major value-name-removed at /components/schemas/Grade/x-enum-varnames: Grade: the name Second is gone",
    "minor value-name-added at /components/schemas/Grade/x-enum-varnames: Grade: the value B is named Third",
  ],
  "a name of another value": [
    "major value-name-changed at /components/schemas/Grade/x-enum-varnames: Grade: First A → B",
    "major value-name-changed at /components/schemas/Grade/x-enum-varnames: Grade: Second B → A",
  ],
  "a new optional member of an answer": [
    "minor member-added at /components/schemas/Loan/properties/Place: Loan.Place: an optional member is new",
  ],
  "a new required member of an answer": [
    "major required-member-added at /components/schemas/Loan/properties/Place: Loan.Place: a required member is new",
  ],
  "a new optional member of a request": [
    "minor member-added at /components/schemas/LoanRequest/properties/Place: LoanRequest.Place: an optional member is new",
  ],
  "a new required member of a request": [
    "major required-member-added at /components/schemas/LoanRequest/properties/Place: LoanRequest.Place: a required member is new",
  ],
  "a member of an answer that is gone": [
    "major member-removed at was /components/schemas/Loan/properties/Due: Loan.Due: the member is gone",
  ],
  "a required member of an answer that is gone": [
    "major member-removed at was /components/schemas/Loan/properties/Notes: Loan.Notes: the member is gone",
  ],
  "a member of a request that is gone": [
    "major member-removed at was /components/schemas/LoanRequest/properties/Wish: LoanRequest.Wish: the member is gone",
  ],
  "a member of an answer that is required": [
    "major member-required at /components/schemas/Loan/required: Loan.Due: is required",
  ],
  "a member of a request that is required": [
    "major member-required at /components/schemas/LoanRequest/required: LoanRequest.Wish: is required",
  ],
  "a member of an answer that is optional": [
    "major member-optional at /components/schemas/Loan/required: Loan.Notes: is optional",
  ],
  "a member of a request that is optional": [
    "minor member-optional at /components/schemas/LoanRequest/required: LoanRequest.Title: is optional",
  ],
  "null in an answer": ["major null-allowed at /components/schemas/Loan/properties/Due/type: Loan.Due: may be null"],
  "null in a request": [
    "minor null-allowed at /components/schemas/LoanRequest/properties/From/type: LoanRequest.From: may be null",
  ],
  "no null in an answer": [
    "major null-refused at /components/schemas/Loan/properties/Renewals/type: Loan.Renewals: may not be null any more",
  ],
  "no null in a request": [
    "major null-refused at /components/schemas/LoanRequest/properties/Note/type: LoanRequest.Note: may not be null any more",
  ],
  "no null beside a reference": [
    "major null-refused at /components/schemas/Loan/properties/Reader/$ref: Loan.Reader: may not be null any more",
  ],
  "another type": [
    "major type-changed at /components/schemas/Book/properties/Title/type: Book.Title: type string → integer",
  ],
  "a format where there was none": [
    "major format-added at /components/schemas/Book/properties/Title/format: Book.Title: format uuid, where there was none",
  ],
  "no format in an answer": [
    "major format-removed at /components/schemas/Loan/properties/Due: Loan.Due: format date is gone",
  ],
  "no format in a request": [
    "minor format-removed at /components/schemas/LoanRequest/properties/From: LoanRequest.From: format date is gone",
  ],
  "another format": [
    "major format-changed at /components/schemas/Loan/properties/Due/format: Loan.Due: format date → date-time",
  ],
  "a list of values where there was none": [
    "major enum-added at /components/schemas/Book/properties/Title/enum: Book.Title: one of Dune, where any was allowed",
  ],
  "any value of an answer where there was a list": [
    "major enum-removed at /components/schemas/Loan/properties/Shelf: Loan.Shelf: any, where one of A, B was",
  ],
  "any value of a request where there was a list": [
    "minor enum-removed at /components/schemas/LoanRequest/properties/Wish: LoanRequest.Wish: any, where one of soon, late was",
  ],
  "one more value of an answer": [
    'major enum-value-added at /components/schemas/Loan/properties/Shelf/enum: Loan.Shelf: may be "C"',
  ],
  "one more value of a request": [
    'minor enum-value-added at /components/schemas/LoanRequest/properties/Wish/enum: LoanRequest.Wish: may be "now"',
  ],
  "one value fewer": [
    'major enum-value-removed at /components/schemas/LoanRequest/properties/Wish/enum: LoanRequest.Wish: is never "late" any more',
  ],
  "another XML name of a member": [
    "major xml-name-changed at /components/schemas/Loan/properties/Renewals/xml/name: Loan.Renewals: XML name renewals → renewed",
  ],
  "another XML name of a schema": [
    "major xml-name-changed at /components/schemas/Reader/xml/name: Reader: XML name Person → Man",
  ],
  "another XML namespace, which members inherit": [
    "major xml-namespace-changed at /components/schemas/Reader/xml/namespace: Reader: namespace urn:library:readers → urn:people",
  ],
  "another XML namespace of a root element": [
    "major xml-namespace-changed at /components/schemas/Loan/xml/namespace: Loan: namespace urn:library:loans → urn:loans",
  ],
  "an attribute that became an element": [
    "major xml-node-changed at /components/schemas/Loan/properties/id: Loan.id: an attribute became an element",
  ],
  "no element around a list": [
    "major xml-wrapper-changed at /components/schemas/Loan/properties/Books: Loan.Books: no element stands around the items any more",
  ],
  "another XML name of items": [
    "major xml-name-changed at /components/schemas/Loan/properties/Notes/items/xml/name: Loan.Notes[]: XML name Note → Remark",
  ],
  "a new prefix": [
    "major xml-prefix-added at /components/schemas/Loan/xml/prefix: Loan: prefix l, where there was none",
  ],
  "no prefix": ["major xml-prefix-removed at /components/schemas/Reader/xml: Reader: prefix r is gone"],
  "another prefix": ["patch xml-prefix-changed at /components/schemas/Reader/xml/prefix: Reader: prefix r → q"],
  "an XML name of what is only sent": [
    "patch xml-name-changed at /components/schemas/LoanRequest/xml/name: LoanRequest: XML name LoanRequest → Request",
    "patch xml-namespace-changed at /components/schemas/LoanRequest/xml/namespace: LoanRequest: namespace none → urn:sent",
  ],
  "a schema under another name": [
    "major schema-removed at was /components/schemas/Reader: Reader: the schema is gone",
    "minor schema-added at /components/schemas/Person: Person: the schema is new",
  ],
  "a schema taken out of line": ["minor schema-added at /components/schemas/Day: Day: the schema is new"],
};

/** What is reported when `redocly diff` speaks too. */
const together: Readonly<Record<string, readonly string[]>> = {
  "another path": ["major operation-moved at /paths/~1loan: startLoan: POST /loans → POST /loan"],
  "one more scope": [
    "major scope-added at /paths/~1loans/post/security: startLoan: requires the scope more",
    "patch other-changed at /components/securitySchemes/token/flows/clientCredentials/scopes/more: more: more is new",
  ],
  "all prerequisites gone": [
    "minor prerequisite-removed at was /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/0: renewLoan: the prerequisite not-on-b is gone",
    "minor prerequisite-removed at was /paths/~1loans~1{id}~1renewals/post/x-prerequisites/rules/1: renewLoan: the prerequisite not-past is gone",
  ],
  "prerequisites introduced in other words": [
    "patch other-changed at /paths/~1loans~1{id}~1renewals/post/x-prerequisites/description: renewLoan: description modified",
  ],
  "another media type of a request": [
    "major request-media-type-changed at /paths/~1loans/post/requestBody/content/application~1vnd.loan+json: startLoan: application/json → application/vnd.loan+json",
  ],
  "a new answer outside 2xx": ["minor redocly added at /paths/~1loans/post/responses/404: startLoan: Response added"],
  "an answer outside 2xx that is gone": [
    "major redocly response-removed at was /paths/~1loans~1{id}/get/responses/404: Response `404` was removed.",
  ],
  "one more server": ["minor redocly added at /servers/1: servers: Server added"],
  "a required member of an answer that is gone": [
    "major member-removed at was /components/schemas/Loan/properties/Notes: Loan.Notes: the member is gone",
  ],
  "no null beside a reference": [
    "major null-refused at /components/schemas/Loan/properties/Reader/$ref: Loan.Reader: may not be null any more",
  ],
  "one more value of an answer": [
    'major enum-value-added at /components/schemas/Loan/properties/Shelf/enum: Loan.Shelf: may be "C"',
  ],
  "an attribute that became an element": [
    "major xml-node-changed at /components/schemas/Loan/properties/id: Loan.id: an attribute became an element",
  ],
  "an XML name of what is only sent": [
    "patch xml-name-changed at /components/schemas/LoanRequest/xml/name: LoanRequest: XML name LoanRequest → Request",
    "patch xml-namespace-changed at /components/schemas/LoanRequest/xml/namespace: LoanRequest: namespace none → urn:sent",
  ],
  "a schema under another name": [
    "major schema-removed at was /components/schemas/Reader: Reader: the schema is gone",
    "minor schema-added at /components/schemas/Person: Person: the schema is new",
    "patch other-changed at /components/schemas/Loan/properties/Reader/anyOf/0/$ref: Reader: $ref differs",
  ],
  "a schema taken out of line": [
    "minor schema-added at /components/schemas/Day: Day: the schema is new",
    "patch other-changed at was /components/schemas/Loan/properties/Due/type: Due: type is gone",
    "patch other-changed at /components/schemas/Loan/properties/Due/$ref: Due: $ref is new",
    "patch other-changed at was /components/schemas/Loan/properties/Due/format: Due: format is gone",
  ],
  "a deprecated operation": ["minor deprecated at /paths/~1loans/post/deprecated: startLoan: deprecated modified"],
  "a new required parameter": [
    "major redocly parameter-became-required at /paths/~1loans~1{id}/get/parameters/2: Required `at` query parameter was added.",
  ],
  "a new example and a new tag": [
    "patch words-added at /components/responses/Loan/content/application~1json/examples: application/json: ExamplesMap added",
    "patch words-added at /tags: tags: TagList added",
  ],
  "other words": [
    "patch other-changed at /info/title: info: title modified",
    "patch other-changed at /components/responses/Loan/description: Loan: description modified",
    "patch other-changed at /components/schemas/Loan/description: Loan: description modified",
  ],
  nothing: [],
};

describe("our own facts are rated by what a change does to the caller", () => {
  test.each(Object.entries(own))("%s", async (title, expected) => {
    expect(await ownChangesOf(changeTitled(title), prepare)).toEqual(expected);
  });

  test("what is left to redocly diff is no change to our own facts", async () => {
    const others = Object.keys(changes).filter((title) => own[title] === undefined);
    expect(others).toEqual([
      "prerequisites introduced in other words",
      "a new answer outside 2xx",
      "an answer outside 2xx that is gone",
      "one more server",
      "a deprecated operation",
      "a new required parameter",
      "a new example and a new tag",
      "other words",
      "nothing",
    ]);
    for (const title of others) expect(await ownChangesOf(changeTitled(title), prepare), title).toEqual([]);
  });
});

test("a change of a base, whose discriminator tells what is made of it, is one of each, whatever reaches them", async () => {
  const withBase: Change = ({ components: { schemas } }) => {
    schemas.Reader.discriminator = { propertyName: "Name" };
    schemas.Child = {
      allOf: [{ $ref: "#/components/schemas/Reader" }, { type: "object", properties: { Age: { type: "integer" } } }],
    };
  };
  const change: Change = ({ components: { schemas } }) => {
    schemas.Reader.required = ["Name"];
    schemas.Child.allOf[1].properties.Age.type = "string";
  };
  expect(await ownChangesOf(change, withBase)).toEqual([
    "major member-required at /components/schemas/Child: Child.Name: is required",
    "major type-changed at /components/schemas/Child: Child.Age: type integer → string",
    "major member-required at /components/schemas/Reader/required: Reader.Name: is required",
  ]);
});

describe("a change that redocly diff rates too is reported once, and what neither knows is reported as well", () => {
  test.each(Object.entries(together))("%s", async (title, expected) => {
    expect(await changesOf(changeTitled(title), prepare)).toEqual(expected);
  });
});

test("each rule rates one of these changes", () => {
  const lines = [...Object.values(own), ...Object.values(together)].flat();
  const seen = new Set(lines.map((line) => line.split(" ")[1]));
  expect(Object.keys(rules).filter((rule) => !seen.has(rule))).toEqual([]);
});

function changeTitled(title: string) {
  return changes[title] ?? expect.fail(`no change ${title}`);
}
