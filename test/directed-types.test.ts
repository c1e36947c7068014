import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateFrom, temporaryDirectory } from "./support/build.js";
import { compileSchemas } from "./support/compile-schemas.js";
import { decodersOf } from "./support/decode-shapes.js";
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
  expect(await messagesFor(contract, usage)).toEqual([]);
});

const integer = { type: "integer" };
const schemasWithDefaults = {
  Page: {
    type: "object",
    required: ["stated"],
    properties: {
      size: { ...integer, default: 10 },
      long: { ...integer, format: "int64", default: 1 },
      mark: { type: ["string", "null"], default: null },
      referred: reference("Level"),
      beside: { $ref: "#/components/schemas/Plain", default: 3 },
      stated: { ...integer, default: 1 },
      // It does not fit, and has no effect.
      unfit: { ...integer, default: "ten" },
      next: reference("Page"),
      default: integer,
    },
  },
  Level: { ...integer, default: 2 },
  Plain: integer,
  Wide: { allOf: [reference("Page"), { type: "object", properties: { more: { type: "boolean", default: true } } }] },
  // No request has it, and no document in XML.
  Found: { type: "object", properties: { count: { ...integer, default: 0 } } },
};
const withDefaults = contractOf(schemasWithDefaults, {
  "/wide": operation("addWide", reference("Wide"), reference("Wide"), ["application/json", "application/xml"]),
  "/found": operation(
    "find",
    object({ limit: { ...integer, default: 5 }, page: reference("Page") }),
    reference("Found"),
  ),
  "/inline": operation("inline", reference("Plain"), object({ limit: { ...integer, default: 5 } })),
});

test("the compiler takes what has a default for what an answer always has, and a request may leave out", async () => {
  const usage = `
import { createClient, decodeJson, encodeXml, type Page, type PageInRequest, type WideInRequest } from "./index.js";
const client = createClient();
const wide = await client.addWide({ stated: 1, next: { stated: 2 } });
const sizes: number[] = [wide.size, wide.long, wide.referred, wide.beside, wide.stated];
const mark: string | null = wide.mark;
const more: boolean = wide.more;
const inside: number | undefined = wide.next?.size;
// @ts-expect-error its default has no effect
const unfit: number = wide.unfit;
// @ts-expect-error it has no default
const next: Page = wide.next;
// @ts-expect-error a member called so, which has none
const called: number = wide.default;
const { data } = await client.POST("/wide", { body: { stated: 1 } });
const size: number | undefined = data?.size;
const count: number = (await client.find({ page: { stated: 1 } })).count;
const limit: number = (await client.inline(7)).limit;
const page: Page = decodeJson("Page", "{}");
const request: PageInRequest = page;
const whole: WideInRequest = wide;
// @ts-expect-error answers always have it
const answer: Page = request;
// @ts-expect-error it is required all the same
await client.addWide({});
await encodeXml("Wide", { stated: 1 });
export { answer, called, count, inside, limit, mark, more, next, request, size, sizes, unfit, whole };
`;
  expect(await messagesFor(withDefaults, usage)).toEqual([]);
});

test("a decoder gives what its types say: each default that fits, in both formats", async () => {
  const { decodeJson, decodeXml } = decodersOf(compileSchemas(schemasWithDefaults).shapes);
  const page = { size: 10, long: 1, mark: null, referred: 2, beside: 3, stated: 7 };
  expect(decodeJson("Wide", '{"stated":7}')).toEqual({ ...page, more: true });
  expect(await decodeXml("Wide", "<Wide><stated>7</stated></Wide>")).toEqual({ ...page, more: true });
});

test("the compiler takes the body of a webhook, which comes to a caller, for what an answer has", async () => {
  const found = { Found: object({ count: { ...integer, default: 0 }, id: { ...integer, readOnly: true } }) };
  const paths = { "/sent": operation("send", reference("Found"), reference("Found")) };
  const webhooks = { found: operation("receive", reference("Found"), reference("Found")) };
  const usage = `
import type { operations, webhooks } from "./schema.js";
declare const received: webhooks["found"]["post"]["requestBody"]["content"]["application/json"];
declare const sent: operations["send"]["requestBody"]["content"]["application/json"];
const count: number = received.count;
const id: number | undefined = received.id;
// @ts-expect-error a request may leave it out
const left: number = sent.count;
export { count, id, left };
`;
  expect(await messagesFor({ ...contractOf(found, paths), webhooks }, usage)).toEqual([]);
});

const declaredAgain = contractOf(
  {
    Base: { type: "object", required: ["id", "secret"], properties: { id: integer, secret: integer, name: integer } },
    Thing: {
      allOf: [
        reference("Base"),
        { type: "object", properties: { id: { ...integer, readOnly: true }, secret: { ...integer, writeOnly: true } } },
      ],
    },
    Id: { ...integer, readOnly: true },
    Referring: { type: "object", required: ["id"], properties: { id: reference("Id"), name: integer } },
  },
  {
    "/things": operation("addThing", reference("Thing"), reference("Thing")),
    "/referring": operation("refer", reference("Referring"), reference("Referring")),
  },
);

test("the compiler knows the direction of a member by any part of its value, and by what it refers to", async () => {
  const usage = `
import { createClient } from "./index.js";
const client = createClient();
const thing = await client.addThing({ secret: 1, name: 2 });
const id: number = thing.id;
// @ts-expect-error requests alone have it
thing.secret;
// @ts-expect-error answers alone have it
await client.addThing({ id: 1, secret: 1 });
const other: number = (await client.refer({ name: 1 })).id;
export { id, other };
`;
  expect(await messagesFor(declaredAgain, usage)).toEqual([]);
});

async function messagesFor(document: object, text: string): Promise<string[]> {
  const directory = await temporaryDirectory();
  for (const [name, module] of await generateFrom(document)) await writeFile(join(directory, name), module);
  const file = join(directory, "usage.ts");
  await writeFile(file, text);
  return compilerMessages([file]);
}

function contractOf(schemas: object, paths: object): object {
  const info = { title: "Directions", version: "1" };
  return { openapi: "3.1.1", info, servers: [{ url: "https://a.example" }], paths, components: { schemas } };
}

function operation(operationId: string, body: object, answer: object, mediaTypes = ["application/json"]): object {
  const content = (schema: object) => Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
  const responses = { "200": { description: "", content: content(answer) } };
  return { post: { operationId, requestBody: { required: true, content: content(body) }, responses } };
}

function object(properties: object): object {
  return { type: "object", properties };
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
