import { isRecord } from "../../../scripts/load/contract-node.js";
import type { Feature } from "./feature.js";

/** A feature under a name that is its own among the schemas of one contract. */
export interface NamedFeature {
  readonly prefix: string;
  readonly feature: Feature;
}

/** A contract that answers in each feature's schema, in the formats that are asked for. */
export function featuresContract(
  version: string,
  features: readonly NamedFeature[],
  formatsOf: (feature: Feature) => readonly ("json" | "xml")[],
): unknown {
  const paths = features.map(({ prefix, feature }) => {
    const schema = { $ref: `#/components/schemas/${prefix}Value` };
    const content = Object.fromEntries(formatsOf(feature).map((format) => [`application/${format}`, { schema }]));
    const operation = { operationId: `get${prefix}`, responses: { "200": { description: "It.", content } } };
    return [`/${prefix}`, { get: operation }];
  });
  const schemas = features.flatMap(({ prefix, feature }) => [
    [`${prefix}Value`, prefixed(withRootName(feature.schema), prefix)] as const,
    ...Object.entries(feature.others ?? {}).map(
      ([name, schema]) => [`${prefix}${name}`, prefixed(schema, prefix)] as const,
    ),
  ]);
  return {
    openapi: `${version}.0`,
    info: { title: "Coverage", version: "1" },
    servers: [{ url: "https://coverage.example" }],
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

/** The document's root is called `Value`, whatever the schema's name is among the others. */
function withRootName(schema: unknown): unknown {
  if (!isRecord(schema)) return schema;
  return { ...schema, xml: { name: "Value", ...(isRecord(schema["xml"]) ? schema["xml"] : {}) } };
}

/** `%` in a schema stands for the prefix of its feature. */
function prefixed(schema: unknown, prefix: string): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll("%", prefix));
}
