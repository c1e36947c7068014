import { readFileSync } from "node:fs";
import { formatOf } from "../../src/media-type.js";
import { schemaInstanceNamespace } from "../../src/xml/namespaces.js";
import type { Model } from "../model.js";
import { jsonSchema, reachableShapes } from "./json-schema.js";
import { literal } from "./literal.js";
import { type SampleRequest, successes } from "./sample-request.js";

/** A Postman script that checks the answer to a request: what the contract says of the answer as data, and the checks that read it. */
export function answerScript(request: SampleRequest, model: Model): string {
  const expected = expectedAnswers(request, model);
  const needsXml = formatOf(request.accept) === "xml";
  return [`const expected = ${literal(expected)};\n`, ...(needsXml ? [checkXml] : []), checkAnswer].join("\n");
}

const checkAnswer = checksIn("check-answer.cjs");
const checkXml = checksIn("check-xml.cjs");

function checksIn(file: string): string {
  return readFileSync(new URL(`answer-checks/${file}`, import.meta.url), "utf8");
}

function expectedAnswers({ operation, accept }: SampleRequest, { contract }: Model): unknown {
  // RFC 9110 §9.3.2: an answer to HEAD has no content, whatever its headers speak of.
  const hasContent = operation.method !== "head";
  const answers = Object.entries(successes(operation)).map(([status, { content }]) => {
    const mediaTypes = hasContent ? Object.keys(content) : [];
    const named = accept === undefined || !mediaTypes.includes(accept) ? undefined : content[accept];
    const xml = {
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
