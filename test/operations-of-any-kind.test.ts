import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { answering } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";

const schema = { type: "object", xml: { name: "Thing" }, required: ["id"], properties: { id: { type: "integer" } } };
const answer = { description: "", content: { "application/json": { schema }, "application/xml": { schema } } };
const responses = { "200": answer };
const bodies = [
  ["application/json", '{"id":7}'],
  ["application/xml", "<Thing><id>7</id></Thing>"],
] as const;

describe("an operation without an operationId", () => {
  test("is called by its path, and adds no method to the client", async () => {
    const contract = smallContract({
      "/things": { get: { tags: ["Things"], responses }, post: { operationId: "addThing", responses } },
    });
    const { entry } = await buildAndImport(contract);
    for (const [mediaType, body] of bodies) {
      const server = await answering(200, mediaType, body);
      const client = entry.createClient({ baseUrl: server.url });
      expect((await client.GET("/things")).data).toEqual({ id: 7 });
      expect(await client.addThing()).toEqual({ id: 7 });
      expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
      expect(Object.keys(client).filter((name) => name !== name.toUpperCase())).toEqual(["addThing", "use", "eject"]);
    }
  });
});

test("a path item that is a reference has its operations, parameters and servers from there", async () => {
  const contract = smallContract(
    { "/things/{id}": { $ref: "#/components/pathItems/Thing" } },
    {
      components: {
        pathItems: {
          Thing: {
            summary: "One thing",
            parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
            get: { operationId: "getThing", responses },
          },
        },
      },
    },
  );
  const { entry } = await buildAndImport(contract);
  for (const [mediaType, body] of bodies) {
    const server = await answering(200, mediaType, body);
    const client = entry.createClient({ baseUrl: server.url });
    expect(await client.getThing({ params: { path: { id: "a b" } } })).toEqual({ id: 7 });
    expect(server.requests[0]?.url).toBe("/things/a%20b");
  }
});

test("callbacks, webhooks and links are the contract's to state, and no operations of the client", async () => {
  const callback = { post: { operationId: "thingChanged", responses: { "204": { description: "" } } } };
  const contract = smallContract(
    {
      "/things": {
        get: {
          operationId: "getThing",
          callbacks: { changed: { "{$request.query.url}": callback } },
          responses: { "200": { ...answer, links: { same: { operationId: "getThing" } } } },
        },
      },
    },
    { webhooks: { thingAdded: { post: { ...callback.post, operationId: "thingAdded" } } } },
  );
  const { entry } = await buildAndImport(contract);
  const server = await answering(200, "application/json", '{"id":7}');
  const client = entry.createClient({ baseUrl: server.url });
  expect(await client.getThing()).toEqual({ id: 7 });
  expect(client.thingChanged ?? client.thingAdded).toBeUndefined();
});
