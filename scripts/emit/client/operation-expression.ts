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
import { documentKey } from "./document-constants.js";

/** An operation, its schemas made of parts. */
export function operationExpression(operation: Operation, { contract: { shapes } }: Model): Expression {
  const { method, path, server, parameters, request, responses, security } = operation;
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
  });
}

function responseExpression({ content, headers }: ResponseShape): Expression {
  return record({ content: each(content, contentExpression), headers: headers && each(headers, withSchema) });
}

function contentExpression(named: NamedShape): Expression {
  return record({ schema: schemaExpression(named.shape), xml: documentExpression(named) });
}

function requestContentExpression({ shape, xml, encoding }: RequestContent, shapes: Shapes): Expression {
  return record({
    schema: schemaExpression(shape),
    xml: documentExpression({ shape, ...(xml && { xml }) }),
    encoding:
      encoding && each(encoding, (part, name) => partExpression(part, memberOf(resolveShape(shape, shapes), name))),
  });
}

function memberOf(shape: Shape, name: string): Shape | undefined {
  return shape.kind === "object" ? shape.properties.find((property) => property.name === name)?.shape : undefined;
}

function partExpression({ xml, ...facts }: PartEncoding, shape: Shape | undefined): Expression {
  const members = Object.entries(facts).map(([name, fact]) => [name, literal(fact)]);
  return record({ ...Object.fromEntries(members), xml: shape && documentExpression({ shape, ...(xml && { xml }) }) });
}

/** Undefined for what is no document. */
function documentExpression(named: NamedShape): Expression | undefined {
  return named.xml && { kind: "xml", name: documentKey(named) };
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
