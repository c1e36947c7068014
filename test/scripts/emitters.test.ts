import { readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { zodSchemas } from "../../examples/zod-schemas.js";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { documentsOf } from "../contracts/expected.js";
import type { Feature } from "../contracts/features/feature.js";
import { sections } from "../contracts/features/features.js";
import { featuresContract } from "../contracts/features/features-contract.js";
import { temporaryDirectory } from "../support/build.js";
import { insert, readGuide } from "../support/contributing.js";
import { linkedRepository } from "../support/linked-repository.js";
import { type Finished, runIn } from "../support/run.js";
import { compilerMessages } from "../support/type-check.js";

test("whoever follows docs/emitters.md has one more generated file, by one file and one line", async () => {
  const directory = await linkedRepository(["scripts", "examples"]);
  const { blocks, commands } = await readGuide("docs/emitters.md", "Adding an emitter");
  const ofEmitters = blocks.filter(({ file }) => file !== "try.ts");
  expect(ofEmitters.map(({ file }) => file)).toEqual(["examples/zod-schemas.ts", "scripts/emit/emitters.ts"]);
  expect(ofEmitters[1]?.code.trim().split("\n")).toHaveLength(1);
  for (const block of blocks) {
    const file = join(directory, block.file);
    await writeFile(file, insert(block, await readFile(file, "utf8").catch(() => "")));
  }

  const ran: [string, Finished][] = [];
  for (const line of commands) ran.push([line, await runIn(directory, line)]);
  expect(ran.filter(([, { code }]) => code !== 0)).toEqual([]);
  const promised = /tsx try\.ts +# (.*)/.exec(await readFile("docs/emitters.md", "utf8"))?.[1];
  expect(ran.at(-1)?.[1].output.trim().split("\n").join(", ")).toBe(promised);

  const generated = await readFile(join(directory, "build/s3/zod.ts"), "utf8");
  expect(generated).toMatch(/^\/\/ Generated from s3\.yaml\. Do not edit/);
  expect(ran[0]?.[1].output).toContain("14 files");
});

test("the guide shows the example as it is", async () => {
  const { blocks } = await readGuide("docs/emitters.md", "Adding an emitter");
  expect(blocks[0]?.code).toBe(await readFile("examples/zod-schemas.ts", "utf8"));
});

describe("the schemas that the example makes", () => {
  test.each(["openapi.yaml", "test/contracts/s3.yaml"])("of %s have no type errors", async (contract) => {
    const { file } = await zodModule(contract);
    expect(compilerMessages([file])).toEqual([]);
  });

  test("take the sample of our contract, and not one with a wrong member", async () => {
    const { schemas } = await zodModule("openapi.yaml");
    const sample = JSON.parse(await readFile("test/page/response.json", "utf8"));
    const schema = schemas["WebcamBooking"];
    expect(schema?.safeParse(sample).success).toBe(true);
    expect(
      schema?.safeParse({ ...sample, Performer: { ...sample.Performer, Total: 0.5 } }).error?.issues[0]?.path,
    ).toEqual(["Performer", "Total"]);
  });

  test.each(["s3", "atom", "sitemap"])("take the values of each document of %s", async (name) => {
    const { schemas } = await zodModule(`test/contracts/${name}.yaml`);
    for (const { name: document, schema, value } of documentsOf(name).right) {
      expect(schemas[schema]?.safeParse(value), document).toMatchObject({ success: true });
    }
  });

  test("go by the contract in each of its features, as the decoders do, or refuse it", async () => {
    const refusals = new Map<string, string>();
    for (const { prefix, feature } of readable) {
      const module = await zodModule(await writtenContract(prefix, feature)).catch((error: unknown) => String(error));
      if (typeof module === "string") {
        refusals.set(feature.name, module);
        continue;
      }
      const schema = module.schemas[`${prefix}Value`];
      const { name, json, unfit, value = JSON.parse(json) } = feature;
      expect(schema?.safeParse(value), name).toMatchObject({ success: true });
      if (unfit?.json === undefined || unseen.includes(name)) continue;
      expect(schema?.safeParse(JSON.parse(unfit.json)), name).toMatchObject({ success: false });
    }
    expect(Object.fromEntries(refusals)).toEqual(refused);
  });
});

const readable = sections
  .flatMap(({ features }) => features)
  .flatMap((feature) => (typeof feature.json === "string" ? [{ ...feature, json: feature.json }] : []))
  .map((feature, index) => ({ prefix: `F${index}`, feature }));

/** What only the decoders see: digits that JSON.parse has rounded, which day of the week it was, and whether the value is an answer. */
const unseen = ["`format: decimal`", "`format: http-date`", "`readOnly`"];

const refused = {
  "`patternProperties`": "TypeError: zod.ts cannot say patternProperties.",
  "`propertyNames` of a map: a pattern, a list or lengths": "TypeError: zod.ts cannot say patternProperties.",
  "`minProperties`, `maxProperties`": "TypeError: zod.ts cannot say minProperties.",
  "a tuple: `prefixItems`, in XML with a wrapper": "TypeError: zod.ts cannot say prefixItems.",
  "`allOf` of a tuple, and what is true of all other items": "TypeError: zod.ts cannot say prefixItems.",
  "`unevaluatedProperties` beside alternatives that may fit together":
    "TypeError: zod.ts cannot say unevaluatedProperties.",
  "`uniqueItems`": "TypeError: zod.ts cannot say uniqueItems.",
  ...Object.fromEntries(
    [
      "`discriminator.defaultMapping`",
      "a discriminator without alternatives: a base, read as the schema made of it by `allOf` that the tag names",
      "a base, read by the tag of what is made of it at second hand",
      "a base, in XML `xsi:type`",
      "a base, and a tag that names nothing made of it",
      "`oneOf`, `anyOf` whose alternatives are made of the schema itself by `allOf`",
    ].map((name) => [name, "TypeError: zod.ts cannot say defaultAlternative."]),
  ),
};

/** A contract of one feature, as a file. */
async function writtenContract(prefix: string, feature: Feature): Promise<string> {
  const file = join(await temporaryDirectory(), "contract.json");
  const contract = featuresContract(feature.version ?? "3.1", [{ prefix, feature }], () => ["json"]);
  await writeFile(file, JSON.stringify(contract));
  return file;
}

interface ZodModule {
  readonly file: string;
  readonly schemas: Readonly<Record<string, ZodType>>;
}

/** The example's module of a contract, written and imported. */
async function zodModule(contract: string): Promise<ZodModule> {
  const model = compileContract(await loadContract(contract));
  const text = await zodSchemas.emit({
    ...model,
    contractName: basename(contract),
    runtime: "adultwork-webcam/runtime",
    hasTypes: false,
  });
  const file = join(await temporaryDirectory(), "zod.ts");
  await writeFile(file, text);
  return { file, ...(await import(/* @vite-ignore */ resolve(file))) };
}
