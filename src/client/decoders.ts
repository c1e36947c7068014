import { type AllLimits, allLimits, type Limits, refuseBeyond } from "../content/limits.js";
import { bytesIn, type TextOrBytes, toBytes, withoutByteOrderMark } from "../content/text.js";
import type { ExpandedName, Shapes } from "../contract/shape.js";
import { namedXmlShape } from "../contract/xml-shape.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import type { Schema } from "../values/schema/schema.js";
import { loadXml } from "../xml/load.js";

/** How to decode. */
export interface DecodeOptions {
  readonly limits?: Limits;
}

/** Decodes JSON by the name of one of the contract's schemas. */
export type DecodeJson<Schemas> = <Name extends keyof Schemas & string>(
  name: Name,
  input: TextOrBytes,
  options?: DecodeOptions,
) => Schemas[Name];

/** Decodes XML by the name of one of the contract's schemas. */
export type DecodeXml<Schemas> = <Name extends keyof Schemas & string>(
  name: Name,
  input: TextOrBytes,
  options?: DecodeOptions,
) => Promise<Schemas[Name]>;

/** The schemas of a contract. */
export interface ContractSchemas {
  readonly shapes: Shapes;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
}

/** Gives the function that decodes the contract's schemas from JSON. */
export function bindDecodeJson<Schemas>(schemas: Readonly<Record<string, Schema>>): DecodeJson<Schemas> {
  return <Name extends keyof Schemas & string>(name: Name, input: TextOrBytes, options?: DecodeOptions) => {
    const schema = schemaNamed(name, schemas);
    const limits = limitsFor(input, options);
    const text = typeof input === "string" ? withoutByteOrderMark(input) : decodeJsonBytes(toBytes(input));
    // The build makes the type and the schema from one, and the decoder has checked the value against it.
    return decodeJsonText(text, schema, limits) as Schemas[Name];
  };
}

/** @throws TypeError when the contract has no such schema among those that an answer can hold */
function schemaNamed(name: string, schemas: Readonly<Record<string, Schema>>): Schema {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema !== undefined) return schema;
  throw new TypeError(`No schema named ${JSON.stringify(name)}; there are: ${Object.keys(schemas).join(", ")}.`);
}

/** Gives the function that decodes the contract's schemas from XML. */
export function bindDecodeXml<Schemas>(
  contract: ContractSchemas,
  withoutXml?: Readonly<Record<string, string>>,
): DecodeXml<Schemas> {
  return async <Name extends keyof Schemas & string>(name: Name, input: TextOrBytes, options?: DecodeOptions) => {
    const named = namedXmlShape(name, contract.shapes, withoutXml);
    const limits = limitsFor(input, options);
    const { decodeXmlBytes, decodeXmlText, documentOf } = await loadXml();
    const text = typeof input === "string" ? withoutByteOrderMark(input) : decodeXmlBytes(toBytes(input));
    // As in bindDecodeJson.
    return decodeXmlText(text, documentOf(named, contract), limits) as Schemas[Name];
  };
}

/** @throws LimitError when there are more bytes than the limits allow */
function limitsFor(input: TextOrBytes, options: DecodeOptions | undefined): AllLimits {
  const limits = allLimits(options?.limits);
  const bytes = typeof input === "string" ? bytesIn(input, limits.bytes) : input.byteLength;
  if (bytes > limits.bytes) refuseBeyond(limits, "bytes");
  return limits;
}
