import { expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { runWithout } from "./support/bundle-without.js";
import { contractOfOperation } from "./support/raw-request.js";

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
    const { output } = await runWithout(
      chunk,
      directory,
      `
      import { createClient } from "./index.js";
      const client = createClient({ fetch: async () => { throw new Error("sent"); } });
      const { error } = await client.POST("/things", { body: "a", ...${options} });
      console.log(error.name, error.outcome, error.message, error.cause.code);
    `,
    );
    expect(output.trim()).toBe(`NetworkError not-sent ${message} Nothing was sent to the server. ERR_MODULE_NOT_FOUND`);
  },
);
