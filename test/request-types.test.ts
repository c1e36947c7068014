import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateFrom, temporaryDirectory } from "./support/build.js";
import { compilerMessages } from "./support/type-check.js";

const loan = { type: "object", required: ["id"], properties: { id: { type: "integer" } }, xml: { name: "Loan" } };
const upload = {
  type: "object",
  required: ["file", "tags"],
  properties: {
    file: { type: "string", format: "binary" },
    tags: { type: "array", items: { type: "string" } },
    more: { type: "array", items: { type: "string", format: "binary" } },
  },
};
const put = (operationId: string, content: unknown, others: object = {}) => ({
  put: {
    operationId,
    requestBody: { required: true, content },
    responses: { "204": { description: "Done." } },
    ...others,
  },
});

const contract = {
  openapi: "3.1.1",
  info: { title: "Types", version: "1" },
  servers: [{ url: "https://types.example" }],
  paths: {
    "/loan": put("putLoan", {
      "application/json": { schema: loan },
      "application/xml": { schema: loan },
      "multipart/form-data": { schema: upload },
      "text/csv": { schema: { type: "string" } },
    }),
    "/upload": put("putUpload", { "multipart/form-data": { schema: upload } }),
    "/image": put("putImage", { "image/*": {} }),
    "/theme": put(
      "putTheme",
      { "application/json": { schema: { type: "string" } } },
      {
        parameters: [
          { name: "theme", in: "cookie", required: true, schema: { type: "string" } },
          {
            name: "filter",
            in: "query",
            style: "deepObject",
            schema: { type: "object", properties: { a: { type: "integer" } } },
          },
        ],
      },
    ),
    "/nothing": { put: { operationId: "putNothing", responses: { "204": { description: "Done." } } } },
  },
};

const usage = `
import { createClient } from "./index.js";
const client = createClient();
const file = new Blob(["A"]);

// Without contentType: JSON or XML, where the contract states them.
client.PUT("/loan", { body: { id: 1 } });
client.putLoan({ id: 1 });
// @ts-expect-error no part of a form without its contentType
client.PUT("/loan", { body: { file, tags: [] } });
// @ts-expect-error nor for the method
client.putLoan({ file, tags: [] });

// With one: the body of that media type.
client.PUT("/loan", { contentType: "multipart/form-data", body: { file, tags: ["a"], more: [new Uint8Array(1)] } });
client.putLoan({ file, tags: ["a"] }, { contentType: "multipart/form-data" });
client.putLoan(new FormData(), { contentType: "multipart/form-data" });
client.putLoan("a;b", { contentType: "text/csv" });
// @ts-expect-error no form
client.PUT("/loan", { contentType: "application/json", body: { file, tags: [] } });
// @ts-expect-error no form
client.putLoan({ file, tags: [] }, { contentType: "application/xml" });
// @ts-expect-error the contract states no such media type
client.putLoan({ id: 1 }, { contentType: "application/yaml" });
// @ts-expect-error a file is no text
client.PUT("/upload", { body: { file: "A", tags: [] } });
// @ts-expect-error tags are required
client.putUpload({ file });
client.putUpload({ file, tags: [] });
// @ts-expect-error the body is required
client.PUT("/upload", {});

// A range takes each media type within it, and bytes.
client.putImage(file, { contentType: "image/png" });
client.putImage(file.stream());
// @ts-expect-error not within it
client.putImage(file, { contentType: "text/plain" });
// @ts-expect-error no bytes
client.putImage({ a: 1 });

// Parameters of every place.
client.putTheme("dark", { params: { cookie: { theme: "a" }, query: { filter: { a: 1 } } } });
// @ts-expect-error the cookie is required
client.putTheme("dark", { params: { query: { filter: { a: 1 } } } });
// @ts-expect-error a is an integer
client.putTheme("dark", { params: { cookie: { theme: "a" }, query: { filter: { a: "1" } } } });

client.putNothing();
// @ts-expect-error the contract states no body
client.PUT("/nothing", { body: { id: 1 } });
`;

test("a body has the type of its media type, and parameters those of the contract", async () => {
  const directory = await temporaryDirectory();
  for (const [name, text] of await generateFrom(contract)) await writeFile(join(directory, name), text);
  await writeFile(join(directory, "usage.ts"), usage);
  expect(compilerMessages([join(directory, "usage.ts")])).toEqual([]);
});
