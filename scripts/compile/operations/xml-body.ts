import { type ContractNode, isRecord } from "../../load/contract-node.js";
import type { NamedShape } from "../../model/shape.js";
import { componentName } from "../document/schema-name.js";
import { resolveSchema } from "../document/schema-parts.js";
import type { SchemaCompiler } from "../schemas/schema-object.js";

/**
 * The schema of a body in XML. One that says nothing of what is in the document, and a string without an XML name, are the document itself,
 * as text or as bytes: such a body has no facts of a root element.
 */
export function compileXmlBody(root: ContractNode, media: ContractNode, schemas: SchemaCompiler): NamedShape {
  const schema = media.at("schema");
  if (schema === undefined) return wholeDocument;
  const target = resolveSchema(root, schema);
  if (isFreeObject(target.value)) {
    schema.notice(
      "an object of which nothing is said, in XML",
      "it is the document's text: no rule makes an object of it",
    );
    return wholeDocument;
  }
  const { shape } = schemas.compileRoot(schema, undefined);
  const resolved = schemas.resolve(shape);
  const isDocument =
    resolved.kind === "any" ||
    (resolved.kind === "string" && (resolved.format === "binary" || !isXmlNamed(schema, target)));
  return isDocument ? { shape } : schemas.compileRoot(schema, "xml");
}

const wholeDocument: NamedShape = { shape: { kind: "string" } };

function isXmlNamed(schema: ContractNode, target: ContractNode): boolean {
  const isNamed = [schema, target].some((node) => node.at("xml")?.at("name") !== undefined);
  return isNamed || componentName(schema) !== undefined;
}

/** An object, and no word of its members: XML has no form of that. */
export function isFreeObject(schema: unknown): boolean {
  if (!isRecord(schema) || schema["type"] !== "object") return false;
  const others = schema["additionalProperties"] ?? true;
  const isOpen = others === true || (isRecord(others) && Object.keys(others).length === 0);
  return isOpen && Object.keys(schema).every((key) => saysNothing.has(key) || key.startsWith("x-"));
}

/** Keywords that leave open what an object holds. */
const saysNothing: ReadonlySet<string> = new Set([
  ...["type", "additionalProperties", "xml", "nullable"],
  ...["title", "description", "example", "examples", "externalDocs", "deprecated"],
]);
