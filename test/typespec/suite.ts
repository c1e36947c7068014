// Run by the Node that TypeSpec needs, which takes the types away itself, and with the packages of this folder:
//   node suite.ts DIR BASE-URL
// Writes the contract of each folder of scenarios in each version of OpenAPI, as DIR/VERSION/FOLDER/openapi[.SERVICE-VERSION].json, and
// DIR/scenarios.json, in which BASE-URL is the mock server's.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { Body, Exchange, MultipartBody, Scenario } from "./scenario.ts";

/** The parts of `@typespec/compiler`, `@typespec/openapi3` and `@typespec/spec-api` that are used: no package here can be imported where it is not installed. */
interface TypeSpec {
  readonly NodeHost: unknown;
  compile(host: unknown, file: string, options: { noEmit: boolean }): Promise<unknown>;
}

interface Emitter {
  getOpenAPI3(program: unknown, options: { "openapi-versions": readonly string[] }): Promise<readonly Service[]>;
}

type Service =
  | { readonly versioned: false; readonly document: unknown }
  | {
      readonly versioned: true;
      readonly versions: readonly { readonly version: string; readonly document: unknown }[];
    };

interface MockApi {
  readonly passCondition: string;
  readonly apis: readonly {
    readonly uri: string;
    readonly method: string;
    readonly request?: {
      readonly query?: Record<string, unknown>;
      readonly headers?: Record<string, unknown>;
      readonly body?: MockBody | MockForm;
    };
    readonly response: {
      readonly status: number;
      readonly headers?: Record<string, unknown>;
      readonly body?: MockBody;
    };
  }[];
}

interface MockBody {
  readonly contentType: string;
  readonly rawContent?: string | Buffer | { serialize(config: { readonly baseUrl: string }): string };
}

interface MockForm {
  readonly kind: "multipart";
  readonly parts?: Record<string, unknown>;
  readonly files?: readonly {
    readonly fieldname: string;
    readonly originalname: string;
    readonly mimetype: string;
    readonly buffer: Buffer;
  }[];
}

const [directory = "", baseUrl = ""] = process.argv.slice(2);

const typespec: TypeSpec = await load("@typespec/compiler");
const emitter: Emitter = await load("@typespec/openapi3");
const { expandDyns }: { expandDyns(value: unknown, config: { readonly baseUrl: string }): Record<string, unknown> } =
  await load("@typespec/spec-api");

// The emitter looks examples up by a parameter's name in a plain object, and breaks off at the parameter called "constructor": it finds the
// function Object there, takes its length of 1 for one example, and reads that. Without a length there is none.
Object.defineProperty(Object, "length", { value: 0 });

const specs = join(import.meta.dirname, "node_modules/@typespec/http-specs");
await writeContracts();
await writeScenarios();

function load<Module>(name: string): Promise<Module> {
  return import(name);
}

async function filesCalled(name: string, directory: string): Promise<string[]> {
  const files = await readdir(directory, { recursive: true });
  return files.filter((file) => basename(file) === name).map((file) => join(directory, file));
}

async function writeContracts(): Promise<void> {
  for (const file of await filesCalled("main.tsp", join(specs, "specs"))) {
    const program = await typespec.compile(typespec.NodeHost, file, { noEmit: true });
    for (const version of ["3.0.0", "3.1.0", "3.2.0"]) {
      // Unlike the compiler's command it gives a document without the operations that no OpenAPI can state.
      const services = await emitter.getOpenAPI3(program, { "openapi-versions": [version] });
      const folder = join(directory, version.slice(0, 3), relative(join(specs, "specs"), dirname(file)));
      await mkdir(folder, { recursive: true });
      for (const service of services) {
        for (const { name, document } of documentsOf(service)) await writeJson(join(folder, name), document);
      }
    }
  }
}

function documentsOf(service: Service): { name: string; document: unknown }[] {
  if (!service.versioned) return [{ name: "openapi.json", document: service.document }];
  return service.versions.map(({ version, document }) => ({ name: `openapi.${version}.json`, document }));
}

async function writeScenarios(): Promise<void> {
  const scenarios: Scenario[] = [];
  for (const file of await filesCalled("mockapi.js", join(specs, "dist/specs"))) {
    const { Scenarios }: { Scenarios: Record<string, MockApi> } = await load(file);
    const folder = relative(join(specs, "dist/specs"), dirname(file));
    for (const [name, mock] of Object.entries(Scenarios))
      scenarios.push({ name, folder, exchanges: exchangesOf(mock) });
  }
  await writeJson(join(directory, "scenarios.json"), scenarios);
}

function exchangesOf({ passCondition, apis }: MockApi): Exchange[] {
  return (
    apis
      // A scenario that is passed by several requests also states what the mock server says to a wrong one.
      .filter(({ response }) => passCondition !== "by-key" || response.status < 400)
      .map(({ uri, method, request = {}, response }) => ({
        method,
        // Express: a backslash before a colon that names no parameter.
        path: uri.replaceAll("\\", ""),
        query: expandDyns(request.query ?? {}, { baseUrl }),
        headers: expandDyns(request.headers ?? {}, { baseUrl }),
        ...(request.body !== undefined && { body: bodyOf(request.body) }),
        answer: {
          status: response.status,
          headers: expandDyns(response.headers ?? {}, { baseUrl }),
          ...(response.body !== undefined && { body: wireBody(response.body) }),
        },
      }))
  );
}

function bodyOf(body: MockBody | MockForm): Body | MultipartBody {
  if (!("kind" in body)) return wireBody(body);
  const files = (body.files ?? []).map(({ fieldname, originalname, mimetype, buffer }) => ({
    part: fieldname,
    name: originalname,
    mediaType: mimetype,
    base64: buffer.toString("base64"),
  }));
  return { parts: body.parts ?? {}, files };
}

function wireBody({ contentType, rawContent = "" }: MockBody): Body {
  const raw =
    typeof rawContent === "string" || Buffer.isBuffer(rawContent) ? rawContent : rawContent.serialize({ baseUrl });
  return { mediaType: contentType, base64: Buffer.from(raw).toString("base64") };
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, JSON.stringify(value, null, 2));
}
