import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { contractOfOperation } from "./support/raw-request.js";
import { runNode } from "./support/run.js";

test.each([
  ["writes application/xml", "application/xml", "encode-", "The XML encoder cannot be loaded.", "{}"],
  ["writes text/plain", "text/plain", "encoders-", "The encoders of requests cannot be loaded.", "{}"],
  ["retries", "application/json", "retry-", "What sends requests again cannot be loaded.", "{ retry: { times: 1 } }"],
  [
    "checks redirects",
    "application/json",
    "refuse-to-carry-",
    "What checks redirects cannot be loaded.",
    '{ redirect: "follow" }',
  ],
])(
  "when what %s cannot be loaded, the call's error says so, and that nothing was sent",
  async (_, type, chunk, message, options) => {
    const schema = { type: "string", xml: { name: "Note" } };
    const requestBody = { content: { [type]: { schema } } };
    const { directory } = await buildAndImport(contractOfOperation({ requestBody }));
    const program = join(directory, "program.js");
    await writeFile(
      program,
      `
      import { createClient } from "./index.js";
      const client = createClient({ fetch: async () => { throw new Error("sent"); } });
      const { error } = await client.POST("/things", { body: "a", ...${options} });
      console.log(error.name, error.outcome, error.message, error.cause.code);
    `,
    );
    // As an application is bundled, and as a browser that has lost its connection finds it.
    const { outputFiles } = await build({
      ...{ entryPoints: [program], outdir: join(directory, "bundle"), write: false },
      ...{ bundle: true, splitting: true, format: "esm", platform: "node" },
    });
    await mkdir(join(directory, "bundle"));
    const kept = outputFiles.filter(({ path }) => !basename(path).startsWith(chunk));
    expect(kept.length).toBeLessThan(outputFiles.length);
    for (const { path, contents } of kept) await writeFile(path, contents);
    const { output } = await runNode(join(directory, "bundle", "program.js"));
    expect(output.trim()).toBe(`NetworkError not-sent ${message} Nothing was sent to the server. ERR_MODULE_NOT_FOUND`);
  },
);
