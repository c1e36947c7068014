import { formatOf, isMediaRange, isPlainText, mediaTypesIn } from "../../../src/content/media-type.js";
import { essenceOfKey } from "../../../src/content/media-type-key.js";
import { holdsDigits } from "../../../src/json/digits.js";
import { bodyKind } from "../../../src/request/body-kind.js";
import { isTextual } from "../../../src/values/text-value.js";
import type {
  HeaderShape,
  Operation,
  Parameter,
  RequestBody,
  RequestContent,
  ResponseShape,
} from "../../model/contract.js";
import { call, type Expression, literal, part, record, stated, thunk } from "../../model/parts/expression.js";
import { schemaExpression } from "../../model/parts/schema-expression.js";
import { schemaOf } from "../../model/parts/schema-of.js";
import { type NamedShape, propertiesOf, resolveShape, type Shapes } from "../../model/shape.js";
import { documentKey } from "./document-constants.js";
import { serverExpression } from "./shared-expression.js";
import { usualAccept } from "./usual-accept.js";

/** What makes an operation as the runtime has it: what it needs code for is made of parts. */
export function operationExpression(operation: Operation, shapes: Shapes): Expression {
  const { method, path, server, parameters = [], request, responses, security } = operation;
  const hasParameters = parameters.length > 0 || path.includes("{");
  const facts = record({
    method: literal(method),
    path: literal(path),
    server: server && call("ownServer", serverExpression(server)),
    parameters: hasParameters ? call("parameters", ...parameters.map(withSchema)) : undefined,
    request: request && requestExpression(request, shapes),
    accept: stated(usualAccept(operation)),
    responses: record(mapped(responses, (answer) => answerExpression(answer, shapes))),
    security: stated(security),
  });
  return call("operation", thunk(facts));
}

function requestExpression({ required, content }: RequestBody, shapes: Shapes): Expression {
  return record({
    required: stated(required),
    content: record(mapped(content, (one, key) => bodyWriter(key, one, shapes))),
    choose: Object.keys(content).length > 1 ? part("amongSeveral") : undefined,
  });
}

function bodyWriter(key: string, content: RequestContent, shapes: Shapes): Expression {
  const essence = essenceOfKey(key);
  const other = essence === key ? undefined : literal(essence);
  const kind = bodyKind(essence);
  if (kind === "json")
    return call(
      holdsDigits(schemaOf(content.shape, shapes)) ? "sendDigits" : "sendJson",
      schemaExpression(content.shape),
      other,
    );
  if (kind === "xml" && content.xml !== undefined) return call("sendXml", contentExpression(content, shapes), other);
  const isXmlInside =
    (content.xml !== undefined && isMediaRange(essence)) ||
    Object.values(content.encoding ?? {}).some(({ contentType = "" }) =>
      mediaTypesIn(contentType).some((mediaType) => formatOf(essenceOfKey(mediaType)) === "xml"),
    );
  const options =
    other || isXmlInside ? record({ essence: other, xml: isXmlInside ? part("encodeXml") : undefined }) : undefined;
  return call("sendOther", literal(kind), contentExpression(content, shapes), options);
}

function answerExpression({ content, headers }: ResponseShape, shapes: Shapes): Expression {
  return record({
    content: record(mapped(content, (named, key) => bodyReader(key, named, shapes))),
    headers: headers && call("readHeaders", record(mapped(headers, withSchema))),
  });
}

/** How a body is read that has the media type of a key. */
function bodyReader(key: string, named: NamedShape, shapes: Shapes): Expression {
  const essence = essenceOfKey(key);
  const other = essence === key ? undefined : literal(essence);
  if (!isMediaRange(essence)) {
    const kind = formatOf(essence) ?? (isPlainText(essence) ? "text" : "other");
    // Without a reader there is no value of such a body.
    return readerOf(kind, named, shapes, other) ?? record({ essence: other });
  }
  const kinds = ["json", "xml", "text", "other"] as const;
  const readers = Object.fromEntries(kinds.map((kind) => [kind, readerOf(kind, named, shapes)]));
  return call("readRange", literal(essence), record(readers));
}

/** What is said of a body that is sent, its schema made of parts. */
function contentExpression({ shape, xml, encoding }: RequestContent, shapes: Shapes): Expression {
  const properties = propertiesOf(shape, shapes);
  const parts =
    encoding &&
    mapped(encoding, ({ xml, ...facts }, name) => {
      const own = properties.find((property) => property.name === name)?.shape;
      return record({ ...mapped(facts, stated), xml: xml && own && documentExpression({ shape: own, xml }) });
    });
  return record({
    schema: schemaExpression(shape),
    xml: xml && documentExpression({ shape, xml }),
    encoding: parts && record(parts),
  });
}

/** With its schema in place of its shape. */
function withSchema({ shape, ...facts }: Parameter | HeaderShape): Expression {
  return record({ ...mapped(facts, stated), schema: schemaExpression(shape) });
}

function documentExpression({ shape, xml }: NamedShape): Expression {
  return { kind: "xml", key: documentKey({ shape, ...(xml && { xml }) }) };
}

/** What reads a body of a kind; undefined where there is no value of it. */
function readerOf(kind: Kind, named: NamedShape, shapes: Shapes, essence?: Expression): Expression | undefined {
  const schema = schemaExpression(named.shape);
  const resolved = resolveShape(named.shape, shapes);
  if (resolved.kind === "string" && resolved.format === "binary")
    return call("readBlob", essence, kind === "json" || kind === "xml" ? literal(kind) : undefined);
  if (kind === "json") return call("readJson", schema, essence);
  // Servers of one schema in many media types say text where they send JSON.
  if (kind === "text") return call(isTextual(schemaOf(resolved, shapes)) ? "readText" : "readJson", schema, essence);
  if (kind === "xml" && named.xml) return call("readXml", schema, documentExpression(named), essence);
  // Without facts of its root element, a document is its text.
  if (resolved.kind !== "string" && resolved.kind !== "any") return undefined;
  return kind === "xml" ? call("readXmlText", schema, essence) : call("readBlob", essence);
}

type Kind = "json" | "xml" | "text" | "other";

function mapped<Value, Made>(
  values: Readonly<Record<string, Value>>,
  make: (value: Value, key: string) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, make(value, key)]));
}
