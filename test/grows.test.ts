import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "./support/build.js";
import { rawServer } from "./support/raw-server.js";
import { runScript } from "./support/run.js";
import { page } from "./support/samples.js";

/** A second operation, as somebody would add it to openapi.yaml, with XML namespaces of its own. */
const secondOperation = parseYaml(`
post:
  operationId: rateTour
  security: [{ bearer: [account_tours] }]
  requestBody:
    required: true
    content:
      application/json:
        schema: { type: object, required: [TourID], properties: { TourID: { type: integer, format: int32 } } }
  responses:
    "200":
      description: The tour.
      content:
        application/json: { schema: { $ref: "#/components/schemas/Tour" } }
        application/xml: { schema: { $ref: "#/components/schemas/Tour" } }
`);

const secondSchema = parseYaml(`
type: object
xml: { name: TourOfDuty, namespace: "urn:tours" }
required: [TourID, Stops, Guide]
properties:
  TourID: { type: integer, format: int32 }
  Guide: { type: [string, "null"], xml: { namespace: "urn:people" } }
  Stops:
    type: array
    xml: { wrapped: true, namespace: "urn:lists" }
    items: { type: string, xml: { name: string } }
`);

const tour = { TourID: 7, Guide: null, Stops: ["Ghent", "Bruges & Damme"] };

const answers: Readonly<Record<string, string>> = {
  "application/json": JSON.stringify(tour),
  "application/xml": `<TourOfDuty xmlns="urn:tours"><p:Guide xmlns:p="urn:people" i:isnil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/>
    <Stops xmlns="urn:lists"><string>Ghent</string><string>Bruges &amp; Damme</string></Stops><TourID>7</TourID></TourOfDuty>`,
};

async function buildGrownContract() {
  const directory = await temporaryDirectory();
  // biome-ignore lint/suspicious/noExplicitAny: a document without types, written into by path
  const contract: any = parseYaml(await readFile("openapi.yaml", "utf8"));
  contract.paths["/v1/Tours/Rate"] = secondOperation;
  contract.components.schemas.Tour = secondSchema;
  const file = join(directory, "openapi.yaml");
  await writeFile(file, stringifyYaml(contract));
  const build = await runScript("scripts/program.ts", "build", "--contract", file, "--out", join(directory, "out"));
  expect(build).toMatchObject({ code: 0, errors: "" });
  return import(/* @vite-ignore */ `${process.cwd()}/${directory}/out/index.js`);
}

describe("the package grows by the contract alone", () => {
  test("a new operation is called in both formats after an edit of openapi.yaml and a build, with no other edit", async () => {
    const { createClient, decodeXml } = await buildGrownContract();
    const server = await rawServer((response, { headers }) => {
      const accept = headers.accept ?? "";
      response.writeHead(200, { "Content-Type": accept }).end(answers[accept]);
    });
    const client = createClient({
      baseUrl: server.url,
      accessToken: ({ scopes }: { scopes: string[] }) => `for-${scopes}`,
    });
    for (const format of ["json", "xml"]) {
      expect(await client.rateTour({ TourID: 7 }, { format })).toEqual(tour);
      expect(await client.POST("/v1/Tours/Rate", { body: { TourID: 7 }, format })).toMatchObject({ data: tour });
    }
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/v1/Tours/Rate",
      body: '{"TourID":7}',
      headers: { authorization: "Bearer for-account_tours" },
    });
    // The first operation is there as before.
    expect(await decodeXml("WebcamBooking", page.xml)).toMatchObject({ WebcamBookingID: 1 });
  });
});
