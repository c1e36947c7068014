import { limits } from "../../../scripts/model/limits.js";

/** A contract that asks for more than the build gives, and what is said of it. */
export interface HostileContract {
  /** The text of each file, by its name; the first is the contract. */
  readonly files: Readonly<Record<string, string>>;
  /** What is found first, and where. */
  readonly found: string;
  readonly pointer: string;
}

export const hostileContracts: Readonly<Record<string, HostileContract>> = {
  "aliases of aliases": {
    files: { "contract.yaml": yaml(nested(12, (inner) => `{${each(9, (at) => `m${at}: ${inner}`)}}`)) },
    found: `aliases that repeat more than ${limits.aliasedCharacters} characters`,
    pointer: "/x-7/m0",
  },
  "aliases of one long text": {
    files: { "contract.yaml": yaml(`x-0: &a0 "${"x".repeat(100_000)}"\nx-1: [${each(10_000, () => "*a0")}]\n`) },
    found: `aliases that repeat more than ${limits.aliasedCharacters} characters`,
    pointer: "/x-1/50",
  },
  "an alias inside its anchor": {
    files: { "contract.yaml": yaml("x-0: &a0 [*a0]\n") },
    found: "a value that holds itself, by an alias",
    pointer: "/x-0/0",
  },
  "aliases that make a document deep": {
    files: { "contract.yaml": yaml(nested(5_000, (inner) => `[${inner}]`)) },
    found: `objects and lists more than ${limits.depth} deep`,
    pointer: "/x-98/0",
  },
  "100,000 levels": {
    files: {
      "contract.json": contract({ V: 0 }).replace(":0", `:${'{"items":'.repeat(100_000)}{}${"}".repeat(100_000)}`),
    },
    found: `objects and lists more than ${limits.depth} deep`,
    pointer: "",
  },
  "10,000 references, each to the next": {
    files: { "contract.json": contract(chain(10_000, (next) => next)) },
    found: `a reference behind which more than ${limits.chainedReferences} others have to be followed`,
    pointer: "/components/schemas/A0",
  },
  "10,000 references in a circle": {
    files: { "contract.json": contract({ ...chain(10_000, (next) => next), A9999: reference("A0") }) },
    found: `a reference behind which more than ${limits.chainedReferences} others have to be followed`,
    pointer: "/components/schemas/A0",
  },
  "references through references, each twice": {
    files: {
      "contract.json": contract({
        ...named(30, (at) => ["R", reference(at === 29 ? "N" : `R${at + 1}/p${at}`)]),
        N: named(29, (at) => ["p", reference(`R${at + 1}`)]),
      }),
    },
    found: `a reference behind which more than ${limits.chainedReferences} others have to be followed`,
    pointer: "/components/schemas/R0",
  },
  "references from file to file and back": {
    files: {
      "contract.json": contract(named(2_000, (at) => ["A", reference(`A${at + 1}`, "other.json")])),
      "other.json": contract(named(2_001, (at) => ["A", at === 2_000 ? {} : reference(`A${at}`, "contract.json")])),
    },
    found: `references that lead from file to file more than ${limits.referencesBetweenFiles} times`,
    pointer: "/components/schemas/A0",
  },
  "two files that refer to each other alone": {
    files: {
      "contract.json": contract({ A: reference("A", "other.json") }),
      "other.json": contract({ A: reference("A", "contract.json") }),
    },
    found: '{"$ref":"other.json#/components/schemas/A"}, which leads back to itself',
    pointer: "/components/schemas/A",
  },
  "Path Items of other files, written out nine times each": {
    files: {
      "contract.json": JSON.stringify({ ...JSON.parse(contract({})), paths: { "/a": { $ref: "path0.json" } } }),
      ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`path${at}.json`, JSON.stringify(calling(at))])),
    },
    found: `references to other files that come to more than ${limits.inlinedObjects} objects when they are written out`,
    pointer: "",
  },
  "10,000 schemas, each a member of the one before": {
    files: { "contract.json": contract(chain(10_000, (next) => ({ type: "object", properties: { p: next } }))) },
    found: "references, each inside what the one before leads to",
    pointer: "/components/schemas/A",
  },
  "20 levels of oneOf beside allOf": {
    files: { "contract.json": contract(chain(20, (next, at) => ({ allOf: [next, either(`a${at}`, `b${at}`)] }))) },
    found: `more than ${limits.merges} members, alternatives and listed values that are merged with others`,
    pointer: "/components/schemas/A",
  },
  "anyOf beside oneOf": {
    files: {
      "contract.json": contract({
        V: {
          anyOf: [...Array(900).keys()].map((at) => object(`a${at}`)),
          ...{ oneOf: [...Array(900).keys()].map((at) => object(`b${at}`)) },
        },
      }),
    },
    found: `more than ${limits.merges} members, alternatives and listed values that are merged with others`,
    pointer: "/components/schemas/V",
  },
  "members of one name in members of one name, twice each": {
    files: {
      "contract.json": contract({
        ...chain(30, (next) => ({ type: "object", properties: { p: next, q: next } }), "A"),
        ...chain(30, (next) => ({ type: "object", properties: { p: next, q: next } }), "B"),
        V: { allOf: [reference("A0"), reference("B0")] },
      }),
    },
    found: `more than ${limits.merges} members, alternatives and listed values that are merged with others`,
    pointer: "/components/schemas/V",
  },
  "one large list for each of many alternatives": {
    files: {
      "contract.json": contract({
        V: { allOf: [{ oneOf: Array(1_000).fill({}) }, { type: "object", properties: named(1_000, () => ["p", {}]) }] },
      }),
    },
    found: `schemas that come to more than ${limits.parts} members, alternatives and listed values`,
    pointer: "/components/schemas/V",
  },
  "one long example for each of many operations": {
    files: { "contract.json": JSON.stringify({ ...JSON.parse(contract({})), ...exampleOfMany(1_000) }) },
    found: `operations that come to more than ${limits.repeatedCharacters} characters`,
    pointer: "/paths/~1p",
  },
  "a long list in a header of many responses": {
    files: { "contract.json": JSON.stringify({ ...JSON.parse(contract({})), ...headerOfMany(1_000) }) },
    found: `schemas that come to more than ${limits.parts} members, alternatives and listed values`,
    pointer: "/components/headers/H/schema",
  },
  "20,000 properties": {
    files: { "contract.json": contract({ V: { type: "object", properties: named(20_000, () => ["p", {}]) } }) },
    found: `20000 of them, which is more than ${limits.properties}`,
    pointer: "/components/schemas/V/properties",
  },
  "10,000 alternatives": {
    files: { "contract.json": contract({ V: { oneOf: [...Array(10_000).keys()].map((at) => object(`p${at}`)) } }) },
    found: `10000 of them, which is more than ${limits.alternatives}`,
    pointer: "/components/schemas/V/oneOf",
  },
  "9,000 faults": {
    files: {
      "contract.json": contract({ V: { type: "object", properties: named(9_000, () => ["p", { type: "text" }]) } }),
    },
    found: '"text"',
    pointer: "/components/schemas/V/properties/p0/type",
  },
};

