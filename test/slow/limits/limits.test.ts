import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { emitterNames } from "../../../scripts/emit/emitters.js";
import { limits } from "../../../scripts/model/limits.js";
import { generateFrom } from "../../support/build.js";
import { compiledProgram } from "../../support/compiled-program.js";
import { runNode } from "../../support/run.js";
import { smallContract } from "../../support/small-contract.js";
import { hostileContracts } from "./hostile-contracts.js";

interface Said {
  readonly name: string;
  readonly seconds: number;
  readonly problem?: { readonly found: string; readonly pointer: string; readonly advice: string };
  readonly unnamed?: number;
}

describe("a contract that asks for too much is refused by name, in 20 seconds and 500 MB", () => {
  const said = new Map<string, Said>();

  beforeAll(async () => {
    const heap = "--max-old-space-size=500";
    const { code, output, errors } = await runNode(heap, await compiledProgram("test/slow/limits/build-all.ts"));
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    for (const line of output.trim().split("\n")) {
      const one: Said = JSON.parse(line);
      said.set(one.name, one);
    }
  }, 120_000);

  test.each(Object.entries(hostileContracts))("%s", (name, { found, pointer }) => {
    const { problem, seconds } = said.get(name) ?? {};
    expect(problem?.found).toContain(found);
    expect(problem?.pointer).toContain(pointer);
    expect(problem?.advice).not.toBe("");
    expect(seconds).toBeLessThan(20);
  });

  test("only so many faults are placed; the others are counted", () => {
    expect(said.get("9,000 faults")?.unnamed).toBe(9_000 - limits.named);
  });
});

describe("what multiplies in one place alone is cut there, and the contract is built", () => {
  /** Schemas, each of which has the next one in all its members. */
  const schemas = (levels: number, members: readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, at) => {
        const next = at === levels - 1 ? { type: "string" } : { $ref: `#/components/schemas/S${at + 1}` };
        const properties = Object.fromEntries(members.map((name) => [name, next]));
        return [`S${at}`, { type: "object", required: members, properties }];
      }),
    );
  const schema = { $ref: "#/components/schemas/S0" };
  const responses = { 204: { description: "Done." } };

  test("the body of a request that is made of placeholders", async () => {
    const requestBody = { content: { "application/json": { schema } } };
    const components = { schemas: schemas(30, ["p", "q"]) };
    const contract = smallContract({ "/a": { post: { operationId: "a", requestBody, responses } } }, { components });
    expect((await generateFrom(contract, "http")).get("requests.http")?.length).toBeLessThan(1_000_000);
  });

  test("the words for what a parameter can be", async () => {
    const names = Array.from({ length: 300 }, (_, at) => `p${at}`);
    const parameters = [{ name: "q", in: "query", style: "deepObject", schema }];
    const contract = smallContract(
      { "/a": { get: { operationId: "a", parameters, responses } } },
      { components: { schemas: schemas(5, names) } },
    );
    expect((await generateFrom(contract, ...emitterNames)).has("operations.ts")).toBe(true);
  });
});

test("docs/coverage.md states the limits", async () => {
  const text = await readFile("docs/coverage.md", "utf8");
  const section = text.slice(text.indexOf("## Limits of a contract"));
  for (const limit of Object.values(limits)) expect(section).toContain(`| ${limit.toLocaleString("en")} |`);
});
