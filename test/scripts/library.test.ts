import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "../support/build.js";
import { errorOf } from "../support/errors.js";
import { libraryContract } from "../support/library-contract.js";
import { rawServer } from "../support/raw-server.js";
import { compilerMessages } from "../support/type-check.js";

async function buildLibrary() {
  const { directory: out, entry: library } = await buildAndImport(libraryContract());
  return { out, library };
}

const json = {
  id: "L1",
  Renewals: 2,
  Due: "2026-12-24",
  Shelf: null,
  Reader: { Name: "Ada", GuarantorOf: { id: "L2", Renewals: null, Books: [], Notes: [] } },
  Books: [
    { Title: "Emma", Price: 9.5 },
    { Title: "", Price: 0 },
  ],
  Notes: ["first", ""],
};

// Reader has a prefix, so what is inside it stays in the default namespace around it.
const xml = `<Loan xmlns="urn:library:loans" xmlns:r="urn:library:readers" id="L1" renewals=" 2 ">
  <n:Note xmlns:n="urn:library:notes">first</n:Note>
  <Books><Book xmlns="urn:library:books"><Title>Emma</Title><Price>9.50</Price></Book>
    <b:Book xmlns:b="urn:library:books"><b:Price>0</b:Price><b:Title/></b:Book></Books>
  <Due>2026-12-24</Due><Shelf x:nil="1" xmlns:x="http://www.w3.org/2001/XMLSchema-instance"/>
  <n:Note xmlns:n="urn:library:notes"/>
  <r:Person><Name>Ada</Name><GuarantorOf id="L2"><Books/></GuarantorOf></r:Person>
</Loan>`;

describe("another contract: namespaces, prefixes, attributes, lists, references, recursion", () => {
  test("gives the same value from JSON and XML", async () => {
    const { library } = await buildLibrary();
    expect(library.decodeJson("Loan", JSON.stringify(json))).toEqual(json);
    expect(await library.decodeXml("Loan", xml)).toEqual(json);
  });

  test("gives errors with the place in lists, attributes and references, in both formats", async () => {
    const { library } = await buildLibrary();
    const wrongPrice = { ...json, Books: [json.Books[0], { Title: "", Price: "x" }] };
    expect(await errorOf(() => library.decodeJson("Loan", JSON.stringify(wrongPrice)))).toMatchObject({
      path: "/Books/1/Price",
    });
    const document = '<Loan xmlns="urn:library:loans" id="1"><Books>%</Books></Loan>';
    const book = '<Book xmlns="urn:library:books"><Title/><Price>1</Price></Book>';
    const faults = [
      [document.replace("%", book + book.replace(">1<", ">x<")), "/Books/1/Price", '"x"'],
      [document.replace("%", `${book}<Book>x</Book>`), "/Books", "element Book in urn:library:loans"],
      [document.replace(' id="1"', ""), "/id", "nothing"],
      [document.replace("%", "").replace(' id="1"', ' id="1" renewals="many"'), "/Renewals", '"many"'],
      [document.replace("<Books>%</Books>", ""), "/Books", "nothing"],
      [document.replace("%", "text"), "/Books", '"text"'],
      [document.replace("<Books>%</Books>", "<Books/><Shelf>C</Shelf>"), "/Shelf", '"C"'],
    ];
    for (const [text, path, found] of faults) {
      expect(await errorOf(() => library.decodeXml("Loan", text))).toMatchObject({
        name: "ContractError",
        path,
        found,
      });
    }
  });

  test("calls operations with parameters, without a body and without an answer's body", async () => {
    const { library } = await buildLibrary();
    const server = await rawServer((response, request) => {
      if (request.method === "DELETE") response.writeHead(204).end();
      else
        response
          .writeHead(request.method === "POST" ? 201 : 200, { "Content-Type": "application/json" })
          .end(JSON.stringify(json));
    });
    const client = library.createClient({ baseUrl: `${server.url}/api/`, accessToken: "a-secret-token" });
    expect(await client.getLoan({ params: { path: { id: "a/b" }, query: { fields: ["id", "Due"] } } })).toEqual(json);
    expect(await client.startLoan({ Title: "Emma" })).toEqual(json);
    expect(await client.endLoan({ params: { path: { id: "L1" } } })).toBeUndefined();
    expect(await client.renewLoan(undefined, { params: { path: { id: "L1" } } })).toEqual(json);
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /api/loans/a%2Fb?fields=id&fields=Due",
      "POST /api/loans",
      "DELETE /api/loans/L1",
      "POST /api/loans/L1/renewals",
    ]);
    // Only what the contract secures is sent the token.
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      "Bearer a-secret-token",
      "Bearer a-secret-token",
      undefined,
    ]);
  });

  test("has types that the strictest settings accept, and that refuse what the contract does not allow", async () => {
    const { out } = await buildLibrary();
    await writeFile(
      join(out, "usage.ts"),
      `import { createClient, type Loan } from "./index.js";
const client = createClient({ accessToken: "a-token" });
export const loan: Promise<Loan> = client.getLoan({ params: { path: { id: "L1" } } });
export const none: Promise<undefined> = client.endLoan({ params: { path: { id: "L1" } } });
export const due: string | undefined = (await loan).Due;
client.renewLoan(undefined, { params: { path: { id: "L1" } } });
client.renewLoan({ Title: "Emma" }, { params: { path: { id: "L1" } } });
// @ts-expect-error the path parameter is required
client.renewLoan({ Title: "Emma" });
// @ts-expect-error the path parameter is required
client.getLoan();
// @ts-expect-error there is no body to give
client.getLoan({ params: { path: { id: "L1" } }, body: {} });
// @ts-expect-error the body is required
client.startLoan();
// @ts-expect-error Title is a string
client.startLoan({ Title: 1 });
// @ts-expect-error another method of the same path
client.POST("/loans/{id}", { params: { path: { id: "L1" } } });
`,
    );
    expect(compilerMessages([join(out, "usage.ts")])).toEqual([]);
  });
});
