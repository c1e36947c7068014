import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { libraryContract } from "../support/library-contract.js";
import { siteOf } from "../support/site-of.js";
import { smallContract } from "../support/small-contract.js";
import { useSite } from "./support/site.js";

const contracts = [
  "test/golden/orders.yaml",
  ...["atom", "azure-blobs", "datacontract", "s3", "sitemap"].map((name) => `test/contracts/${name}.yaml`),
  "library",
];

describe.each(contracts)("the page is made of any contract: %s", (contract) => {
  const site = useSite(() => siteOf(contract === "library" ? libraryContract() : contract));

  test("each operation gives a value, each fault that is offered one error, and formats the same", async () => {
    const { page, faults } = await site.open("try.html");
    const failures: string[] = [];
    for (const operation of await valuesOf(page, "#call-operation")) {
      await page.locator("#call-operation").selectOption(operation);
      for (const fault of await valuesOf(page, "#call-fault")) {
        await page.locator("#call-fault").selectOption(fault);
        const { kind, spoiling } = JSON.parse(fault);
        const failure = await failureOf(page, kind === "none" ? "value" : "error", spoiling === "cut");
        if (failure !== undefined) failures.push(`${operation}, ${fault}: ${failure}`);
      }
    }
    expect(failures).toEqual(knownFailures[contract] ?? []);
    expect(await page.locator("#decode-status").textContent()).toContain("Fits the contract");
    expect(faults).toEqual([]);
  });
});

describe("an operation with parameters, and with bodies of two media types", () => {
  const property = (schema: object) => ({ type: "object", required: ["a"], properties: { a: schema } });
  const content = {
    "application/json": { schema: property({ type: "integer" }), example: { a: 1 } },
    "application/x-www-form-urlencoded": { schema: property({ type: "string" }), example: { a: "text" } },
  };
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "integer" }, example: 7 }];
  const post = { operationId: "send", parameters, requestBody: { required: true, content } };
  const site = useSite(() =>
    siteOf(smallContract({ "/a/{id}": { post: { ...post, responses: { "204": { description: "Done." } } } } })),
  );

  test("what was wrong with the parameters is not marked in the text that takes their place", async () => {
    const { page } = await site.open("try.html");
    const params = page.getByLabel("Parameters, as JSON");
    await params.fill("{");
    await expect.poll(() => params.getAttribute("aria-invalid")).toBe("true");
    await page.getByRole("button", { name: "Start over" }).click();
    expect(await params.getAttribute("aria-invalid")).toBe("false");
    expect(JSON.parse(await params.inputValue())).toEqual({ path: { id: 7 } });
  });

  test("another media type has its own body and its own faults", async () => {
    const { page } = await site.open("try.html");
    const body = page.getByLabel("Body, as JSON");
    const fault = page.getByLabel("What goes wrong");
    await fault.selectOption("request: a member of the wrong type");
    expect(JSON.parse(await body.inputValue())).toEqual({ a: "ten" });
    await page.getByLabel("Body as", { exact: true }).selectOption("application/x-www-form-urlencoded");
    expect(JSON.parse(await body.inputValue())).toEqual({ a: "text" });
    // Any text fits a string.
    expect(await fault.locator("option").allTextContents()).not.toContain("request: a member of the wrong type");
    await fault.selectOption("nothing");
    expect(JSON.parse(await body.inputValue())).toEqual({ a: "text" });
  });
});

const knownFailures: Readonly<Record<string, readonly string[]>> = {
  "test/golden/orders.yaml": [
    'POST /receipts, {"kind":"none"}: The body holds bytes, which no JSON can write: this page cannot call the operation.',
  ],
};

/** What is shown in place of what is to be; undefined for nothing. Each format has a grammar, and so a class of errors, of its own. */
async function failureOf(page: Page, wanted: "value" | "error", isOfGrammar: boolean): Promise<string | undefined> {
  await page.locator("#call-result[aria-busy=false]").waitFor({ state: "attached" });
  if (!(await page.locator(`#call-result .card.${wanted}`).isVisible()))
    return page.locator("#call").locator("#call-status, #call-result .message").allTextContents().then(String);
  const differs = await page.locator("#call-result .differs").allTextContents();
  return differs.length === 0 || isOfGrammar ? undefined : differs.join();
}

function valuesOf(page: Page, select: string): Promise<string[]> {
  return page
    .locator(`${select} option`)
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLOptionElement ? one.value : "")));
}
