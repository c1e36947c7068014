import type {
  HeaderShape,
  Operation,
  Parameter,
  PartEncoding,
  RequestContent,
  ResponseShape,
} from "../../../src/contract/contract.js";
import { type NamedShape, resolveShape, type Shape, type Shapes } from "../../../src/contract/shape.js";
import { type Expression, literal, record } from "../../../src/json/live/expression.js";
import { schemaExpression } from "../../../src/json/live/schema-expression.js";
import type { Model } from "../../model/model.js";

/** An operation, its schemas made of parts. */
export function operationExpression(operation: Operation, { contract: { shapes } }: Model): Expression {
  const { method, path, server, parameters, request, responses, security } = operation;
  const needed = [...schemasIn(inXml(operation), shapes)];
  return record({
    method: literal(method),
    path: literal(path),
    server: stated(server),
    parameters: parameters && { kind: "list", items: parameters.map(withSchema) },
    request:
      request &&
      record({
        required: stated(request.required),
        content: each(request.content, (content) => requestContentExpression(content, shapes)),
      }),
    responses: each(responses, responseExpression),
    security: stated(security),
    shapes:
      needed.length === 0
        ? undefined
        : { kind: "record", members: needed.map((name) => [name, { kind: "xml", name }] as const) },
  });
}

function responseExpression({ content, headers }: ResponseShape): Expression {
  return record({ content: each(content, contentExpression), headers: headers && each(headers, withSchema) });
}

function contentExpression({ shape, xml }: NamedShape): Expression {
  return record({ schema: schemaExpression(shape), xml: xml && literal({ shape, xml }) });
}

function requestContentExpression({ shape, xml, encoding }: RequestContent, shapes: Shapes): Expression {
  return record({
    schema: schemaExpression(shape),
    xml: xml && literal({ shape, xml }),
    encoding:
      encoding && each(encoding, (part, name) => partExpression(part, memberOf(resolveShape(shape, shapes), name))),
  });
}

function memberOf(shape: Shape, name: string): Shape | undefined {
  return shape.kind === "object" ? shape.properties.find((property) => property.name === name)?.shape : undefined;
}

function partExpression({ xml, ...facts }: PartEncoding, shape: Shape | undefined): Expression {
  return literal({ ...facts, ...(xml && shape && { xml: { shape, xml } }) });
}

/** With its schema in place of its shape. */
function withSchema({ shape, ...facts }: Parameter | HeaderShape): Expression {
  return record({
    ...Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, literal(fact)])),
    schema: schemaExpression(shape),
  });
}

function each<Value>(
  values: Readonly<Record<string, Value>>,
  expressionOf: (value: Value, name: string) => Expression,
): Expression {
  return { kind: "record", members: Object.entries(values).map(([name, value]) => [name, expressionOf(value, name)]) };
}

function stated(value: unknown): Expression | undefined {
  return value === undefined ? undefined : literal(value);
}

/** What an operation says of bodies in XML. */
function inXml({ request, responses }: Operation): readonly unknown[] {
  const contents = [request, ...Object.values(responses)].flatMap((one) => Object.values(one?.content ?? {}));
  return contents.filter(({ xml, encoding }: Partial<RequestContent>) => xml !== undefined || encoding !== undefined);
}

/** The names of the schemas that a value refers to, and those that these refer to. */
function schemasIn(value: unknown, shapes: Model["contract"]["shapes"], found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  if ("kind" in value && value.kind === "reference" && "name" in value && typeof value.name === "string") {
    if (found.has(value.name)) return found;
    found.add(value.name);
    return schemasIn(shapes[value.name], shapes, found);
  }
  for (const member of Object.values(value)) schemasIn(member, shapes, found);
  return found;
}
