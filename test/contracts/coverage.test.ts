import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { ContractFault } from "../../scripts/report/problems.js";
import { buildAndImport, generateFrom } from "../support/build.js";
import { errorOf } from "../support/errors.js";
import { coverageTables } from "./features/coverage-tables.js";
import type { Feature } from "./features/feature.js";
import { sections } from "./features/features.js";
import { featuresContract, type NamedFeature } from "./features/features-contract.js";

const versions = ["3.0", "3.1", "3.2"] as const;
const named: readonly NamedFeature[] = sections
  .flatMap(({ features }) => features)
  .map((feature, index) => ({ feature, prefix: `F${index}` }));
const built = new Map<string, Promise<Built>>();

interface Built {
  decodeJson(name: string, text: string): unknown;
  decodeXml(name: string, text: string): Promise<unknown>;
  encodeXml(name: string, value: unknown): Promise<string>;
}

describe("each feature of the table of docs/coverage.md is read from both formats as one value, or refused with its place", () => {
  for (const candidate of named) {
    describe(candidate.feature.name, () => {
      testRead(candidate);
      testUnfit(candidate);
      testRefused(candidate);
    });
  }
});

function testRead({ feature, prefix }: NamedFeature): void {
  const { json, xml, remark } = feature;
  if (typeof json !== "string") return;
  const { value = JSON.parse(json) } = feature;
  const name = `${prefix}Value`;
  test("JSON is read", async () => {
    expect((await builtFor(feature)).decodeJson(name, json)).toEqual(value);
  });
  if (typeof xml !== "string") return;
  test("XML is read, as the same value, and written so that it is read again", async () => {
    const { decodeXml, encodeXml } = await builtFor(feature);
    expect(await decodeXml(name, xml)).toEqual(value);
    if (remark?.startsWith("In requests")) return;
    expect(await decodeXml(name, await encodeXml(name, value))).toEqual(value);
  });
}

function testUnfit({ feature, prefix }: NamedFeature): void {
  const { unfit } = feature;
  if (unfit === undefined) return;
  const name = `${prefix}Value`;
  test("what does not fit is a ContractError with its place", async () => {
    const { decodeJson, decodeXml } = await builtFor(feature);
    const { json, xml, path } = unfit;
    const expected = { name: "ContractError", path };
    if (json !== undefined) expect(await errorOf(() => decodeJson(name, json))).toMatchObject(expected);
    if (xml !== undefined) expect(await errorOf(() => decodeXml(name, xml))).toMatchObject(expected);
  });
}

function testRefused({ feature, prefix }: NamedFeature): void {
  for (const format of ["json", "xml"] as const) {
    const result = feature[format];
    if (typeof result === "string") continue;
    test(`an answer in ${format} is refused`, async () => {
      const contract = featuresContract(feature.version ?? "3.1", [{ feature, prefix }], () => [format]);
      const fault = await generateFrom(contract).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(ContractFault);
      expect(String(fault)).toContain(`found: ${result.refused}`);
    });
  }
}

test("the tables of docs/coverage.md are those of the features that are tested", async () => {
  expect(await readFile("docs/coverage.md", "utf8")).toContain(coverageTables());
});

/** What was built of the contract that holds the features of a version: one build for all of them. */
function builtFor(feature: Feature): Promise<Built> {
  const version = feature.version ?? "3.1";
  const known = built.get(version);
  if (known !== undefined) return known;
  const those = named.filter((candidate) => (candidate.feature.version ?? "3.1") === version);
  const readable = those.filter((candidate) => typeof candidate.feature.json === "string");
  const contract = featuresContract(version, readable, ({ xml }) =>
    typeof xml === "string" ? ["json", "xml"] : ["json"],
  );
  const made = buildAndImport(contract).then(({ entry }) => entry as Built);
  built.set(version, made);
  return made;
}

test("each version of OpenAPI has features of its own", () => {
  for (const version of versions) expect(named.some(({ feature }) => feature.version === version)).toBe(true);
});
