import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../scripts/build/generate.js";
import { contractFile, temporaryDirectory } from "./support/build.js";
import { runNode } from "./support/run.js";
import { smallContract } from "./support/small-contract.js";

type Facts = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, { readonly schema: unknown }>>;

const integer = { type: "integer" };
const string = { type: "string" };
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Facts, facts: Facts = {}) => ({ type: "object", properties, ...facts });
const node = (a: unknown, facts: Facts = {}) => object({ n: integer, a }, facts);
const kind = (a: unknown, facts: Facts = {}) => node(a, { required: ["k"], ...facts });

/** What opens a level and closes it, and two that lie in the innermost: one fits, one does not. */
const inA = ['{"a":', "}", '{"n":1}', '{"a":[]}'] as const;
const inList = ["[", "]", "[]", "0"] as const;
const ofKind = ['{"k":"Derived","a":', "}", '{"k":"Derived"}', '{"k":"Derived","n":"x"}'] as const;

/** Schemas that hold themselves, in both formats. */
const inBoth = {
  Objects: [node(to("Objects")), inA],
  Nullable: [node(to("Nullable"), { type: ["object", "null"] }), inA],
  Others: [object({ n: integer }, { additionalProperties: to("Others") }), inA],
  AllOf: [{ allOf: [object({ n: integer }), object({ a: to("AllOf") })] }, inA],
  Base: [kind(to("Base"), { discriminator: { propertyName: "k" } }), ofKind],
} as const;

/** Likewise, in JSON alone. */
const inJson = {
  Arrays: [{ type: "array", items: to("Arrays") }, inList],
  Unlike: [{ type: "array", items: to("Unlike"), uniqueItems: true }, inList],
  Tuples: [{ type: "array", prefixItems: [to("Tuples")] }, inList],
  Several: [{ anyOf: [node(to("Several")), object({ a: to("Several"), m: integer })] }, inA],
  Merged: [{ anyOf: [node(to("Merged")), object({ a: to("Objects") })] }, inA],
  Unions: [{ oneOf: [{ oneOf: [{ oneOf: [node(to("Unions")), integer] }, { type: "boolean" }] }, string] }, inA],
  Unevaluated: [
    { anyOf: [object({ n: integer }), object({ m: integer })], unevaluatedProperties: to("Unevaluated") },
    inA,
  ],
  Patterns: [
    node(to("Patterns"), { patternProperties: { "^a": object({}), "^.$": { anyOf: [to("Objects"), integer] } } }),
    inA,
  ],
} as const;

test("values of 1,000 levels leave a fifth of Node's call stack to the caller, whatever kind of schema holds itself", async () => {
  const schemas = { ...inBoth, ...inJson, Derived: [{ allOf: [to("Base")] }] } as const;
  const paths = Object.fromEntries(
    Object.keys(schemas).map((name) => {
      const json: Content = { "application/json": { schema: to(name) } };
      const content = name in inBoth ? { ...json, "application/xml": json["application/json"] } : json;
      return [
        `/${name}`,
        {
          post: {
            operationId: name,
            requestBody: { required: true, content },
            responses: { 200: { description: "The same.", content } },
          },
        },
      ];
    }),
  );
  const components = {
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, [schema]]) => [name, { xml: { name }, ...schema }]),
    ),
  };
  const directory = await temporaryDirectory();
  const contract = await contractFile(smallContract(paths, { components }));
  const modules = await generate({ contract, runtime: "adultwork-webcam/runtime", modules: "js" });
  for (const [name, text] of modules) await writeFile(join(directory, name), text);

  // Worker threads, in which tests run, have a stack four times as large as that of a program, of 984 kB.
  const { code, output, errors } = await runNode(
    ...["--stack-size=787", "--input-type=module", "--eval", program(`./${directory}/index.js`)],
    JSON.stringify({ ...inBoth, ...inJson }),
    ...Object.keys(inBoth),
  );
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  const unlike = JSON.parse(output).filter(([, expected, found]: string[]) => expected !== found);
  expect(unlike).toEqual([]);
});

/** Prints what each way through the library gave for each schema, beside what it is to give. */
function program(entry: string): string {
  return `
    import { createClient, decodeJson, decodeXml, encodeXml } from ${JSON.stringify(entry)};

    const [chains, ...inBoth] = process.argv.slice(1);
    const limits = { depth: 1_000 };
    const answer = new Response("1", { headers: { "Content-Type": "application/json" } });
    const client = createClient({ credentials: "omit", fetch: async () => answer.clone() });
    const found = [];
    for (const [name, [, [open, close, fit, unfit]]] of Object.entries(JSON.parse(chains))) {
      const text = (innermost) => open.repeat(998) + innermost + close.repeat(998);
      const send = async (body, type) => {
        const { error } = await client.POST("/" + name, { body, headers: { "Content-Type": type } });
        // The answer is none that fits, but for what allows an integer.
        if (error !== undefined && error.outcome !== "accepted") throw error;
      };
      const ways = {
        decodeJson: (text) => decodeJson(name, text, { limits }),
        "request of JSON": (text) => send(JSON.parse(text), "application/json"),
        ...(inBoth.includes(name) && {
          "encodeXml and decodeXml": async (text) => decodeXml(name, await encodeXml(name, JSON.parse(text)), { limits }),
          "request of XML": (text) => send(JSON.parse(text), "application/xml"),
        }),
      };
      for (const [way, go] of Object.entries(ways)) {
        for (const [innermost, expected] of [[fit, "value"], [unfit, "ContractError"]]) {
          const ending = await Promise.resolve(text(innermost)).then(go).then(() => "value", (error) => error.name);
          found.push([name + ", " + way, expected, ending]);
        }
      }
    }
    console.log(JSON.stringify(found));
  `;
}
