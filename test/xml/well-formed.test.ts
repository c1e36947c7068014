import { decodeXml } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { errorOf } from "../support/errors.js";
import { page } from "../support/samples.js";

const verdictOn = (document: string) => errorOf(() => decodeXml("WebcamBooking", document));

describe("an XmlSyntaxError", () => {
  test("comes before anything that does not fit the contract", async () => {
    const document = page.xml.replace(">10<", ">ten<").replace("</WebcamBooking>", "</WebcamBookin>");
    expect(await verdictOn(document)).toMatchObject({ name: "XmlSyntaxError" });
  });

  test("shows an excerpt of the line, shortened, and a caret below the place", async () => {
    expect(await verdictOn(`<a>\r\n${"x".repeat(100)}&${"y".repeat(100)}</a>`)).toMatchObject({
      line: 2,
      column: 101,
      offset: 105,
      excerpt: `${"x".repeat(30)}&${"y".repeat(29)}\n${" ".repeat(30)}^`,
    });
  });

  test("is the same for the same fault, with and without a contract fault before it", async () => {
    const malformed = page.xml.replace("</WebcamBooking>", "</WebcamBooking>x");
    const both = malformed.replace(">10<", ">99<").replace("<Status>", "<Status>?");
    const { line } = Object(await verdictOn(malformed));
    expect(await verdictOn(both)).toMatchObject({ name: "XmlSyntaxError", line });
  });
});
