import { isRecord } from "../scripts/load/contract-node.js";
import { loadContract } from "../scripts/load/load-contract.js";

/** The namespace of what the bench adds. */
export const benchNamespace = "urn:bench";

/**
 * The contract that large and hostile documents are decoded by: the package's own, with a list of its bookings, and with a tree that may
 * be of any depth and has a member of each kind of scalar.
 */
export async function benchContract(): Promise<unknown> {
  const { root } = await loadContract("openapi.yaml");
  const document = isRecord(root.value) ? root.value : {};
  const components = isRecord(document["components"]) ? document["components"] : {};
  const schemas = isRecord(components["schemas"]) ? components["schemas"] : {};
  return {
    ...document,
    paths: { "/bookings": { get: answeredWith("Bookings") }, "/tree": { get: answeredWith("Tree") } },
    components: { ...components, schemas: { ...schemas, Bookings: bookings, Tree: tree } },
  };
}

const bookings = {
  type: "array",
  xml: { name: "ArrayOfWebcamBooking", namespace: benchNamespace, wrapped: true },
  items: { $ref: "#/components/schemas/WebcamBooking" },
};

const tree = {
  type: "object",
  xml: { name: "Tree", namespace: benchNamespace },
  properties: {
    Tree: { $ref: "#/components/schemas/Tree" },
    Text: { type: "string" },
    Integer: { type: "integer", format: "int32" },
    Decimal: { type: "number", format: "decimal" },
    Double: { type: "number", format: "double" },
    Flag: { type: "boolean" },
    Time: { type: "string", format: "local-date-time" },
    Texts: { type: "array", items: { type: "string" } },
  },
};

function answeredWith(schema: string): unknown {
  const content = { schema: { $ref: `#/components/schemas/${schema}` } };
  return {
    operationId: `get${schema}`,
    responses: {
      "200": {
        description: "What is asked for.",
        content: { "application/json": content, "application/xml": content },
      },
    },
  };
}
