import type { ResponseContent } from "../../src/contract.js";
import { formatOf } from "../../src/media-type.js";
import { type NamedShape, partsOf, type Shape, type Shapes } from "../../src/shape.js";
import { schemaInstanceNamespace } from "../../src/xml/namespaces.js";
import type { Model } from "../model.js";
import { checkAnswer, checkXml } from "./answer-checks.js";
import { jsonSchema, reachableShapes } from "./json-schema.js";
import { literal } from "./literal.js";
import { type SampleRequest, successes } from "./sample-request.js";

/** A Postman script that checks the answer to a request: what the contract says of the answer as data, and the checks that read it. */
export function answerScript(request: SampleRequest, model: Model): string {
  const expected = expectedAnswers(request, model);
  const needsXml = formatOf(request.accept) === "xml";
  return [`const expected = ${literal(expected)};\n`, ...(needsXml ? [checkXml] : []), checkAnswer].join("\n");
}

function expectedAnswers({ operation, accept }: SampleRequest, { contract }: Model): unknown {
  // RFC 9110 §9.3.2: an answer to HEAD has no content, whatever its headers speak of.
  const hasContent = operation.method !== "head";
  const answers = Object.entries(successes(operation)).map(([status, { content }]) => {
    const mediaTypes = hasContent ? Object.keys(content) : [];
    const named = accept === undefined || !mediaTypes.includes(accept) ? undefined : checkedIn(content, accept);
    const xml = {
      isReadable: named !== undefined && isReadable(named, contract.shapes),
      named,
      shapes: named && reachableShapes(named.shape, contract.shapes),
      nil: [{ namespace: schemaInstanceNamespace, localName: "nil" }, ...contract.nilAliases],
    };
    const answer = {
      mediaTypes,
      schema: named && formatOf(accept) !== undefined ? jsonSchema(named.shape, contract.shapes) : undefined,
      xml: named && formatOf(accept) === "xml" ? xml : undefined,
    };
    return [status, answer] as const;
  });
  return { accept, answers: Object.fromEntries(answers) };
}

/** Of a document in XML without facts of its root, there is nothing to check. */
function checkedIn(content: ResponseContent, mediaType: string): NamedShape | undefined {
  const named = content[mediaType];
  return formatOf(mediaType) === "xml" && named?.xml === undefined ? undefined : named;
}

/** Whether the reader of `check-xml.cjs` knows the whole of a shape: elements, attributes and lists, and what they hold. */
function isReadable(named: NamedShape, shapes: Shapes): boolean {
  const all = [named, ...Object.values(reachableShapes(named.shape, shapes))];
  return all.every(({ shape }) => isPlain(shape));
}

function isPlain(shape: Shape): boolean {
  if (shape.kind === "union" || (shape.kind === "array" && shape.prefixItems !== undefined)) return false;
  if (shape.kind === "object") {
    if (shape.additionalProperties || shape.patternProperties !== undefined) return false;
    const nodeTypes = shape.properties.map(({ xml }) => xml?.nodeType);
    if (nodeTypes.some((nodeType) => nodeType !== undefined && nodeType !== "attribute")) return false;
  }
  return partsOf(shape).every(isPlain);
}
