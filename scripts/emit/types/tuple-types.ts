import { transformSchemaObject } from "openapi-typescript";
import ts from "typescript";

type Options = Parameters<typeof transformSchemaObject>[1];
type SchemaOrReference = Parameters<typeof transformSchemaObject>[0];

/**
 * The type of a tuple as JSON Schema has it (§10.3.1.1): a list that ends within `prefixItems` is one too, down to `minItems`, and what comes
 * after them is of `items`. openapi-typescript takes it for exactly the items that are listed. Undefined for what is none.
 */
export function tupleType(schema: Readonly<Record<string, unknown>>, options: Options): ts.TypeNode | undefined {
  const { type, prefixItems, items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (type !== "array" || !Array.isArray(prefixItems)) return undefined;
  const typeOf = (item: SchemaOrReference) => transformSchemaObject(item, options);
  const listed = prefixItems.slice(0, Number(maxItems)).map((item: SchemaOrReference, index) => {
    const itemType = typeOf(item);
    return index < Number(minItems) ? itemType : ts.factory.createOptionalTypeNode(itemType);
  });
  if (items === false || Number(maxItems) <= prefixItems.length) return ts.factory.createTupleTypeNode(listed);
  const others = items === undefined ? unknownType : typeOf(items as SchemaOrReference);
  const rest = ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(others));
  return ts.factory.createTupleTypeNode([...listed, rest]);
}

const unknownType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
