import fc from "fast-check";
import type { NamedShape, Shape } from "../../scripts/model/shape.js";
import { xmlText } from "./arbitrary.js";

/** Shapes of every kind that XML can hold, in each other; and any value of theirs. */
export const richShapes = {
  Store: {
    xml: { name: "store", namespace: "urn:store" },
    shape: {
      kind: "object",
      properties: [
        {
          name: "id",
          shape: { kind: "integer", representation: "bigint" },
          required: true,
          xml: { nodeType: "attribute" },
        },
        { name: "lang", shape: { kind: "string" }, xml: { nodeType: "attribute", namespace: "urn:lang", prefix: "l" } },
        { name: "price", shape: { kind: "reference", name: "Price" } },
        { name: "size", shape: { kind: "reference", name: "Size" }, xml: { nodeType: "none" } },
        {
          name: "codes",
          shape: { kind: "array", items: { kind: "string", nullable: true }, itemXml: { name: "code" } },
          required: true,
        },
        { name: "matrix", shape: matrix() },
        {
          name: "pair",
          shape: {
            kind: "array",
            wrapped: true,
            prefixItems: [{ shape: { kind: "string" }, xml: { name: "first" } }, { shape: { kind: "boolean" } }],
            items: { kind: "never" },
          },
        },
        {
          name: "home",
          shape: {
            kind: "object",
            properties: [{ name: "pet", shape: { kind: "reference", name: "Pet", nullable: true } }],
          },
        },
        { name: "pets", shape: { kind: "array", items: { kind: "reference", name: "Pet" } }, required: true },
        {
          name: "zoo",
          shape: { kind: "array", items: { kind: "reference", name: "Pet" }, wrapped: true },
          xml: { namespace: "urn:zoo" },
        },
        {
          name: "labels",
          shape: {
            kind: "object",
            properties: [],
            additionalProperties: { shape: { kind: "string" }, xml: { namespace: "urn:label", prefix: "q" } },
          },
        },
        { name: "stock", shape: stock() },
        { name: "thing", shape: { kind: "reference", name: "Thing" } },
        { name: "tree", shape: { kind: "reference", name: "Tree" } },
        {
          name: "either",
          shape: {
            kind: "union",
            mode: "anyOf",
            alternatives: [
              { shape: { kind: "boolean", enum: [true] } },
              { shape: { kind: "string", enum: ["none", "some"] } },
            ],
          },
        },
      ],
    },
  },
  Price: {
    xml: { name: "price" },
    shape: {
      kind: "object",
      additionalProperties: false,
      properties: [
        { name: "currency", shape: { kind: "string" }, xml: { nodeType: "attribute" } },
        { name: "amount", shape: { kind: "number", format: "double" }, required: true, xml: { nodeType: "text" } },
      ],
    },
  },
  Size: {
    xml: { name: "size" },
    shape: {
      kind: "object",
      properties: [
        { name: "w", shape: { kind: "integer" }, required: true },
        { name: "unit", shape: { kind: "string" }, xml: { nodeType: "attribute" } },
        {
          name: "marks",
          shape: { kind: "array", items: { kind: "integer" }, itemXml: { name: "mark" } },
          required: true,
        },
      ],
    },
  },
  Cat: {
    xml: { name: "Cat", namespace: "urn:cat" },
    shape: {
      kind: "object",
      properties: [{ name: "name", shape: { kind: "string" }, required: true, xml: { nodeType: "cdata" } }],
    },
  },
  Pet: {
    shape: {
      kind: "union",
      mode: "oneOf",
      alternatives: [
        { shape: { kind: "reference", name: "Cat" }, xml: { name: "cat" } },
        {
          shape: { kind: "array", items: { kind: "integer" }, itemXml: { name: "trick" } },
          xml: { name: "dog", namespace: "urn:dog" },
        },
        { shape: { kind: "integer" }, xml: { name: "fish" } },
      ],
    },
  },
  Animal: {
    xml: { name: "Animal", namespace: "urn:animal" },
    shape: { kind: "object", properties: [typeProperty(), { name: "legs", shape: { kind: "integer" } }] },
  },
  Plant: {
    xml: { name: "Plant", namespace: "urn:plant" },
    shape: { kind: "object", properties: [typeProperty(), { name: "leaves", shape: { kind: "boolean" } }] },
  },
  Thing: {
    shape: {
      kind: "union",
      mode: "oneOf",
      alternatives: [{ shape: { kind: "reference", name: "Animal" } }, { shape: { kind: "reference", name: "Plant" } }],
      discriminator: { propertyName: "kind", mapping: { Animal: 0, Plant: 1 }, xml: typeFacts() },
    },
  },
  Tree: {
    shape: {
      kind: "union",
      mode: "oneOf",
      alternatives: [
        {
          shape: {
            kind: "object",
            properties: [
              { name: "tag", shape: { kind: "string" }, required: true },
              { name: "text", shape: { kind: "string" } },
            ],
          },
        },
        {
          shape: {
            kind: "object",
            properties: [
              {
                name: "branches",
                shape: { kind: "array", items: { kind: "reference", name: "Tree" }, itemXml: { name: "branch" } },
                required: true,
              },
              { name: "tag", shape: { kind: "string" }, required: true },
            ],
          },
        },
      ],
      discriminator: { propertyName: "tag", mapping: { leaf: 0, branch: 1 } },
    },
  },
} as const satisfies Record<string, NamedShape>;

