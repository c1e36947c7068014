import { describe, expect, test } from "vitest";
import { bookingXml, page as sample } from "../support/samples.js";
import { useSite } from "./support/site.js";

const site = useSite();

/** Opens the panel, pastes an answer, and gives what the panel shows. */
async function decode(text: string, options: { readonly format?: string; readonly schema?: string } = {}) {
  const { page, faults } = await site.open("try.html");
  if (options.schema !== undefined) await page.getByLabel("Schema").selectOption(options.schema);
  if (options.format !== undefined) await page.getByLabel(options.format, { exact: true }).check();
  await page.getByLabel("Answer", { exact: true }).fill(text);
  const status = page.locator("#try-status");
  await page.waitForFunction(() => document.querySelector("#try-status")?.textContent?.includes("Paste") === false);
  return { page, faults, status: await status.textContent(), marked: () => page.locator("mark").textContent() };
}

describe("a good answer shows its checked value", () => {
  test.each([
    ["JSON", sample.json, "2018-02-01T12:00"],
    ["XML", sample.xml, "2018-02-01T00:00"],
  ])("%s", async (format, text, sessionDate) => {
    const { page, faults, status } = await decode(text);
    expect(status).toBe(`Fits the contract: a WebcamBooking, from ${format}.`);
    const shown = JSON.parse((await page.locator("pre.value").textContent()) ?? "");
    expect(shown).toEqual({ ...JSON.parse(sample.json), SessionDate: sessionDate });
    expect(faults).toEqual([]);
  });

  test("a sample is taken by its button, and by a link", async () => {
    const { page } = await site.open("try.html");
    await page.getByRole("button", { name: "XML sample" }).click();
    await page.getByText("from XML.").waitFor();
    const linked = await site.open("try.html#sample=1");
    await linked.page.getByText("from JSON.").waitFor();
  });

  test("of another schema", async () => {
    const { status } = await decode(JSON.stringify({ BookingID: 1, Reason: "" }), {
      schema: "CancelMadeBookingRequest",
    });
    expect(status).toBe("Fits the contract: a CancelMadeBookingRequest, from JSON.");
  });
});

describe("a bad answer shows the error, with its place marked", () => {
  test.each([
    ["JSON that is cut off", sample.json.slice(0, 60), "JsonSyntaxError", undefined],
    ["JSON with a wrong type", sample.json.replace('"Total": 6', '"Total": "six"'), "/Performer/Total", '"six"'],
    ["JSON with a value outside an enum", sample.json.replace('"Cancelled"', '"Paused"'), "/Status", '"Paused"'],
    ["XML that is cut off", sample.xml.slice(0, 300), "XmlSyntaxError", undefined],
    ["XML with an undeclared entity", sample.xml.replace("can't", "&apo;"), "XmlSyntaxError", "&"],
    [
      "XML with a wrong type",
      bookingXml("Duration", "<Duration>ten</Duration>"),
      "/Duration",
      "<Duration>ten</Duration>",
    ],
    [
      "XML nil where null is not allowed",
      bookingXml("Status", '<Status i:nil="true" />'),
      "/Status",
      '<Status i:nil="true" />',
    ],
  ])("%s", async (_, text, message, place) => {
    const { status, marked, faults } = await decode(text);
    expect(status).toContain(message);
    if (place !== undefined) expect(await marked()).toBe(place);
    else expect((await marked())?.length).toBe(1);
    expect(faults).toEqual([]);
  });

  test("a member in another namespace: in XML the element around it is marked, from its start", async () => {
    const text = sample.xml.replace(/<Total xmlns="[^"]*">/, '<Total xmlns="urn:other">');
    const { status, marked } = await decode(text);
    expect(status).toContain("/Performer/Total");
    expect(await marked()).toMatch(/^<Performer>\n/);
  });

  test("a member that is missing: what it is missing from is marked", async () => {
    const { status, marked } = await decode(sample.json.replace(/"Total": 6, /, ""));
    expect(status).toContain("/Performer/Total");
    expect(await marked()).toMatch(/^\{ "UserID": 123456/);
  });

  test("text in the format that it is not", async () => {
    const { status } = await decode(sample.json, { format: "XML" });
    expect(status).toContain("XmlSyntaxError: Not well-formed XML at line 1, column 1");
  });

  test("the place is selected in the answer on request", async () => {
    const { page } = await decode(bookingXml("Duration", "<Duration>ten</Duration>"));
    await page.getByRole("button", { name: "Select it in the answer" }).click();
    const selected = await page
      .getByLabel("Answer", { exact: true })
      .evaluate((area) =>
        area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : "",
      );
    expect(selected).toBe("<Duration>ten</Duration>");
  });
});

test("markup in an answer is shown as text", async () => {
  const attack = "<img src=x onerror=document.title='hacked'>";
  const { page, faults } = await decode(JSON.stringify({ ...JSON.parse(sample.json), CancelledReason: attack }));
  expect(await page.locator("pre.value").textContent()).toContain(attack);
  expect([await page.title(), faults]).toEqual(["Decode an answer · AdultWork webcam booking API", []]);
});

test("nothing that is pasted leaves the page: its policy allows no connection", async () => {
  const { page } = await site.open("try.html");
  const outcome = await page.evaluate(() =>
    fetch(location.href).then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(outcome).toBe("refused");
});
