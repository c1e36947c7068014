import { readFile } from "node:fs/promises";
import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { generateFrom } from "../support/build.js";
import { credentialsOfAllKinds } from "../support/credentials-of-all-kinds.js";
import { libraryContract } from "../support/library-contract.js";
import { findRequest, type PostmanCollection, requestsOf } from "../support/postman.js";
import { page } from "../support/samples.js";
import { smallContract } from "../support/small-contract.js";

const text = await readFile("generated/postman_collection.json", "utf8");
const ours: PostmanCollection = JSON.parse(text);

async function collectionOf(contract: unknown): Promise<PostmanCollection> {
  return JSON.parse((await generateFrom(contract, "postman")).get("postman_collection.json") ?? "");
}

describe("the Postman collection", () => {
  test("is of format 2.1, and has the contract's first server and an empty token as its variables", () => {
    expect(ours.info.schema).toBe("https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
    expect(ours.variable.map(({ key, value }) => [key, value])).toEqual([
      ["baseUrl", "https://api-sandbox.adultwork.com"],
      ["accessToken", ""],
    ]);
    expect(ours.auth).toEqual({
      type: "bearer",
      bearer: [{ key: "token", value: "{{accessToken}}", type: "string" }],
    });
  });

  test("has a request for each format: the Accept header, and the page's sample as JSON", () => {
    expect(requestsOf(ours).map(({ name }) => name)).toEqual([
      "cancelMadeBooking (application/json)",
      "cancelMadeBooking (application/xml)",
    ]);
    for (const [format, { request }] of [
      ["json", findRequest(ours, "cancelMadeBooking (application/json)")],
      ["xml", findRequest(ours, "cancelMadeBooking (application/xml)")],
    ] as const) {
      expect(request.method).toBe("POST");
      expect(request.url.raw).toBe("{{baseUrl}}/v1/Webcam/CancelMadeBooking");
      expect(request.header.map(({ key, value }) => [key, value])).toEqual([
        ["Accept", `application/${format}`],
        ["Content-Type", "application/json"],
      ]);
      expect(JSON.parse(request.body?.raw ?? "")).toEqual(JSON.parse(page.request));
      expect(request.auth, "inherited from the collection").toBeUndefined();
    }
  });

  test("keeps the page's answer beside each request, with its status, type and original request", () => {
    const [json, ...others] = findRequest(ours, "cancelMadeBooking (application/json)").response;
    const [xml, ...moreOthers] = findRequest(ours, "cancelMadeBooking (application/xml)").response;
    expect([...others, ...moreOthers]).toEqual([]);
    expect(JSON.parse(json?.body ?? "")).toEqual(JSON.parse(page.json));
    expect(xml?.body?.trim()).toBe(page.xml.trim());
    for (const [format, saved] of [
      ["json", json],
      ["xml", xml],
    ] as const) {
      expect([saved?.code, saved?.status]).toEqual([200, "OK"]);
      expect(saved?.header).toEqual([{ key: "Content-Type", value: `application/${format}` }]);
      expect(saved?.originalRequest.header[0]).toEqual({ key: "Accept", value: `application/${format}` });
    }
  });

  test("says beside each request the scope, the prerequisites and what is undocumented", () => {
    for (const { request } of requestsOf(ours)) {
      expect(request.description).toContain("\n\nScope: account_webcam_bookings\n\n");
      expect(request.description).toContain("- The Status cannot be Cancelled or Rejected.\n");
      expect(request.description).toContain("- default: Any other answer. Undocumented: no page states");
    }
  });

  test("holds no token, no random id and no date of its making", () => {
    expect(text).not.toMatch(/"(?:id|_postman_id|uid|createdAt|updatedAt)":/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
    expect([...text.matchAll(/Bearer [^"]*/g)]).toEqual([]);
  });

  test("lets no redirect send a request again", () => {
    for (const { protocolProfileBehavior } of requestsOf(ours)) {
      expect(protocolProfileBehavior.followRedirects).toBe(false);
    }
  });
});

describe("the Postman collection of another contract", () => {
  test("has a folder for each operation, and one request where no success has a body", async () => {
    const collection = await collectionOf(libraryContract());
    expect(collection.item.map(({ name, item }) => [name, item.map((request) => request.name)])).toEqual([
      ["getLoan", ["getLoan (application/json)", "getLoan (application/xml)"]],
      ["endLoan", ["endLoan"]],
      ["renewLoan", ["renewLoan (application/json)", "renewLoan (application/xml)"]],
      ["startLoan", ["startLoan (application/json)", "startLoan (application/xml)"]],
    ]);
    expect(findRequest(collection, "endLoan").request.header).toEqual([]);
  });

  test("sends the token where the contract demands one, and nowhere else", async () => {
    const collection = await collectionOf(libraryContract());
    expect(findRequest(collection, "getLoan (application/json)").request.auth).toEqual({ type: "noauth" });
    expect(findRequest(collection, "endLoan").request.auth).toBeUndefined();
    const contract = libraryContract();
    for (const path of Object.values<Record<string, object>>(contract.paths)) {
      for (const operation of Object.values(path)) Reflect.deleteProperty(operation, "security");
    }
    const open = await collectionOf(contract);
    expect(open.auth).toBeUndefined();
    expect(open.variable.map(({ key }) => key)).toEqual(["baseUrl"]);
  });

  test("carries keys and Basic as the contract places them, their values from the environment", async () => {
    const { securitySchemes, operation } = credentialsOfAllKinds();
    const contract = smallContract({ "/things": { get: operation } }, { components: { securitySchemes } });
    const collection = await collectionOf(contract);
    expect(collection.variable.map(({ key }) => key)).toEqual([
      ...["baseUrl", "username", "password", "header_key", "query", "cookie"],
    ]);
    const { request } = findRequest(collection, "GET /things");
    expect(request.auth).toMatchObject({
      type: "basic",
      basic: [{ value: "{{username}}" }, { value: "{{password}}" }],
    });
    expect(request.header).toEqual([
      { key: "X-Key", value: "{{header_key}}" },
      { key: "Cookie", value: "session={{cookie}}" },
    ]);
    expect(request.url.raw).toBe("{{baseUrl}}/things?api%20key={{query}}");
  });

  test("writes path parameters as variables, and leaves out what is optional until it is asked for", async () => {
    const { url } = findRequest(await collectionOf(libraryContract()), "getLoan (application/json)").request;
    expect(url).toEqual({
      raw: "{{baseUrl}}/loans/:id",
      host: ["{{baseUrl}}"],
      path: ["loans", ":id"],
      query: [{ key: "fields", value: "<fields>", disabled: true, description: "Optional: list of string." }],
      variable: [{ key: "id", value: "<id>", description: "Required: string." }],
    });
  });

  test("takes the contract's examples of parameters, encoded for their place", async () => {
    const contract = libraryContract();
    contract.paths["/loans/{id}"].get.parameters = [
      { name: "id", in: "path", required: true, example: "a/b", schema: { type: "string" } },
      {
        name: "fields",
        in: "query",
        required: true,
        examples: { two: { value: ["a&b", "c"] } },
        schema: { type: "array", items: { type: "string" } },
      },
      { name: "X-Trace", in: "header", required: true, schema: { type: "integer", examples: [7] } },
      { name: "Authorization", in: "header", required: true, schema: { type: "string" } },
    ];
    const { url, header } = findRequest(await collectionOf(contract), "getLoan (application/json)").request;
    expect(url.raw).toBe("{{baseUrl}}/loans/:id?fields=a%26b&fields=c");
    expect(url.variable).toEqual([{ key: "id", value: "a%2Fb", description: "Required: string." }]);
    // OpenAPI, Parameter Object: Authorization, Accept and Content-Type are no parameters.
    expect(header).toEqual([
      { key: "Accept", value: "application/json" },
      { key: "X-Trace", value: "7", description: "Required: integer." },
    ]);
  });

  test("a segment that is more than one parameter is no variable of Postman's, nor is a colon of the contract's", async () => {
    const contract = libraryContract();
    contract.paths["/:x/{id}.{format}/a b:c"] = {
      get: {
        operationId: "odd",
        parameters: ["id", "format"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
        responses: { 204: { description: "" } },
      },
    };
    const { url } = findRequest(await collectionOf(contract), "odd").request;
    expect(url.path).toEqual(["%3Ax", "<id>.<format>", "a%20b:c"]);
    expect(url.variable).toEqual([]);
  });

  test("an XML answer may have the root element of any alternative that has one of its own", async () => {
    const contract = libraryContract();
    const { Book, Reader } = contract.components.schemas;
    contract.components.schemas.Found = {
      oneOf: [{ $ref: "#/components/schemas/Book" }, { $ref: "#/components/schemas/Reader" }],
    };
    contract.components.responses.Loan.content = {
      "application/xml": { schema: { $ref: "#/components/schemas/Found" } },
    };
    const { event } = findRequest(await collectionOf(contract), "getLoan (application/xml)");
    const script = event[0]?.script.exec.join("\n") ?? "";
    for (const { name, namespace } of [Book.xml, Reader.xml]) {
      expect(script).toContain(`{ localName: "${name}", namespace: "${namespace}" }`);
    }
  });

  test("without an example the body says what to fill in, and names the members that it leaves out", async () => {
    const contract = libraryContract();
    contract.components.schemas.LoanRequest = {
      type: "object",
      required: ["Title", "Days", "Shelf", "Kin"],
      properties: {
        Title: { type: "string" },
        Days: { type: ["integer", "null"], format: "int32" },
        Shelf: { type: "string", enum: ["A", "B"] },
        Kin: { type: "array", items: { $ref: "#/components/schemas/LoanRequest" } },
        Note: { type: "string" },
      },
    };
    const { body, description } = findRequest(await collectionOf(contract), "startLoan (application/json)").request;
    expect(JSON.parse(body?.raw ?? "")).toEqual({
      Title: "<string>",
      Days: "<int32 or null>",
      Shelf: '<"A" or "B">',
      Kin: ["<LoanRequest>"],
    });
    expect(description).toContain("The body can have these members too: Note.");
  });

  test("gives no code to the answers of a range, and no example where the contract has none", async () => {
    const contract = libraryContract();
    contract.components.responses.Loan.content["application/json"].example = { id: "1", Books: [], Notes: [] };
    const collection = await collectionOf(contract);
    const [saved] = findRequest(collection, "renewLoan (application/json)").response;
    expect(saved).not.toHaveProperty("code");
    expect(findRequest(collection, "startLoan (application/json)").response[0]?.code).toBe(201);
    expect(findRequest(collection, "renewLoan (application/xml)").response).toEqual([]);
  });
});

describe("a hostile contract comes out inert in the Postman collection", () => {
  const attack = `"); globalThis.hacked = true; /* \`\${globalThis.hacked = true}\` {{accessToken}} {{$guid}} </script> \u2028 '`;

  test("its texts are data in the scripts, and no variables in what is sent", async () => {
    const contract = libraryContract();
    const { Loan, LoanRequest } = contract.components.schemas;
    contract.info.title = attack;
    contract.paths["/loans"].post.operationId = attack;
    contract.paths["/loans"].post.summary = attack;
    contract.components.responses.Loan.description = attack;
    Loan.properties[attack] = {
      type: "string",
      enum: [attack],
      xml: { name: "Evil", namespace: "urn:{{accessToken}}" },
    };
    LoanRequest.example = { Title: attack, [attack]: "{{{accessToken}}}" };
    contract.components.responses.Loan.content["application/json"].example = { id: attack };
    contract.paths["/:x/\"'\n}}"] = {
      get: {
        operationId: "odd",
        parameters: [
          { name: "{{accessToken}}", in: "query", required: true, example: attack, schema: { type: "string" } },
          { name: "X-Evil", in: "header", required: true, example: attack, schema: { type: "string" } },
        ],
        responses: { 204: { description: attack } },
      },
    };
    const collection = await collectionOf(contract);
    for (const { name, event, request } of requestsOf(collection)) {
      const sent = JSON.stringify({ ...request, description: undefined });
      expect(sent.replaceAll("{{baseUrl}}", ""), name).not.toContain("{{");
      const context = { pm: { test() {}, response: { code: 500 } } };
      new Script(event[0]?.script.exec.join("\n") ?? "").runInNewContext(context);
      expect(context, name).not.toHaveProperty("hacked");
    }
    const { body } = findRequest(collection, `${attack} (application/json)`).request;
    expect(JSON.parse(body?.raw ?? "")).toEqual(LoanRequest.example);
  });
});
