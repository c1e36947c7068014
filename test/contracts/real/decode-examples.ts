import { isRecord } from "../../../scripts/load/contract-node.js";
import { tablesOf } from "../../support/tables-of.js";
import { bindDecodeExample } from "./decode-example.js";
import type { OpenApiDocument } from "./document.js";
import { type ContractExample, examplesOf } from "./examples.js";
import type { Refusal } from "./refusal.js";
import { bindSecondOpinion } from "./second-opinion.js";

/** What became of a contract's examples. */
export interface Examples {
  readonly all: number;
  /** Those among them that are the text of an XML document. */
  readonly xml: number;
  readonly decoded: number;
  /** Of schemas that the build left out. */
  readonly beyond: number;
  /** Those that do not decode, and that by Ajv break their own schema too. */
  readonly faulty: readonly Refusal[];
  /** Those that do not decode, and that fit their schema by Ajv, or are of XML. */
  readonly refused: readonly Refusal[];
  /** Those that decode, and that by Ajv break their schema. */
  readonly lenient: readonly Refusal[];
}

/**
 * Decodes each example, and asks Ajv about it.
 *
 * @param file where the document is
 */
export async function decodeExamples(document: OpenApiDocument, file: string): Promise<Examples> {
  const decodeExample = bindDecodeExample(await tablesOf(file));
  const secondOpinion = bindSecondOpinion(document);
  const found = { faulty: [] as Refusal[], refused: [] as Refusal[], lenient: [] as Refusal[] };
  const examples = examplesOf(document);
  let beyond = 0;
  for (const example of examples) {
    const outcome = decodeExample(example);
    const opinion = outcome === "beyond" ? "none" : secondOpinion(example);
    if (outcome === "beyond") beyond += 1;
    else if (outcome === "decoded") {
      if (isRecord(opinion)) found.lenient.push(refusalOf(example, `Ajv: ${opinion.refused}`));
    } else if (isRecord(opinion)) found.faulty.push(refusalOf(example, `${outcome.refused} Ajv: ${opinion.refused}`));
    else found.refused.push(refusalOf(example, outcome.refused));
  }
  const decoded = examples.length - beyond - found.faulty.length - found.refused.length;
  const xml = examples.filter(({ value, format }) => format === "xml" && typeof value === "string").length;
  return { all: examples.length, xml, decoded, beyond, ...found };
}

function refusalOf({ pointer }: ContractExample, message: string): Refusal {
  return { pointer, place: undefined, message };
}
