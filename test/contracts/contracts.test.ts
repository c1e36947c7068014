import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../scripts/build/generate.js";
import { errorOf } from "../support/errors.js";
import { type RawServer, rawServer } from "../support/raw-server.js";
import { compilerMessages } from "../support/type-check.js";
import { documentsOf } from "./expected.js";

/**
 * Contracts of well-known XML APIs. `answers`, `refusal` and `request`: documents that a call of the contract's own gets or sends over HTTP.
 */
const contracts = [
  {
    name: "s3",
    path: "/{Bucket}",
    params: { path: { Bucket: "quarterly-reports" }, query: { "list-type": 2, prefix: "2024/" } },
    asks: "/quarterly-reports?list-type=2&prefix=2024%2F",
    mediaType: "application/xml",
    answers: ["first-page", "location", "acl"],
    refusal: { document: "no-such-bucket", status: 404 },
    request: {
      document: "tags",
      params: { path: { Bucket: "reports" }, query: { tagging: "" } },
      asks: "/reports?tagging=",
    },
  },
  {
    name: "azure-blobs",
    path: "/{container}",
    params: {
      path: { container: "reports" },
      query: { restype: "container", comp: "list", include: ["metadata", "tags"] },
      header: { "x-ms-version": "2021-12-02" },
    },
    asks: "/reports?restype=container&comp=list&include=metadata,tags",
    mediaType: "application/xml",
    answers: ["first-page"],
    refusal: { document: "authentication-failed", status: 403 },
    request: undefined,
  },
  {
    name: "atom",
    path: "/feed",
    params: { query: { page: 2 } },
    asks: "/feed?page=2",
    mediaType: "application/atom+xml",
    answers: ["first-page", "last-page-without-entries"],
    refusal: undefined,
    request: undefined,
  },
  {
    name: "sitemap",
    path: "/{file}",
    params: { path: { file: "sitemap.xml" } },
    asks: "/sitemap.xml",
    mediaType: "text/xml",
    answers: ["pages", "index"],
    refusal: undefined,
    request: undefined,
  },
  {
    name: "datacontract",
    path: "/fleet",
    params: {},
    asks: "/fleet",
    mediaType: "application/xml",
    answers: ["fleet", "fleet-in-another-order"],
    refusal: { document: "error", status: 500 },
    request: undefined,
  },
] as const;

describe.each(contracts)("$name", ({ name, path, params, asks, mediaType, answers, refusal, request }) => {
  const { right, wrong } = documentsOf(name);
  let directory = "";
  let built: Built;

  beforeAll(async () => {
    await mkdir("build", { recursive: true });
    directory = await mkdtemp(join("build", `test-${name}-`));
    const modules = await generate({
      contract: `test/contracts/${name}.yaml`,
      runtime: "adultwork-webcam/runtime",
      modules: "ts",
    });
    for (const [file, text] of modules) await writeFile(join(directory, file), text);
    built = await import(/* @vite-ignore */ `${process.cwd()}/${directory}/index.ts`);
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  test("its modules have no type errors", () => {
    expect(compilerMessages([join(directory, "index.ts")])).toEqual([]);
  });

  test.each(right)("$name is the value beside it", async ({ schema, xml, value }) => {
    expect(await built.decodeXml(schema, xml)).toEqual(value);
  });

  test.each(right)("$name is the same value in JSON", ({ schema, value }) => {
    expect(built.decodeJson(schema, JSON.stringify(value))).toEqual(value);
  });

  test.each(right)("$name, read and written, is still the same", async ({ schema, xml, value }) => {
    const written = await built.encodeXml(schema, await built.decodeXml(schema, xml));
    expect(await built.decodeXml(schema, written)).toEqual(value);
  });

  test.each(wrong)("$name is a ContractError at #$faultAt", async ({ schema, xml, faultAt }) => {
    expect(await errorOf(() => built.decodeXml(schema, xml))).toMatchObject({
      name: "ContractError",
      path: faultAt,
      format: "xml",
    });
  });

  test.each(answers)("a call that is answered with %s gives its value", async (answer) => {
    const document = named(right, answer);
    const server = await serverOf(200, document.xml);
    const result = await clientOf(server).GET(path, { params });
    expect(server.requests[0]?.url).toBe(asks);
    expect(result.error).toBeUndefined();
    expect(result.data).toEqual(document.value);
  });

  test.runIf(refusal)("a call that is refused gives the body that the contract states", async () => {
    const document = named(right, refusal?.document);
    const server = await serverOf(refusal?.status ?? 0, document.xml);
    const { error } = await clientOf(server).GET(path, { params });
    expect(error).toMatchObject({ name: "HttpError", status: refusal?.status, data: document.value });
  });

  test.runIf(request)("a request has its value as XML", async () => {
    const document = named(right, request?.document);
    const server = await serverOf(204);
    const { error } = await clientOf(server).PUT(path, { params: request?.params, body: document.value });
    expect(error).toBeUndefined();
    expect(server.requests[0]).toMatchObject({ url: request?.asks, headers: { "content-type": mediaType } });
    expect(await built.decodeXml(document.schema, server.requests[0]?.body ?? "")).toEqual(document.value);
  });

  function serverOf(status: number, body?: Uint8Array) {
    return rawServer((response) => {
      const headers = { date: "Tue, 02 Jan 2024 03:04:05 GMT", ...(body && { "content-type": mediaType }) };
      response.writeHead(status, headers).end(body);
    });
  }

  function clientOf({ url }: RawServer) {
    return built.createClient({
      baseUrl: url,
      format: "xml",
      accessToken: "token",
      credentials: {
        signature: "AWS4-HMAC-SHA256 Credential=key/20240102/eu-west-2/s3/aws4_request, Signature=fe5f80",
      },
    });
  }
});

/** What the tests need of a module that the build has just written; its own types are checked apart. */
interface Built {
  decodeXml(schema: string, xml: Uint8Array | string): Promise<unknown>;
  decodeJson(schema: string, json: string): unknown;
  encodeXml(schema: string, value: unknown): Promise<string>;
  createClient(options: object): {
    GET(path: string, options: object): Promise<Outcome>;
    PUT(path: string, options: object): Promise<Outcome>;
  };
}

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
}

function named<Named extends { readonly name: string }>(documents: readonly Named[], name: string | undefined): Named {
  const document = documents.find((one) => one.name === name);
  if (document === undefined) throw new Error(`No document is named ${name}.`);
  return document;
}
