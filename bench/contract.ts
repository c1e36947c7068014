import { isRecord } from "../scripts/load/contract-node.js";
import { loadContract } from "../scripts/load/load-contract.js";

/** The namespace of what the bench adds. */
export const benchNamespace = "urn:bench";

/**
 * The contract that large and hostile documents are decoded by: the package's own, with a list of its bookings, a page that holds such a
 * list, and trees that may be of any depth: one with a member of each kind in both formats, and one of alternatives that JSON alone can
 * tell apart.
 */
export async function benchContract(): Promise<object> {
  const { root } = await loadContract("openapi.yaml");
  const document = isRecord(root.value) ? root.value : {};
  const components = isRecord(document["components"]) ? document["components"] : {};
  const schemas = isRecord(components["schemas"]) ? components["schemas"] : {};
  return {
    ...document,
    paths: {
      "/bookings": { get: answeredWith("Bookings", "application/json", "application/xml") },
      "/page": { get: answeredWith("BookingsPage", "application/json", "application/xml") },
      "/tree": { get: answeredWith("Tree", "application/json", "application/xml") },
      "/alternatives": { get: answeredWith("Alternatives", "application/json") },
    },
    components: {
      ...components,
      schemas: {
        ...schemas,
        ...{ Bookings: bookings, BookingsPage: bookingsPage },
        ...{ Tree: tree, Leaf: leaf, Branch: branch, Alternatives: alternatives },
      },
    },
  };
}

const bookings = {
  type: "array",
  xml: { name: "ArrayOfWebcamBooking", namespace: benchNamespace, wrapped: true },
  items: { $ref: "#/components/schemas/WebcamBooking" },
};

const bookingsPage = {
  type: "object",
  xml: { name: "PageOfWebcamBooking", namespace: benchNamespace },
  required: ["PageNumber", "PageCount", "TotalCount", "Bookings"],
  properties: {
    PageNumber: { type: "integer", format: "int32" },
    PageCount: { type: "integer", format: "int32" },
    TotalCount: { type: "integer", format: "int32" },
    Bookings: {
      type: "array",
      xml: { wrapped: true },
      items: { $ref: "#/components/schemas/WebcamBooking" },
    },
  },
};

const tree = {
  type: "object",
  xml: { name: "Tree", namespace: benchNamespace },
  properties: {
    Tree: { $ref: "#/components/schemas/Tree" },
    Trees: { type: "array", items: { $ref: "#/components/schemas/Tree", xml: { name: "Trees" } } },
    Text: { type: "string" },
    Integer: { type: "integer", format: "int32" },
    Decimal: { type: "number", format: "decimal" },
    Double: { type: "number", format: "double" },
    Flag: { type: "boolean" },
    Time: { type: "string", format: "local-date-time" },
    Texts: { type: "array", items: { type: "string" } },
    Unlike: { type: "array", uniqueItems: true, items: { type: "string" } },
    Named: {
      type: "object",
      additionalProperties: { type: "string" },
      "x-xml-entries": { entry: { name: "Entry" }, key: { name: "Key" }, value: { name: "Value" } },
    },
    Part: {
      oneOf: [{ $ref: "#/components/schemas/Leaf" }, { $ref: "#/components/schemas/Branch" }],
      discriminator: { propertyName: "Kind" },
    },
    Parts: { type: "array", items: { $ref: "#/components/schemas/Branch" } },
  },
};

const leaf = { type: "object", required: ["Kind"], properties: { Kind: { type: "string" } } };

const branch = {
  type: "object",
  required: ["Kind"],
  properties: { Kind: { type: "string" }, Part: tree.properties.Part },
};

/** A value may fit both, and then has the members of both. */
const alternatives = {
  anyOf: ["One", "Other"].map((name) => ({
    type: "object",
    properties: {
      Inside: { $ref: "#/components/schemas/Alternatives" },
      Insides: { type: "array", items: { $ref: "#/components/schemas/Alternatives" } },
      Texts: { type: "array", items: { type: "string" } },
      [name]: { type: "string" },
    },
  })),
};

function answeredWith(schema: string, ...mediaTypes: readonly string[]): unknown {
  const content = { schema: { $ref: `#/components/schemas/${schema}` } };
  return {
    operationId: `get${schema}`,
    responses: {
      "200": {
        description: "What is asked for.",
        content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, content])),
      },
    },
  };
}
