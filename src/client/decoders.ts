import { type AllLimits, allLimits, type Limits, refuseBeyond } from "../content/limits.js";
import { bytesIn, type TextOrBytes, toBytes, withoutByteOrderMark } from "../content/text.js";
import { decodeJsonText } from "../json/decode.js";
import { decodeJsonBytes } from "../json/encoding.js";
import { loadXml } from "../xml/load.js";
import { type SchemaTable, schemaNamed } from "./schema-named.js";
import { documentNamed, type XmlTable } from "./xml-documents.js";

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

/** Gives the function that decodes the contract's schemas from JSON. */
export function bindDecodeJson<Schemas>(schemas: SchemaTable): DecodeJson<Schemas> {
  return <Name extends keyof Schemas & string>(name: Name, input: TextOrBytes, options?: DecodeOptions) => {
    const schema = schemaNamed(name, schemas);
    const limits = limitsFor(input, options);
    const text = typeof input === "string" ? withoutByteOrderMark(input) : decodeJsonBytes(toBytes(input));
    // The build makes the type and the schema from one, and the decoder has checked the value against it.
    return decodeJsonText(text, schema, limits) as Schemas[Name];
  };
}

/** Gives the function that decodes the contract's schemas from XML. */
export function bindDecodeXml<Schemas>(xml: XmlTable): DecodeXml<Schemas> {
  return async <Name extends keyof Schemas & string>(name: Name, input: TextOrBytes, options?: DecodeOptions) => {
    const document = documentNamed(name, xml);
    const limits = limitsFor(input, options);
    const { decodeXmlBytes, decodeXmlText } = await loadXml();
    const text = typeof input === "string" ? withoutByteOrderMark(input) : await decodeXmlBytes(toBytes(input));
    // As in bindDecodeJson.
    return decodeXmlText(text, await document, limits) as Schemas[Name];
  };
}

/** @throws LimitError when there are more bytes than the limits allow */
function limitsFor(input: TextOrBytes, options: DecodeOptions | undefined): AllLimits {
  const limits = allLimits(options?.limits);
  const bytes = typeof input === "string" ? bytesIn(input, limits.bytes) : input.byteLength;
  if (bytes > limits.bytes) refuseBeyond(limits, "bytes");
  return limits;
}
