import { type AllLimits, allLimits, type Limits, refuseBeyond } from "../content/limits.js";
import { bytesIn, type TextOrBytes, toBytes, withoutByteOrderMark } from "../content/text.js";
import { type ExpandedName, namedShape, type Shapes } from "../contract/shape.js";
import { namedXmlShape } from "../contract/xml-shape.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import { schemaOf } from "../json/live/schema-of.js";
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
export function bindDecodeJson<Schemas>(contract: Pick<ContractSchemas, "shapes">): DecodeJson<Schemas> {
  return <Name extends keyof Schemas & string>(name: Name, input: TextOrBytes, options?: DecodeOptions) => {
    const { shape } = namedShape(name, contract.shapes);
    const limits = limitsFor(input, options);
    const text = typeof input === "string" ? withoutByteOrderMark(input) : decodeJsonBytes(toBytes(input));
    // The build makes the type and the shape from one schema, and the decoder has checked the value against the shape.
    return decodeJsonText(text, schemaOf(shape, contract.shapes), limits) as Schemas[Name];
  };
}

/** Gives the function that decodes the contract's schemas from XML. */
export function bindDecodeXml<Schemas>(
  contract: ContractSchemas,
  withoutXml?: Readonly<Record<string, string>>,
): DecodeXml<Schemas> {
  return async <Name extends keyof Schemas & string>(name: Name, input: TextOrBytes, options?: DecodeOptions) => {
    const named = namedXmlShape(name, contract.shapes, withoutXml);
    const limits = limitsFor(input, options);
    const { decodeXmlBytes, decodeXmlText } = await loadXml();
    const text = typeof input === "string" ? withoutByteOrderMark(input) : decodeXmlBytes(toBytes(input));
    // As in bindDecodeJson.
    return decodeXmlText(text, named, contract, limits) as Schemas[Name];
  };
}

/** @throws LimitError when there are more bytes than the limits allow */
function limitsFor(input: TextOrBytes, options: DecodeOptions | undefined): AllLimits {
  const limits = allLimits(options?.limits);
  const bytes = typeof input === "string" ? bytesIn(input, limits.bytes) : input.byteLength;
  if (bytes > limits.bytes) refuseBeyond(limits, "bytes");
  return limits;
}