function yaml(text: string): string {
  return `openapi: 3.1.0\ninfo: { title: Hostile, version: "1" }\npaths: {}\n${text}`;
}

/** Lines, each of which anchors a value that is made of the one before. */
function nested(count: number, made: (alias: string) => string): string {
  const lines = Array.from(
    { length: count },
    (_, at) => `x-${at}: &a${at} ${at === 0 ? "[lol]" : made(`*a${at - 1}`)}\n`,
  );
  return lines.join("");
}

function each(count: number, made: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => made(at)).join(", ");
}

function contract(schemas: unknown): string {
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Hostile", version: "1" },
    servers: [{ url: "https://hostile.example" }],
    paths: {},
    components: { schemas },
  });
}

function reference(name: string, file = "") {
  return { $ref: `${file}#/components/schemas/${name}` };
}

function named(count: number, made: (at: number) => [prefix: string, value: unknown]): Record<string, unknown> {
  const entries = Array.from({ length: count }, (_, at) => made(at));
  return Object.fromEntries(entries.map(([prefix, value], at) => [`${prefix}${at}`, value]));
}

function chain(count: number, made: (next: unknown, at: number) => unknown, prefix = "A"): Record<string, unknown> {
  return named(count, (at) => [prefix, at === count - 1 ? object("end") : made(reference(`${prefix}${at + 1}`), at)]);
}

function object(name: string) {
  return { type: "object", properties: { [name]: { type: "string" } } };
}

function either(one: string, other: string) {
  return { oneOf: [object(one), object(other)] };
}

function calling(at: number) {
  const callbacks = named(9, () => ["c", { "{$request.body#/url}": { $ref: `path${at + 1}.json` } }]);
  const operation = { responses: { 200: { description: "Done." } } };
  return { get: at < 7 ? { ...operation, callbacks } : operation };
}

function operations(count: number, responses: unknown) {
  return named(count, (at) => ["/p", { get: { operationId: `p${at}`, responses } }]);
}

function exampleOfMany(count: number) {
  const content = { "application/json": { schema: { type: "string" }, example: "x".repeat(100_000) } };
  return {
    paths: operations(count, { 200: { $ref: "#/components/responses/R" } }),
    components: { responses: { R: { description: "Long.", content } } },
  };
}

function headerOfMany(count: number) {
  const values = Array.from({ length: 5_000 }, (_, at) => `value ${at}`);
  return {
    paths: operations(count, { 200: { description: "Done.", headers: { "X-H": { $ref: "#/components/headers/H" } } } }),
    components: { headers: { H: { schema: { type: "string", enum: values } } } },
  };
}
