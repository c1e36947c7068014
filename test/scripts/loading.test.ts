import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringifyYaml } from "@redocly/openapi-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { ContractFault } from "../../scripts/report/problems.js";
import { temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";

/** Writes the files of a contract, whose first is its root, and gives that one's path. */
async function written(files: Readonly<Record<string, unknown>>): Promise<string> {
  const directory = await temporaryDirectory();
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
  return join(directory, Object.keys(files)[0] ?? "");
}

/** The faults of a contract, each with its file's name seen from the contract. */
async function faultsOf(files: Readonly<Record<string, unknown>>) {
  const file = await written(files);
  const fault = await loadContract(file)
    .then(compileContract)
    .catch((error: unknown) => error);
  if (!(fault instanceof ContractFault)) throw new Error(`Not refused: ${fault}`);
  return fault.problems.map(({ file: at, line, column, pointer, found, advice }) => ({
    place: `${at.slice(dirname(file).length + 1)}:${line}:${column}`,
    pointer,
    found,
    advice,
  }));
}

/** A document that has what OpenAPI asks for, and what is given. */
function document(members: object) {
  return { openapi: "3.1.0", info: { title: "A", version: "1" }, servers: [{ url: "https://a.example" }], ...members };
}

const answer = (schema: object) => ({
  get: {
    operationId: "getIt",
    responses: { "200": { description: "It.", content: { "application/json": { schema } } } },
  },
});

describe("a contract is read in each version of OpenAPI 3, as JSON and as YAML", () => {
  test.each([
    ["3.0.0", "3.0"],
    ["3.0.4", "3.0"],
    ["3.1.2", "3.1"],
    ["3.2.0", "3.2"],
  ])("%s", async (stated, version) => {
    const contract = { ...libraryContract(), openapi: stated };
    const json = await loadContract(await written({ "openapi.json": contract }));
    const yaml = await loadContract(await written({ "openapi.yaml": stringifyYaml(contract) }));
    expect([json.version, yaml.version]).toEqual([version, version]);
    expect(json.root.value).toEqual(contract);
    expect(yaml.root.value).toEqual(contract);
  });

  test.each([
    [
      "2.0",
      { swagger: "2.0" },
      "/swagger",
      'Swagger "2.0"',
      "convert the contract to OpenAPI 3.0 or later, as npx swagger2openapi FILE --outfile openapi.yaml does, and build that",
    ],
    [
      "4.0",
      { openapi: "4.0.0" },
      "/openapi",
      'OpenAPI "4.0.0"',
      "write the contract in OpenAPI 3.0, 3.1 or 3.2, as in openapi: 3.1.0",
    ],
    [
      "a number",
      { openapi: 3.1 },
      "/openapi",
      "OpenAPI 3.1",
      'write openapi: "3.1.1": the version is a string of three numbers',
    ],
    [
      "two numbers",
      { openapi: "3.0" },
      "/openapi",
      'OpenAPI "3.0"',
      'write openapi: "3.0.3": the version is a string of three numbers',
    ],
    ["a misspelt member", { openApi: "3.0.3" }, "/openApi", "openApi", "write openapi"],
  ])("another version, %s, is refused with what to do", async (_, version, pointer, found, advice) => {
    const contract = { ...version, info: { title: "A", version: "1" }, paths: {} };
    expect(await faultsOf({ "openapi.json": contract })).toEqual([
      { place: "openapi.json:2:3", pointer, found, advice },
    ]);
  });
});

describe("a contract of several files", () => {
  const root = document({
    paths: { "/it": { $ref: "paths/it.json" } },
    components: { schemas: { Node: { $ref: "schemas/node.json#/Node" } } },
  });
  const path = answer({ $ref: "../openapi.json#/components/schemas/Node" });
  const node = {
    Node: {
      type: "object",
      properties: {
        next: { $ref: "#/Node" },
        shape: { $ref: "../shape.json" },
      },
    },
  };
  const shape = {
    type: "object",
    discriminator: { propertyName: "kind", mapping: { node: "schemas/node.json#/Node", dot: "Dot" } },
    properties: { kind: { type: "string" } },
  };
  const files = { "openapi.json": root, "paths/it.json": path, "schemas/node.json": node, "shape.json": shape };

  test("becomes one document, its references all inside it, circles of schemas and mappings kept", async () => {
    const { root: loaded } = await loadContract(await written(files));
    expect(loaded.value).toEqual(
      document({
        paths: { "/it": answer({ $ref: "#/components/schemas/Node" }) },
        components: {
          schemas: {
            Node: {
              type: "object",
              properties: {
                next: { $ref: "#/components/schemas/Node" },
                shape: { $ref: "#/components/schemas/shape" },
              },
            },
            shape: {
              ...shape,
              discriminator: { propertyName: "kind", mapping: { node: "#/components/schemas/Node", dot: "Dot" } },
            },
          },
        },
      }),
    );
  });

  test("has each fault of the build named with its own file, line, column and pointer there", async () => {
    const odd = {
      ...node,
      Node: { type: "object", properties: { a: { type: "string", format: "no-such-format", xml: 7 } } },
    };
    const faults = await faultsOf({ ...files, "schemas/node.json": odd });
    expect(faults).toContainEqual(
      expect.objectContaining({ place: "schemas/node.json:8:9", pointer: "/Node/properties/a/xml" }),
    );
  });

  test("is read once for each file, and each is named before it is read", async () => {
    const read: string[] = [];
    const file = await written(files);
    await loadContract(file, { onRead: (path) => read.push(path) });
    expect(read.sort()).toEqual(
      Object.keys(files)
        .map((name) => join(process.cwd(), dirname(file), name))
        .sort(),
    );
  });

  test.each([
    [
      "a file that is not there",
      { "paths/it.json": answer({ $ref: "../nothing.json" }) },
      {
        place: "paths/it.json:9:13",
        found: '"../nothing.json", a file that cannot be read',
        advice: "write the path as it is from this file",
      },
    ],
    [
      "a place that is not there",
      { "paths/it.json": answer({ $ref: "../shape.json#/nothing" }) },
      {
        place: "paths/it.json:9:13",
        found: '"../shape.json#/nothing", which leads to nothing',
        advice: "refer to a place that is there",
      },
    ],
    [
      "no YAML",
      { "shape.json": "{\n  a: [" },
      { place: "shape.json:2:7", advice: "mend the JSON here, or just before" },
    ],
    [
      "a list that is none",
      { "shape.json": { type: "object", required: ["a"], allOf: {} } },
      { place: "shape.json:6:3", pointer: "/allOf", advice: "write a list" },
    ],
  ])("with %s is refused there", async (_, change, fault) => {
    expect(await faultsOf({ ...files, ...change })).toContainEqual(expect.objectContaining(fault));
  });
});

describe("a file that is no OpenAPI document is refused with what is wrong with it, at its place", () => {
  test.each<[title: string, text: string | Uint8Array, place: string, found: string, advice: string]>([
    [
      "tabs (YAML 1.2 §6.1)",
      "openapi: 3.0.3\npaths:\n\t/a: {}\n",
      "3:1",
      "a tab in the indentation of YAML",
      "by spaces",
    ],
    ["a key twice in YAML", "openapi: 3.0.3\npaths:\n  /a: {}\n  /a: {}\n", "4:3", "its object has already", "once"],
    ["a key twice in JSON", '{\n "openapi": "3.0.3",\n "openapi": "3.0.3"}', "3:3", "its object has already", "once"],
    ["two documents", "openapi: 3.0.3\n---\na: 1\n", "1:1", "several documents in one file", "write one"],
    [
      "a colon in a text",
      "openapi: 3.0.3\ninfo:\n  title: a: b\n",
      "3:11",
      "a line of YAML",
      'in quotes that has ": "',
    ],
    ["JSON with a comma", '{\n "openapi": "3.0.3",\n "info": {,}\n}', "3:11", "but found ','", "mend the JSON"],
    ["a page", "<!DOCTYPE html>\n<html>a: b</html>\n", "1:1", "HTML or XML", "the contract's own file"],
    ["a page on one line", "<html></html>", "1:1", "HTML or XML", "the contract's own file"],
    ["nothing", "", "1:1", "an empty file", "write an object"],
    ["a list", "- a\n", "1:1", "a list in place of an OpenAPI document", "write an object"],
    ["a text", "nothing else\n", "1:1", "a text in place of an OpenAPI document", "write an object"],
    ["no version", "info: {}\n", "1:1", "no member openapi", 'write openapi: "3.1.1" at the top'],
    [
      "Latin-1",
      Uint8Array.from("openapi: 3.0.3\ninfo: {title: caf\u00e9}", (unit) => unit.charCodeAt(0)),
      "2:18",
      "not UTF-8",
      "UTF-8",
    ],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0]), "1:1", "not UTF-8", "UTF-8"],
  ])("%s", async (_, text, place, found, advice) => {
    const file = await written({ "openapi.yaml": "" });
    await writeFile(file, text);
    const fault = await loadContract(file).catch((error: unknown) => error);
    expect(fault).toMatchObject({
      name: "ContractFault",
      problems: [{ found: expect.stringContaining(found), advice: expect.stringContaining(advice) }],
    });
    expect(String(fault)).toContain(`openapi.yaml:${place} `);
  });

  test("a byte order mark, and U+FFFD where it is meant, are none of these faults", async () => {
    const text = `\uFEFF${JSON.stringify({ ...document({ paths: {} }), "x-a": "\uFFFD" })}`;
    expect((await loadContract(await written({ "openapi.json": text }))).root.at("x-a")?.value).toBe("\uFFFD");
  });
});

