import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startSandbox } from "../../sandbox/index.js";
import { bookingXml, page as sample } from "../support/samples.js";
import { useSite } from "./support/site.js";

const site = useSite();

describe("a call in the page", () => {
  test("is there when the page opens, as code, on both wires, and as the one value that both give", async () => {
    const { page, faults } = await openCall();
    expect(await page.locator("#call-status").textContent()).toBe(
      "One call, two formats on the wire, one checked value.",
    );
    expect(await page.locator("#call-result .same").textContent()).toBe("the same value from JSON and from XML");
    expect(await page.locator("#call-result pre").textContent()).toContain('  Status: "Cancelled",\n');
    expect(await page.locator("#call-code").textContent()).toContain(
      `const value = await client.cancelMadeBooking({ BookingID: 1, Reason: "I can't make it." });`,
    );
    const [request, json, xml] = await wires(page);
    expect(request).toMatch(
      /^POST \/v1\/Webcam\/CancelMadeBooking HTTP\/1\.1\nHost: api-sandbox\.adultwork\.com\nAccept: application\/json\n/,
    );
    expect(json).toMatch(
      /^HTTP\/1\.1 200 OK\n(?:.+\n)*Content-Type: application\/json.*\n(?:.+\n)*\n\{\n {2}"WebcamBookingID": 1,/,
    );
    expect(xml).toMatch(/^HTTP\/1\.1 200 OK\n(?:.+\n)*Content-Type: application\/xml.*\n(?:.+\n)*\n<WebcamBooking /);
    expect(faults).toEqual([]);
  });

  test("is answered as the sandbox's server answers it, byte for byte but for the breaks of lines", async () => {
    const sandbox = await startSandbox();
    const { page } = await openCall();
    const [, json, xml] = await wires(page);
    for (const [accept, shown = ""] of [
      ["application/json", json],
      ["application/xml", xml],
    ] as const) {
      await sandbox.reset();
      const response = await fetch(`${sandbox.url}/v1/Webcam/CancelMadeBooking`, {
        method: "POST",
        headers: { Accept: accept, Authorization: `Bearer ${sandbox.tokens.full}`, "Content-Type": "application/json" },
        body: JSON.stringify({ BookingID: 1, Reason: "I can't make it." }),
      });
      const text = await response.text();
      const [head = "", ...body] = shown.split("\n\n");
      for (const name of ["content-type", "content-length", "vary"])
        expect(head.toLowerCase()).toContain(`${name}: ${response.headers.get(name)}`.toLowerCase());
      expect(withoutIndent(body.join("\n\n"))).toBe(withoutIndent(text));
    }
    await sandbox.close();
  });

  test("shows the request of the format that is chosen, and writes it into the code", async () => {
    const { page } = await openCall();
    await page.getByLabel("XML", { exact: true }).first().check();
    await page.getByText('{ format: "xml" }').waitFor();
    expect((await wires(page))[0]).toContain("\nAccept: application/xml\n");
  });

  test("shows no credential whole, in the code, on the wire or in an error", async () => {
    const { page } = await openCall();
    for (const fault of [undefined, "request: a wrong credential (401)"]) {
      if (fault !== undefined) await choose(page, fault);
      const shown = (await page.locator("#call").textContent()) ?? "";
      expect(shown).toMatch(/Authorization: Bearer .{8}…/);
      expect(shown).not.toContain("sandbox-token");
    }
  });

  test("needs no network: after the page nothing is loaded, and nothing can be", async () => {
    const { page } = await openCall();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await choose(page, "answer: malformed text");
    await page.context().setOffline(true);
    await choose(page, "nothing");
    await page.getByText("one checked value").waitFor();
    expect(requests).toEqual([]);
    const outcome = await page.evaluate(() =>
      fetch(location.href).then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(outcome).toBe("refused");
  });

  test("changes what the sandbox of this API holds, which begins anew with the next call", async () => {
    const { page } = await openCall();
    const body = page.getByLabel("Body, as JSON");
    await body.fill('{ "BookingID": 9, "Reason": "" }');
    await page.getByText("The call threw: HttpError.").waitFor();
    const [, json, xml] = await wires(page);
    for (const answer of [json, xml]) {
      expect(answer).toMatch(/^HTTP\/1\.1 409 Conflict\n/);
      expect(answer).toContain("The Status cannot be Cancelled or Rejected.");
    }
    expect(await page.locator("#call-result .same").textContent()).toBe("the same error from JSON and from XML");
    for (const again of ["once", "twice"]) {
      await body.fill(`{ "BookingID": 3, "Reason": "${again}" }`);
      await page.getByText(`CancelledReason: "${again}"`).waitFor();
    }
  });

  test("is not made with a text that is no JSON: the place is marked", async () => {
    const { page } = await openCall();
    await page.getByLabel("Body, as JSON").fill('{ "BookingID": 1, "Reason": }');
    await page.getByText("The body is no JSON: no call was made.").waitFor();
    expect(await page.locator("#call .backdrop mark").textContent()).toBe("}");
  });

  test("is linked to by the operation's name", async () => {
    const { page } = await site.open("try.html#call=cancelMadeBooking");
    await page.locator("#call-result .card").waitFor();
    expect(await page.locator("#call-operation").inputValue()).toBe("cancelMadeBooking");
  });
});

describe("a fault that is chosen gives one error, the same in both formats, with its class, outcome and place", () => {
  test.each([
    ["request: a member of the wrong type", "ContractError", "not-sent", "/BookingID", "the same in both formats"],
    ["request: null where required", "ContractError", "not-sent", "/BookingID", "the same in both formats"],
    ["request: a wrong credential (401)", "HttpError", "refused", undefined, "the same error from JSON and from XML"],
    [
      "answer: a member of the wrong type",
      "ContractError",
      "accepted",
      "/WebcamBookingID",
      "the same error from JSON and from XML",
    ],
    [
      "answer: null where required",
      "ContractError",
      "accepted",
      "/WebcamBookingID",
      "the same error from JSON and from XML",
    ],
    ["status 404, Not Found", "HttpError", "refused", undefined, "the same error from JSON and from XML"],
    ["status 503, Service Unavailable", "HttpError", "unknown", undefined, "the same error from JSON and from XML"],
  ])("%s", async (label, name, outcome, path, remark) => {
    const { page, faults } = await openCall();
    await choose(page, label);
    const card = page.locator("#call-result .card.error");
    await card.waitFor();
    expect(await card.locator(".card-title code").textContent()).toBe(name);
    expect(await card.locator(".same").textContent()).toBe(remark);
    expect(await facts(page, "#call-result")).toMatchObject({ outcome, ...(path !== undefined && { path }) });
    expect(faults).toEqual([]);
  });

  test("malformed text: each format has its own class, and the place is marked on both wires", async () => {
    const { page } = await openCall();
    await choose(page, "answer: malformed text");
    await page.locator("#call-result .card.error").waitFor();
    expect(await page.locator("#call-result .differs").textContent()).toBe(
      "JsonSyntaxError from JSON, XmlSyntaxError from XML",
    );
    expect(await facts(page, "#call-result")).toMatchObject({ outcome: "accepted", status: "200" });
    expect(await page.locator("#call-wires mark").count()).toBe(2);
  });

  test("the value that does not fit is marked on both wires, and in view", async () => {
    const { page } = await openCall();
    await choose(page, "answer: a member of the wrong type");
    const marks = page.locator("#call-wires mark");
    await marks.first().waitFor();
    expect(await marks.allTextContents()).toEqual(['"ten"', "<WebcamBookingID>ten</WebcamBookingID>"]);
    for (const mark of await marks.all()) expect(await isInside(mark, "pre")).toBe(true);
  });

  test("one in the request stands in the body, is marked there, and goes with the choice", async () => {
    const { page } = await openCall();
    const body = page.getByLabel("Body, as JSON");
    const before = await body.inputValue();
    await choose(page, "request: a member of the wrong type");
    await page.locator("#call .backdrop mark").waitFor();
    expect(await page.locator("#call .backdrop mark").textContent()).toBe('"ten"');
    await choose(page, "nothing");
    await page.getByText("one checked value").waitFor();
    expect(await body.inputValue()).toBe(before);
    expect(await page.locator("#call .backdrop mark").count()).toBe(0);
  });
});

describe("a good answer shows its checked value", () => {
  test("a sample is decoded when the page opens", async () => {
    const { page, faults } = await site.open("try.html");
    await page.getByText("Fits the contract: a WebcamBooking, from JSON.").waitFor();
    expect(await page.getByLabel("Answer", { exact: true }).inputValue()).not.toBe("");
    expect(await page.locator("#decode-result .card.value").isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test.each([
    ["JSON", sample.json, "2018-02-01T12:00"],
    ["XML", sample.xml, "2018-02-01T00:00"],
  ])("%s", async (format, text, sessionDate) => {
    const { page, faults, status } = await decode(text);
    expect(status).toBe(`Fits the contract: a WebcamBooking, from ${format}.`);
    const shown = (await page.locator("#decode-result pre").textContent()) ?? "";
    const members = Object.entries({ ...JSON.parse(sample.json), SessionDate: sessionDate });
    for (const [name, value] of members.filter(([, member]) => typeof member !== "object" || member === null))
      expect(shown).toContain(`\n  ${name}: ${JSON.stringify(value)},\n`);
    expect(faults).toEqual([]);
  });

  test("a sample is taken by its button, and by a link", async () => {
    const { page } = await site.open("try.html");
    await page.getByRole("button", { name: "XML sample" }).click();
    await page.getByText("from XML.").waitFor();
    const linked = await site.open("try.html#sample=2");
    await linked.page.getByText("from XML.").waitFor();
  });

  test("of another schema", async () => {
    const { status } = await decode(JSON.stringify({ BookingID: 1, Reason: "" }), {
      schema: "CancelMadeBookingRequest",
    });
    expect(status).toBe("Fits the contract: a CancelMadeBookingRequest, from JSON.");
  });
});

describe("a bad answer shows the error, with its place marked in the text", () => {
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
  ])("%s", async (_, text, words, place) => {
    const { page, marked, faults } = await decode(text);
    expect(await page.locator("#decode-result .card.error").textContent()).toContain(words);
    if (place !== undefined) expect(await marked()).toBe(place);
    else expect((await marked())?.length).toBe(1);
    expect(faults).toEqual([]);
  });

  test("a member in another namespace: in XML the element around it is marked, from its start", async () => {
    const text = sample.xml.replace(/<Total xmlns="[^"]*">/, '<Total xmlns="urn:other">');
    const { page, marked } = await decode(text);
    expect(await facts(page, "#decode-result")).toMatchObject({ path: "/Performer/Total" });
    expect(await marked()).toMatch(/^<Performer>\n/);
  });

  test("a member that is missing: what it is missing from is marked", async () => {
    const { page, marked } = await decode(sample.json.replace(/"Total": 6, /, ""));
    expect(await facts(page, "#decode-result")).toMatchObject({ path: "/Performer/Total", found: "nothing" });
    expect(await marked()).toMatch(/^\{ "UserID": 123456/);
  });

  test("text in the format that it is not", async () => {
    const { page } = await decode(sample.json, { format: "XML" });
    await page.locator("#decode-result .card.error").waitFor();
    expect(await page.locator("#decode-result .message").textContent()).toContain(
      "Not well-formed XML at line 1, column 1",
    );
  });

  test("each kind of fault is a click away", async () => {
    const { page } = await site.open("try.html");
    for (const [name, error] of [
      ["a wrong type", "ContractError"],
      ["cut off", "JsonSyntaxError"],
      ["null", "ContractError"],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.getByText(`Refused: ${error}. The place is marked.`).waitFor();
    }
    expect(await page.locator("#decode .backdrop mark").textContent()).toBe("null");
  });

  test("values and errors are told apart by more than words", async () => {
    const { page } = await decode(sample.json);
    const edge = () => page.locator("#decode-result .card").evaluate((card) => getComputedStyle(card).borderLeftColor);
    const ofValue = await edge();
    await page.getByRole("button", { name: "cut off" }).click();
    await page.locator("#decode-result .card.error").waitFor();
    expect(await edge()).not.toBe(ofValue);
  });
});

describe("the mark in the text", () => {
  test("takes neither the focus nor the caret from whoever types, and does not scroll away from them", async () => {
    const { page } = await decode(sample.json.replace('"Disputes": 0', '"Disputes": "none"'));
    const area = page.getByLabel("Answer", { exact: true });
    await area.evaluate((element) => {
      if (!(element instanceof HTMLTextAreaElement)) return;
      element.focus();
      element.setSelectionRange(1, 1);
      element.scrollTop = 0;
    });
    await page.keyboard.type("  ");
    await page.getByText("Refused: ContractError.").waitFor();
    expect(await page.locator("#decode .backdrop mark").textContent()).toBe('"none"');
    const state = await area.evaluate((element) =>
      element instanceof HTMLTextAreaElement
        ? [document.activeElement === element, element.selectionStart, element.scrollTop]
        : [],
    );
    expect(state).toEqual([true, 3, 0]);
  });

  test("of an answer that is pasted comes into view, at its very characters", async () => {
    const { page, context } = await site.open("try.html", { viewport: { width: 700, height: 900 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const text = JSON.stringify(JSON.parse(sample.json.replace('"Disputes": 0', '"Disputes": "none"')), null, 2);
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    const area = page.getByLabel("Answer", { exact: true });
    await area.press("Control+a");
    await area.press("Control+v");
    const mark = page.locator("#decode .backdrop mark");
    await mark.waitFor({ state: "attached" });
    expect(await isInside(mark, ".marked-input")).toBe(true);
    expect(await area.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    // Line and column, by the size of a character: the mark stands over its text.
    const before = text.slice(0, text.indexOf('"none"')).split("\n");
    const offset = await mark.evaluate(
      (element, [line = 0, column = 0]) => {
        const area = element.closest(".marked-input")?.querySelector("textarea");
        if (!area) return [];
        const [box, frame, style] = [
          element.getBoundingClientRect(),
          area.getBoundingClientRect(),
          getComputedStyle(area),
        ];
        const canvas = document.createElement("canvas").getContext("2d");
        if (canvas === null) return [];
        canvas.font = style.font;
        const left =
          frame.left + 1 + parseFloat(style.paddingLeft) + column * canvas.measureText("0").width - area.scrollLeft;
        const top = frame.top + 1 + parseFloat(style.paddingTop) + line * parseFloat(style.lineHeight) - area.scrollTop;
        return [Math.abs(box.left - left), Math.abs(box.top - top)];
      },
      [before.length - 1, before.at(-1)?.length ?? 0],
    );
    expect(offset[0]).toBeLessThan(2);
    expect(offset[1]).toBeLessThan(6);
  });

  test("is told to those who do not see it", async () => {
    const { page } = await decode(sample.json.slice(0, 60));
    const area = page.getByLabel("Answer", { exact: true });
    expect(await area.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(`#${await area.getAttribute("aria-describedby")}`).textContent()).toContain(
      "JsonSyntaxError",
    );
    await page.getByRole("button", { name: "JSON sample" }).click();
    await page.getByText("Fits the contract").waitFor();
    expect(await area.getAttribute("aria-invalid")).toBe("false");
  });
});

test("markup in an answer is shown as text", async () => {
  const attack = "<img src=x onerror=document.title='hacked'>";
  const { page, faults } = await decode(JSON.stringify({ ...JSON.parse(sample.json), CancelledReason: attack }));
  expect(await page.locator("#decode-result pre").textContent()).toContain(attack);
  expect([await page.title(), faults]).toEqual(["Try it · AdultWork webcam booking API", []]);
});

test("all of it can be done by keyboard alone", async () => {
  const { page } = await openCall();
  await page.getByLabel("What goes wrong").focus();
  await page.keyboard.type("status 404");
  await page.keyboard.press("Tab");
  await page.getByText("The call threw: HttpError.").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("one checked value").waitFor();
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 390],
] as const)(
  "in %s colours, %i pixels wide, axe finds nothing, whatever is shown, and all fits the screen",
  async (colorScheme, width) => {
    const { page } = await openCall({ colorScheme, viewport: { width, height: 800 } });
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    for (const fault of [
      "nothing",
      "request: null where required",
      "answer: malformed text",
      "status 503, Service Unavailable",
    ]) {
      await choose(page, fault);
      await page.getByRole("button", { name: fault === "nothing" ? "JSON sample" : "a wrong type" }).click();
      await page.locator(fault === "nothing" ? "#decode-result .value" : "#decode-result .error").waitFor();
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
        fault,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), fault).toBeLessThanOrEqual(width);
    }
  },
);

test("without scripts the page says that it needs its script, and which command does the same", async () => {
  const { page } = await site.open("try.html", { javaScriptEnabled: false });
  const shown = await page.locator("main").innerText();
  expect(shown).toContain("This page needs its script");
  expect(shown).toContain("npx adultwork-webcam sandbox");
  expect(await page.locator("main :is(button, select, textarea)").filter({ visible: true }).count()).toBe(0);
});

/** Opens the page, and waits for its first call. */
async function openCall(options: BrowserContextOptions = {}) {
  const opened = await site.open("try.html", options);
  await opened.page.locator("#call-result .card").waitFor();
  return opened;
}

async function choose(page: Page, label: string): Promise<void> {
  await page.getByLabel("What goes wrong").selectOption({ label });
  await page.locator("#call-result[aria-busy=false]").waitFor();
  const kind = label === "nothing" ? "value" : "error";
  await page.locator(`#call-result .card.${kind}`).waitFor();
}

/** The texts of the request and the answers. */
async function wires(page: Page): Promise<string[]> {
  return page.locator("#call-wires pre").allTextContents();
}

async function facts(page: Page, place: string): Promise<Record<string, string>> {
  const rows = page.locator(`${place} .facts > div`);
  return Object.fromEntries(
    await rows.evaluateAll((all) =>
      all.map((row) => [row.querySelector("dt")?.textContent ?? "", row.querySelector("dd")?.textContent ?? ""]),
    ),
  );
}

/** Whether a mark is in view, inside of what scrolls. */
async function isInside(mark: ReturnType<Page["locator"]>, around: string): Promise<boolean> {
  return mark.evaluate((element, selector) => {
    const [box, frame] = [element.getBoundingClientRect(), element.closest(selector)?.getBoundingClientRect()];
    return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom && box.width > 0;
  }, around);
}

function withoutIndent(text: string): string {
  return text.replaceAll(/\n */g, "").replaceAll(/": /g, '":');
}

/** Opens the page, pastes an answer, and gives what the page shows. */
async function decode(text: string, options: { readonly format?: string; readonly schema?: string } = {}) {
  const { page, faults } = await site.open("try.html");
  const panel = page.locator("#decode");
  if (options.schema !== undefined) await panel.getByLabel("Schema").selectOption(options.schema);
  if (options.format !== undefined) await panel.getByLabel(options.format, { exact: true }).check();
  await panel.getByLabel("Answer", { exact: true }).fill(text);
  await page.waitForTimeout(200);
  const status = await page.locator("#decode-status").textContent();
  return { page, faults, status, marked: () => panel.locator(".backdrop mark").textContent() };
}
