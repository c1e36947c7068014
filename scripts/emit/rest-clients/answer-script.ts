import { formatOfKey } from "../../../src/content/media-type-key.js";
import { successesOf } from "../../../src/contract/responses.js";
import type { Model } from "../../model/model.js";
import { type NamedShape, resolveShape, type Shapes } from "../../model/shape.js";
import { literal } from "../literal.js";
import { checkAnswer } from "./check-answer.js";
import { jsonSchema } from "./json-schema.js";
import type { SampleRequest } from "./sample-request.js";

/** A Postman script that checks the answer to a request: what the contract says of the answer as data, and the checks that read it. */
export function answerScript(request: SampleRequest, model: Model): string {
  return `const expected = ${literal(expectedAnswers(request, model))};\n\n${checkAnswer}`;
}

function expectedAnswers({ operation, accept }: SampleRequest, { contract }: Model): unknown {
  // RFC 9110 §9.3.2: an answer to HEAD has no content, whatever its headers speak of.
  const hasContent = operation.method !== "head";
  const format = accept === undefined ? undefined : formatOfKey(accept);
  const answers = Object.entries(successesOf(operation)).map(([status, { content }]) => {
    const mediaTypes = hasContent ? Object.keys(content) : [];
    const named = accept === undefined || !mediaTypes.includes(accept) ? undefined : content[accept];
    const answer = {
      mediaTypes,
      schema: named && format === "json" ? jsonSchema(named.shape, contract.shapes) : undefined,
      roots: named && format === "xml" ? rootsOf(named, contract.shapes) : undefined,
    };
    return [status, answer] as const;
  });
  return { accept, answers: Object.fromEntries(answers) };
}

/** The names that the root element may have: more than one where alternatives have names of their own; none where XML has no form of the value. */
function rootsOf({ shape, xml }: NamedShape, shapes: Shapes) {
  const resolved = resolveShape(shape, shapes);
  const alternatives = resolved.kind === "union" ? resolved.alternatives.flatMap((one) => one.xml ?? []) : [];
  const elements = alternatives.length > 0 ? alternatives : xml === undefined ? [] : [xml];
  return elements.map(({ name: localName, namespace = "" }) => ({ localName, namespace }));
}