describe("a name that is nearly one of OpenAPI's or of JSON Schema's is told once, with what was meant", () => {
  const get = answer({ $ref: "#/components/schemas/A" }).get;
  const contract = (operation: object, schema: object) =>
    document({ paths: { "/a": { get: { ...get, ...operation } } }, components: { schemas: { A: schema } } });

  test.each<[operation: object, schema: object, pointer: string, advice: string]>([
    [{ operationID: "a" }, {}, "/paths/~1a/get/operationID", "did you mean operationId?"],
    [{ respones: {} }, {}, "/paths/~1a/get/respones", "did you mean responses?"],
    [{}, { type: "bolean", default: true }, "/components/schemas/A/type", "did you mean boolean?"],
    [{}, { type: "string", minLenght: 3 }, "/components/schemas/A/minLenght", "did you mean minLength?"],
    [{}, { type: "object", requried: ["a"] }, "/components/schemas/A/requried", "did you mean required?"],
    [{}, { refs: "#/a" }, "/components/schemas/A/refs", "did you mean $ref?"],
    [{}, { type: "string", Enum: ["a"] }, "/components/schemas/A/Enum", "did you mean enum?"],
    [{}, { type: "object", xml: { namspace: "b" } }, "/components/schemas/A/xml/namspace", "did you mean namespace?"],
  ])("%j %j", async (operation, schema, pointer, advice) => {
    expect(await faultsOf({ "openapi.json": contract(operation, schema) })).toEqual([
      expect.objectContaining({ pointer, advice }),
    ]);
  });

  test.each<[schema: object, found: string, advice: string]>([
    [{ colour: "red" }, "colour, which is no keyword of a schema", "it is not checked"],
    [{ descripton: "a" }, "descripton, which is no keyword of a schema", "did you mean description?"],
    [{ format: "datetime" }, 'format "datetime" of type string', "it is not checked: did you mean date-time?"],
    [{ format: "email" }, 'format "email" of type string', "it is not checked"],
  ])("what changes no value is one notice: %j (JSON Schema, core §6.5)", async (schema, found, advice) => {
    const loaded = await loadContract(await written({ "openapi.json": contract({}, { type: "string", ...schema }) }));
    compileContract(loaded);
    expect(loaded.notices().filter(({ first }) => first.pointer.startsWith("/components"))).toEqual([
      expect.objectContaining({ found, advice, count: 1 }),
    ]);
  });
});

