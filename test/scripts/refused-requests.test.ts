import { describe, expect, test } from "vitest";
import { operation, problemsOf, startLoan } from "../support/refusals.js";

const parameters = `${startLoan}/parameters/0`;
const content = `${startLoan}/requestBody/content`;
const list = (items: unknown) => ({ type: "array", items });
const object = (properties: unknown) => ({ type: "object", properties });
const parameter = (others: object) =>
  operation("parameters", [{ name: "a", in: "query", schema: { type: "string" }, ...others }]);
const body = (mediaType: string, media: unknown) => operation("requestBody", { content: { [mediaType]: media } });

describe("a parameter or body that nothing can be written for stops the build, with its place and what to write instead", () => {
  test.each<[string, ReturnType<typeof operation>, string, string, string]>([
    [
      "a whole query",
      parameter({ in: "querystring" }),
      `${parameters}/in`,
      '"querystring"',
      "write each part of the query as a parameter in query",
    ],
    [
      "another place",
      parameter({ in: "body" }),
      `${parameters}/in`,
      '"body"',
      "write one of query, path, header, cookie",
    ],
    [
      "a style of another place",
      parameter({ style: "matrix" }),
      `${parameters}/style`,
      '"matrix"',
      "write form or spaceDelimited or pipeDelimited or deepObject",
    ],
    [
      "a list of lists",
      parameter({ schema: list(list({ type: "string" })) }),
      `${parameters}/schema`,
      "a list of lists, which form has no form of",
      "write scalars inside, or content with application/json",
    ],
    [
      "a list of objects",
      parameter({ style: "deepObject", schema: list(object({})) }),
      `${parameters}/schema`,
      "a list of objects, which deepObject has no form of",
      "write scalars inside, or content with application/json",
    ],
    [
      "an object of lists",
      parameter({ schema: object({ b: list({ type: "string" }) }) }),
      `${parameters}/schema`,
      "an object of lists, which form has no form of",
      "write scalars inside, or content with application/json",
    ],
    [
      "an object in one of the alternatives",
      parameter({ schema: { anyOf: [{ type: "string" }, object({ b: object({}) })] } }),
      `${parameters}/schema`,
      "an object of objects, which form has no form of",
      "write scalars inside, or content with application/json",
    ],
    [
      "an object, delimited and exploded",
      parameter({ style: "pipeDelimited", explode: true, schema: object({}) }),
      `${parameters}/schema`,
      "an object in pipeDelimited with explode",
      "write explode: false, or deepObject",
    ],
    [
      "a parameter in XML",
      parameter({ schema: undefined, content: { "application/xml": {} } }),
      `${parameters}/content/application~1xml`,
      "a parameter in application/xml",
      "write application/json, or a schema in place of content",
    ],
    [
      "a header with a name that none can have",
      parameter({ in: "header", name: "X\nEvil" }),
      `${parameters}/name`,
      '"X\\nEvil"',
      "write a name that a header can have",
    ],
    [
      "a cookie with a name that none can have",
      parameter({ in: "cookie", name: "a;b" }),
      `${parameters}/name`,
      '"a;b"',
      "write a name that a cookie can have",
    ],
    [
      "a form that is no object",
      body("multipart/form-data", { schema: { type: "string" } }),
      `${content}/multipart~1form-data/schema`,
      "a form that is no object",
      "write type: object, with a property for each part",
    ],
    [
      "XML without a name for its root",
      body("application/xml", { schema: object({ a: {} }) }),
      `${content}/application~1xml/schema`,
      "no name for the root element",
      "write xml.name, or refer to a schema in components",
    ],
    [
      "a media type that no header can hold",
      body("application/x\nEvil: y+json", { schema: {} }),
      `${content}/application~1x\nEvil: y+json`,
      "application/x\nEvil: y+json",
      "write a media type, such as application/json",
    ],
    [
      "a part that its style has no form of",
      body("multipart/form-data", { schema: object({ a: list(list({})) }), encoding: { a: { explode: true } } }),
      `${content}/multipart~1form-data/encoding/a`,
      "a list of lists, which form has no form of",
      "write scalars inside, or content with application/json",
    ],
  ])("%s", async (_, change, pointer, found, advice) => {
    expect(await problemsOf(change)).toContainEqual({ pointer, found, advice });
  });
});
