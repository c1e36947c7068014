import { decodeXml } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { errorOf } from "../support/errors.js";
import { rawServer } from "../support/raw-server.js";
import { page } from "../support/samples.js";

/** The page's sample after a document type declaration, with a reference in a text. */
const withDoctype = (doctype: string, reference: string) => doctype + page.xml.replace("JosepheneBlogs", reference);

describe("no entity is expanded", () => {
  const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
    "",
  );

  test.each([
    ["one that the document declares", '<!DOCTYPE b [<!ENTITY e "x">]>', "&e;"],
    ["a billion of them", `<!DOCTYPE b [<!ENTITY l0 "lol">${laughs}]>`, "&l10;"],
    ["one that is long and used often", `<!DOCTYPE b [<!ENTITY e "${"x".repeat(10_000)}">]>`, "&e;".repeat(10_000)],
    ["a file", '<!DOCTYPE b [<!ENTITY e SYSTEM "file:///etc/hostname">]>', "&e;"],
    ["a parameter entity", "<!DOCTYPE b [<!ENTITY % e \"<!ENTITY f 'x'>\"> %e;]>", "&f;"],
    ["one of the five, declared anew", '<!DOCTYPE b [<!ENTITY lt "&#38;#60;">]>', "&lt;"],
  ])("%s: refused at the DOCTYPE", async (_, doctype, reference) => {
    const error = await errorOf(() => decodeXml("WebcamBooking", withDoctype(doctype, reference)));
    expect(error).toMatchObject({ name: "XmlSyntaxError", offset: 0 });
    expect(error).toHaveProperty("rule", expect.stringContaining("DOCTYPE"));
  });

  test("and no address is asked for one, or for a DTD", async () => {
    const server = await rawServer((response) => response.end());
    for (const doctype of [
      `<!DOCTYPE b SYSTEM "${server.url}/b.dtd">`,
      `<!DOCTYPE b [<!ENTITY e SYSTEM "${server.url}/e">]>`,
      `<!DOCTYPE b [<!ENTITY % e SYSTEM "${server.url}/e"> %e;]>`,
    ]) {
      await errorOf(() => decodeXml("WebcamBooking", withDoctype(doctype, "&e;")));
    }
    expect(server.requests).toEqual([]);
  });
});
