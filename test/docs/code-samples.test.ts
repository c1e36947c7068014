import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startSandbox } from "../../sandbox/index.js";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { codeSamples, tokenPlaceholder } from "../../scripts/docs/contract/code-samples.js";
import { viewContract } from "../../scripts/docs/contract/contract-view.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { temporaryDirectory } from "../support/build.js";
import { compiledProgram } from "../support/compiled-program.js";
import { libraryContract } from "../support/library-contract.js";
import { runIn, runNode } from "../support/run.js";
import { compilerMessages } from "../support/type-check.js";

async function samplesOf(file: string, packageName: string) {
  const loaded = await loadContract(file);
  const view = viewContract(loaded.root, compileContract(loaded));
  return view.operations.map((operation) => ({
    operationId: operation.model.operationId,
    samples: codeSamples(operation, view, packageName),
  }));
}

const [ours] = await samplesOf("openapi.yaml", "adultwork-webcam");
const samples = ours?.samples ?? [];
const preload = compiledProgram("test/support/redirect-to-sandbox.ts");

describe("the code samples of the operation's page do what they say", () => {
  test("there is one for each way to call", () => {
    expect(samples.map(({ label }) => label)).toEqual(["client, JSON", "client, XML", "fetch", "curl"]);
  });

  test("curl gives the booking, cancelled", async () => {
    const sandbox = await startSandbox();
    const code = samples.find(({ label }) => label === "curl")?.code ?? "";
    const [, server = ""] = /https:\/\/[^/]+/.exec(code)?.[0].match(/(.*)/) ?? [];
    const { output } = await runIn(
      ".",
      code.replace(server, sandbox.url).replace(tokenPlaceholder, sandbox.tokens.full),
    );
    await sandbox.close();
    expect(JSON.parse(output)).toMatchObject({ Status: "Cancelled", CancelledReason: "I can't make it." });
  });

  test.each([
    ["fetch", /^200 \{"WebcamBookingID":1,.*"Status":"Cancelled"/],
    ["client, JSON", /WebcamBookingID: 1,[\s\S]*Status: 'Cancelled'/],
    ["client, XML", /WebcamBookingID: 1,[\s\S]*Status: 'Cancelled'/],
  ])("%s gives the booking, cancelled", async (label, expected) => {
    const directory = await temporaryDirectory();
    const file = join(directory, "sample.ts");
    await writeFile(file, samples.find((sample) => sample.label === label)?.code ?? "");
    const { code, output, errors } = await runNode("--import", await preload, await compiledProgram(file, directory));
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(expected);
  });

  test("the TypeScript samples pass the compiler's strictest settings", async () => {
    const directory = await temporaryDirectory();
    const files = samples
      .filter(({ language }) => language === "typescript")
      .map(({ code }, index) => ({ code, file: join(directory, `${index}.ts`) }));
    for (const { file, code } of files) await writeFile(file, `${code}export {};\n`);
    expect(compilerMessages(files.map(({ file }) => file))).toEqual([]);
  });
});

describe("the code samples of other contracts", () => {
  test("take parameters, and leave out what the contract does not state", async () => {
    const directory = await temporaryDirectory();
    const file = join(directory, "contract.json");
    await writeFile(file, JSON.stringify(libraryContract()));
    const operations = new Map(
      (await samplesOf(file, "library")).map(({ operationId, samples: own }) => [operationId, own]),
    );
    expect(operations.get("getLoan")?.map(({ code }) => code)).toEqual([
      'import { createClient } from "library";\n\nconst client = createClient();\nconst value = await client.getLoan({ params: { path: { id: "<id>" } } });\nconsole.log(value);\n',
      'import { createClient } from "library";\n\nconst client = createClient({ format: "xml" });\nconst value = await client.getLoan({ params: { path: { id: "<id>" } } });\nconsole.log(value);\n',
      'const response = await fetch("https://library.example/api/loans/<id>", {\n  method: "GET",\n  headers: { Accept: "application/json" },\n});\nconsole.log(response.status, await response.text());\n',
      "curl 'https://library.example/api/loans/<id>' \\\n  --request GET \\\n  --header 'Accept: application/json'\n",
    ]);
    // An answer without a body has no value to show.
    expect(operations.get("endLoan")?.[0]?.code).toBe(
      'import { createClient } from "library";\n\nconst client = createClient({ accessToken: "your-access-token" });\nawait client.endLoan({ params: { path: { id: "<id>" } } });\n',
    );
  });

  test("send the parameters that the contract requires, and no others", async () => {
    const contract = libraryContract();
    contract.paths["/loans/{id}"].get.parameters.push(
      { name: "branch of", in: "query", required: true, schema: { type: "string" } },
      { name: "X-Reader", in: "header", required: true, schema: { type: "string" } },
    );
    const file = join(await temporaryDirectory(), "contract.json");
    await writeFile(file, JSON.stringify(contract));
    const operations = await samplesOf(file, "library");
    const [, , fetch, curl] = operations.find(({ operationId }) => operationId === "getLoan")?.samples ?? [];
    expect(curl?.code).toBe(
      "curl 'https://library.example/api/loans/<id>?branch%20of=<branch_of>' \\\n  --request GET \\\n" +
        "  --header 'Accept: application/json' \\\n  --header 'X-Reader: <X-Reader>'\n",
    );
    expect(fetch?.code).toContain('fetch("https://library.example/api/loans/<id>?branch%20of=<branch_of>", {');
    expect(fetch?.code).toContain('headers: { Accept: "application/json", "X-Reader": "<X-Reader>" },');
  });

  test("send bodies and parameters as the contract writes them", async () => {
    const contract = libraryContract();
    contract.paths["/loans"].post.parameters = [
      {
        name: "tags",
        in: "query",
        required: true,
        style: "pipeDelimited",
        schema: { type: "array" },
        example: ["a", "b"],
      },
      { name: "theme", in: "cookie", required: true, schema: { type: "string" }, example: "dark" },
    ];
    contract.paths["/loans"].post.requestBody.content = {
      "application/x-www-form-urlencoded": {
        schema: {
          type: "object",
          required: ["Title", "Year"],
          properties: { Title: { type: "string" }, Year: { type: "integer" } },
        },
      },
    };
    const file = join(await temporaryDirectory(), "contract.json");
    await writeFile(file, JSON.stringify(contract));
    const operations = await samplesOf(file, "library");
    const [client, , fetch, curl] = operations.find(({ operationId }) => operationId === "startLoan")?.samples ?? [];
    expect(curl?.code).toContain("'https://library.example/api/loans?tags=a%7Cb'");
    expect(curl?.code).toContain("--header 'Cookie: theme=dark'");
    expect(curl?.code).toContain("--data 'Title=<string>&Year=<integer>'");
    expect(fetch?.code).toContain('body: "Title=<string>&Year=<integer>",');
    expect(client?.code).toContain('client.startLoan({ Title: "<string>", Year: "<integer>" }, {');
    expect(client?.code).toContain('query: { tags: ["a", "b"] }');
  });

  test("carry the credentials that go together, whatever they are, and ask the server by its defaults", async () => {
    const contract = libraryContract();
    contract.servers = [{ url: "https://{branch}.library.example", variables: { branch: { default: "main" } } }];
    contract.paths["/loans/{id}"].get.security = [{ card: [], desk: [], shelf: [], door: [] }];
    Object.assign(contract.components.securitySchemes, {
      card: { type: "http", scheme: "basic" },
      desk: { type: "apiKey", in: "header", name: "X-Desk" },
      shelf: { type: "apiKey", in: "query", name: "shelf key" },
      door: { type: "apiKey", in: "cookie", name: "door" },
    });
    const file = join(await temporaryDirectory(), "contract.json");
    await writeFile(file, JSON.stringify(contract));
    const operations = await samplesOf(file, "library");
    const [client, , , curl] = operations.find(({ operationId }) => operationId === "getLoan")?.samples ?? [];
    for (const credential of [
      `card: { username: "your-name", password: "your-password" }`,
      `desk: "your-key"`,
      `shelf: "your-key"`,
      `door: "your-key"`,
    ])
      expect(client?.code).toContain(credential);
    for (const part of [
      "'https://main.library.example/loans/<id>?shelf%20key=your-key'",
      "'Authorization: Basic eW91ci1uYW1lOnlvdXItcGFzc3dvcmQ='",
      "'X-Desk: your-key'",
      "'Cookie: door=your-key'",
    ])
      expect(curl?.code).toContain(part);
  });

  test("are inert, whatever the contract holds", async () => {
    const contract = libraryContract();
    const attack = "x'; touch hacked; '$(touch hacked)`touch hacked`";
    contract.paths["/loans"].post.requestBody.content["application/json"].example = { Title: attack };
    const file = join(await temporaryDirectory(), "contract.json");
    await writeFile(file, JSON.stringify(contract));
    const operations = await samplesOf(file, "library");
    const curl = operations.find(({ operationId }) => operationId === "startLoan")?.samples.at(-1)?.code ?? "";
    const { output } = await runIn(".", `curl() { for word; do printf '%s\\n' "$word"; done; }\n${curl}`);
    expect(JSON.parse(output.slice(output.indexOf("{")))).toEqual({ Title: attack });
  });
});
