import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateFrom, temporaryDirectory } from "./support/build.js";
import { compilerMessages } from "./support/type-check.js";

const user = {
  type: "object",
  required: ["id", "name", "password"],
  properties: {
    id: { type: "integer", readOnly: true },
    name: { type: "string" },
    password: { type: "string", writeOnly: true },
    friends: { type: "array", items: { $ref: "#/components/schemas/User" } },
  },
};
const content = {
  "application/json": { schema: { $ref: "#/components/schemas/User" } },
  "application/xml": { schema: { $ref: "#/components/schemas/User" } },
};
const contract = {
  openapi: "3.1.1",
  info: { title: "Directions", version: "1" },
  servers: [{ url: "https://directions.example" }],
  paths: {
    "/users": {
      post: {
        operationId: "addUser",
        requestBody: { required: true, content },
        responses: { "201": { description: "Added.", content } },
      },
    },
  },
  components: { schemas: { User: user } },
};

const usage = `
import { createClient, decodeJson, encodeXml, type User } from "./index.js";
const client = createClient();
const { data } = await client.POST("/users", { body: { name: "Ada", password: "secret" } });
const id: number | undefined = data?.id;
const friend: string | undefined = data?.friends?.[0]?.name;
const added: User = await client.addUser({ name: "Ada", password: "secret", friends: [{ name: "Bo", password: "x" }] });
// @ts-expect-error answers alone have it
await client.addUser({ id: 1, name: "Ada", password: "secret" });
// @ts-expect-error requests must have it
await client.addUser({ name: "Ada" });
// @ts-expect-error requests alone have it
added.password;
const user = decodeJson("User", "{}");
const name: string = user.name;
// @ts-expect-error requests alone have it
user.friends?.[0]?.password;
await encodeXml("User", { name: "Ada", password: "secret" });
// @ts-expect-error requests must have it
await encodeXml("User", { name: "Ada" });
export { friend, id, name };
`;

test("the compiler takes read-only members for those of answers alone, and write-only members for those of requests alone", async () => {
  const directory = await temporaryDirectory();
  for (const [name, text] of await generateFrom(contract)) await writeFile(join(directory, name), text);
  const file = join(directory, "usage.ts");
  await writeFile(file, usage);
  expect(compilerMessages([file])).toEqual([]);
});