function typeFacts() {
  return { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", nodeType: "attribute" } as const;
}

function typeProperty() {
  return { name: "kind", shape: { kind: "string" }, required: true, xml: typeFacts() } as const;
}

function matrix(): Shape {
  const row: Shape = {
    kind: "array",
    items: { kind: "integer", nullable: true },
    itemXml: { name: "cell", namespace: "urn:cell" },
    wrapped: true,
  };
  return { kind: "array", items: row, itemXml: { name: "row" }, wrapped: true, nullable: true };
}

function stock(): Shape {
  const entries = { entry: { name: "entry", namespace: "urn:entry" }, key: { name: "key" }, value: { name: "value" } };
  const many: Shape = { kind: "array", items: { kind: "integer" } };
  return {
    kind: "object",
    properties: [],
    patternProperties: [{ pattern: "^many-", shape: many }],
    additionalProperties: {
      shape: { kind: "array", items: { kind: "integer" }, itemXml: { name: "int" }, nullable: true },
      entries,
    },
  };
}

const integer = fc.maxSafeInteger();
const name = fc.stringMatching(/^[a-z_][a-z0-9_.-]{0,5}$/);
const text = xmlText;
const pet = fc.oneof(fc.record({ name: text }), fc.array(integer, { maxLength: 3 }), integer);
const type = (kind: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ kind: fc.constant(kind), ...more }, { requiredKeys: ["kind"] });

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({ tag: fc.constant("leaf"), text }, { requiredKeys: ["tag"] }),
    fc.record({ branches: fc.array(tie("tree"), { maxLength: 3 }), tag: fc.constant("branch") }),
  ),
}));

/** Any value of the shape `Store`. */
export const anyStore: fc.Arbitrary<unknown> = fc.record(
  {
    id: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    lang: text,
    price: fc.record(
      { currency: text, amount: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0) },
      { requiredKeys: ["amount"] },
    ),
    size: fc.record(
      { w: integer, unit: text, marks: fc.array(integer, { maxLength: 2 }) },
      { requiredKeys: ["w", "marks"] },
    ),
    codes: fc.array(fc.option(text), { maxLength: 3 }),
    matrix: fc.option(fc.array(fc.array(fc.option(integer), { maxLength: 3 }), { maxLength: 3 })),
    pair: fc.tuple(text, fc.boolean()).map(([first, second]): unknown[] => [first, second]),
    home: fc.record({ pet: fc.option(pet) }, { requiredKeys: [] }),
    pets: fc.array(pet, { maxLength: 4 }),
    zoo: fc.array(pet, { maxLength: 4 }),
    labels: fc.dictionary(name, text, { maxKeys: 4 }),
    stock: fc
      .tuple(
        fc.dictionary(
          name.map((key) => `many-${key}`),
          fc.array(integer, { minLength: 1, maxLength: 3 }),
          { maxKeys: 2 },
        ),
        fc.dictionary(text, fc.option(fc.array(integer, { maxLength: 3 })), { maxKeys: 3 }),
      )
      .map(([many, entries]) => ({ ...many, ...entries })),
    thing: fc.oneof(type("Animal", { legs: integer }), type("Plant", { leaves: fc.boolean() })),
    tree,
    either: fc.constantFrom(true, "none", "some"),
  },
  { requiredKeys: ["id", "codes", "pets"] },
);