test.each([
  ["3.0.3", "leave it out of the part: it sees the properties beside it alone"],
  ["3.1.0", "write unevaluatedProperties: false beside allOf in its place, which sees the properties of all parts"],
])("a contract in %s is told to write keywords of that version alone", async (openapi, advice) => {
  const closed = (name: string) => ({ type: "object", additionalProperties: false, properties: { [name]: {} } });
  const A = { allOf: [closed("a"), closed("b")] };
  const contract = { ...document({ paths: {}, components: { schemas: { A } } }), openapi };
  expect(await faultsOf({ "openapi.json": contract })).toEqual([expect.objectContaining({ advice })]);
});

test("a value that holds itself by a YAML alias is refused", async () => {
  const text = 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: {}\nx-a: &a [*a]\n';
  expect(await faultsOf({ "openapi.yaml": text })).toEqual([
    {
      place: "openapi.yaml:4:11",
      pointer: "/x-a/0",
      found: "a value that holds itself, by an alias",
      advice: "write the alias where it does not stand inside its anchor",
    },
  ]);
});

describe("nothing is read over the network", () => {
  const places: [string, (url: string) => object, string][] = [
    ["a schema", (url) => ({ paths: { "/it": answer({ $ref: `${url}/a.yaml#/A` }) } }), "/schema"],
    ["a path", (url) => ({ paths: { "/it": { $ref: `${url}/a.yaml` } } }), "/paths/~1it"],
    [
      "a mapping",
      (url) => {
        const discriminator = { propertyName: "kind", mapping: { a: `${url}/a.yaml` } };
        return { paths: {}, components: { schemas: { A: { type: "object", discriminator } } } };
      },
      "/mapping/a",
    ],
  ];
  test.each(places)(
    "%s that a reference looks for there is refused, with its place and what to do",
    async (_, at, end) => {
      const { url, requests } = await countingServer();
      const faults = await faultsOf({ "openapi.json": document(at(url)) });
      expect(faults).toEqual([
        expect.objectContaining({
          pointer: expect.stringMatching(new RegExp(`${end}$`)),
          found: expect.stringMatching(/^a reference over the network, "http:.*: the build is offline$/),
          advice: "save the file beside the contract, and refer to it by its path",
        }),
      ]);
      expect(requests()).toBe(0);
    },
  );

  test("an example there is left there", async () => {
    const { url, requests } = await countingServer();
    const examples = { A: { externalValue: `${url}/a.json` } };
    const { root } = await loadContract(
      await written({ "openapi.json": document({ paths: {}, components: { examples } }) }),
    );
    expect(root.value).toMatchObject({ components: { examples } });
    expect(requests()).toBe(0);
  });
});

/** A server that counts the connections to it. */
async function countingServer() {
  let count = 0;
  const server = createServer((_, response) => response.end("A: {}"));
  server.on("connection", () => {
    count += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests: () => count };
}

describe("references in a circle, with no value anywhere, are refused at their places", () => {
  test("in one file", async () => {
    const schemas = {
      A: { $ref: "#/components/schemas/B" },
      B: { $ref: "#/components/schemas/A" },
      C: { type: "string" },
    };
    const faults = await faultsOf({ "openapi.json": document({ paths: {}, components: { schemas } }) });
    const advice = "end the circle of references";
    expect(faults).toEqual([
      expect.objectContaining({ pointer: "/components/schemas/A", advice }),
      expect.objectContaining({ pointer: "/components/schemas/B", advice }),
    ]);
  });

  test("over two files", async () => {
    const schemas = { A: { $ref: "b.json" } };
    const faults = await faultsOf({
      "openapi.json": document({ paths: {}, components: { schemas } }),
      "b.json": { $ref: "openapi.json#/components/schemas/A" },
    });
    expect(faults.map(({ place }) => place).sort()).toEqual(["b.json:1:1", "openapi.json:15:7"]);
  });
});

describe("the structure: what the build would trip over is refused, all else is a notice", () => {
  test.each([
    ["a parameter without a name", { parameters: { A: { in: "query", schema: {} } } }, "/components/parameters/A"],
    ["a parameter without a location", { parameters: { A: { name: "a", schema: {} } } }, "/components/parameters/A"],
    ["a scheme without a type", { securitySchemes: { A: { scheme: "bearer" } } }, "/components/securitySchemes/A"],
    ["no schema", { schemas: { A: null } }, "/components/schemas/A"],
    ["a list of properties", { schemas: { A: { properties: [] } } }, "/components/schemas/A/properties"],
  ])("%s is refused", async (_, components, pointer) => {
    const faults = await faultsOf({ "openapi.json": document({ paths: {}, components }) });
    expect(faults).toEqual([expect.objectContaining({ pointer })]);
  });

  test("notices of the same words are counted, with the place of the first", async () => {
    const contract = {
      ...document({
        paths: { "/a": { get: { responses: { "200": {} } }, put: { responses: {} } } },
      }),
      info: { title: "A" },
    };
    const file = await written({ "openapi.json": contract });
    const loaded = await loadContract(file);
    loaded.root.at("paths")?.notice("paths", "not checked");
    loaded.root.at("paths")?.at("/a")?.notice("paths", "not checked");
    loaded.root.at("paths")?.notice("paths", "not checked");
    loaded.stopIfFaulty();
    expect(loaded.notices()).toMatchObject([
      { found: "The field `version` must be present on this level", count: 1, first: { file, pointer: "/info" } },
      { found: "The field `description` must be present on this level", count: 1 },
      { found: "paths", advice: "not checked", count: 2, first: { file, line: 11, column: 3, pointer: "/paths" } },
    ]);
  });
});

describe("files are read in the contract's directory and in the working directory alone", () => {
  const secret = "hunter2hunter2";
  const yaml = (text: string) => JSON.stringify({ type: "object", title: text });

  /** A contract in the temporary directory of the system, which the working directory is not around, and a secret beside it. */
  async function outside(contract: (secretFile: string) => object, others: Readonly<Record<string, string>> = {}) {
    const directory = await realpath(await mkdtemp(join(tmpdir(), "reading-")));
    onTestFinished(() => rm(directory, { recursive: true }));
    const secretFile = join(directory, "secret.json");
    await mkdir(join(directory, "api"));
    await writeFile(secretFile, yaml(secret));
    for (const [name, text] of Object.entries(others)) await writeFile(join(directory, name), text);
    const file = join(directory, "api/contract.json");
    await writeFile(file, JSON.stringify(document(contract(secretFile)), null, 2));
    return { directory, file, secretFile };
  }

  const schemas = (schema: object) => ({ paths: {}, components: { schemas: { A: schema } } });
  const media = (content: object) => ({
    paths: {
      "/it": { get: { responses: { "200": { description: "It.", content: { "application/json": content } } } } },
    },
  });
  const places: [string, (file: string) => object, string][] = [
    ["a schema", (file) => schemas({ $ref: file }), "/components/schemas/A"],
    ["a place in a file", (file) => schemas({ $ref: `${file}#/title` }), "/components/schemas/A"],
    ["a path", (file) => ({ paths: { "/it": { $ref: file } } }), "/paths/~1it"],
    [
      "a mapping",
      (file) => schemas({ type: "object", discriminator: { propertyName: "a", mapping: { a: file } } }),
      "/mapping/a",
    ],
    ["an extension", (file) => ({ paths: {}, "x-own": { a: { $ref: file } } }), "/x-own/a"],
    ["an example", (file) => schemas({ type: "object", example: { $ref: file } }), "/components/schemas/A/example"],
    [
      "an example elsewhere",
      (file) => media({ schema: {}, examples: { a: { externalValue: file } } }),
      "/externalValue",
    ],
    ["a description", (file) => ({ paths: {}, tags: [{ name: "a", description: { $ref: file } }] }), "/description"],
  ];
  test.each(places)(
    "%s elsewhere is refused with its place, by absolute path, relative path and link",
    async (_, at, end) => {
      const { directory, secretFile } = await outside(at);
      await symlink(secretFile, join(directory, "api/link.json"));
      for (const reference of [secretFile, "../secret.json", "link.json", "/etc/passwd", "../nothing.json"]) {
        const file = join(directory, "api/contract.json");
        await writeFile(file, JSON.stringify(document(at(reference)), null, 2));
        const read: string[] = [];
        const fault = await loadContract(file, { onRead: (path) => read.push(path) }).catch((error: unknown) => error);
        if (!(fault instanceof ContractFault)) throw new Error(`Not refused: ${reference}`);
        expect(fault.problems).toEqual([
          expect.objectContaining({
            file,
            pointer: expect.stringMatching(new RegExp(`${end}$`)),
            found: expect.stringMatching(/outside the contract's directory and the working directory: it is not read$/),
            advice: "move the file inside, or name its directory with --root",
          }),
        ]);
        expect(read).toEqual([file]);
        expect(fault.message).not.toContain(secret);
      }
    },
  );

  test("with --root, in that directory too; a link inside to a file inside is followed", async () => {
    const { directory, file } = await outside(() => schemas({ $ref: "../link.json" }));
    await symlink("secret.json", join(directory, "link.json"));
    const { root } = await loadContract(file, { roots: [directory] });
    expect(root.value).toMatchObject(schemas({ title: secret }));
  });

  test("a contract that is a link is read, with what is beside the link and beside the file", async () => {
    const { directory, file } = await outside(() => schemas({ $ref: "part.json" }));
    await mkdir(join(directory, "linked"));
    await writeFile(join(directory, "api/part.json"), yaml("a"));
    await symlink(file, join(directory, "linked/contract.json"));
    await symlink("../api/part.json", join(directory, "linked/part.json"));
    const { root } = await loadContract(join(directory, "linked/contract.json"));
    expect(root.value).toMatchObject(schemas({ title: "a" }));
  });

  test.each([
    ["a text", "notes.txt", `password: ${secret}`],
    ["a file without an extension", "env", `PASSWORD=${secret}`],
    ["one text in YAML", "text.yaml", secret],
    ["a value in YAML", "values.yaml#/a", `a: ${secret}`],
    ["a number in YAML", "values.yaml#/a", "a: 31415926"],
    ["an alias in YAML", "alias.yaml", `a: *${secret}`],
    ["a tag in YAML", "tag.yaml", `a: !${secret} b`],
    ["a tag's handle in YAML", "tag.yaml", `a: !${secret}!b c`],
    ["YAML that ends too soon", "open.yaml", `a: "${secret}`],
  ])("no fault quotes a file inside that is no contract: %s", async (_, reference, text) => {
    const [name = ""] = reference.split("#");
    const faults = await faultsOf({ "openapi.json": document(schemas({ $ref: reference })), [name]: text });
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toMatch(new RegExp(`${secret}|31415926`));
  });
});
