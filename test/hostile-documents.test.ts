import { expect, test } from "vitest";
import { benchContract } from "../bench/contract.js";
import { bytesOf, endingOf, type HostileCase } from "../bench/hostile/hostile-case.js";
import { jsonCases } from "../bench/hostile/json-cases.js";
import { xmlCases } from "../bench/hostile/xml-cases.js";
import { buildAndImport } from "./support/build.js";

const limits = {
  bytes: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  attributes: Number.POSITIVE_INFINITY,
};

/** `npm run bench -- --only linear` measures how their time grows; this sees in any run of the tests where it follows the square. */
test.each([
  ["XML", "decodeXml", xmlCases],
  ["JSON", "decodeJson", jsonCases],
] as const)(
  "%s: hostile documents of a quarter of a megabyte are decoded in time that follows their size, without any limit but that of depth",
  async (_, name, cases) => {
    const { entry } = await buildAndImport(await benchContract());
    const slow: string[] = [];
    for (const hostile of cases) {
      const bytes = quarterOf(hostile);
      const started = performance.now();
      const ending = await endingOf(() => entry[name](hostile.schema, bytes, { limits }));
      const milliseconds = performance.now() - started;
      expect(hostile.ends, hostile.name).toContain(ending);
      if (milliseconds > guard) slow.push(`${hostile.name}: ${milliseconds.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  },
  120_000,
);

function quarterOf(hostile: HostileCase): Uint8Array {
  return bytesOf(hostile, Math.ceil(2.5e8 / bytesOf(hostile, 1000).length));
}

/** In milliseconds: ten times what it takes on a slow machine. Work that follows the square takes ten times as long again. */
const guard = 1500;
