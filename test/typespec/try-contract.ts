import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "../../scripts/build/generate.js";
import type { Contract } from "../../scripts/model/contract.js";
import { documentOf } from "../../scripts/model/xml/document-of.js";
import { ContractFault } from "../../scripts/report/problems.js";
import { decodeXmlText } from "../../src/xml/decode/decode.js";
import { tablesOf } from "../support/tables-of.js";
import { XmlDocument } from "./body-values.js";
import { callOf } from "./call.js";
import { type ExpectedAnswer, expectedAnswer } from "./expected-answer.js";
import { makeCall } from "./make-call.js";
import type { PlannedCall, PlannedContract } from "./plan.js";
import { Program, type ProgrammedCall } from "./program.js";

/** What became of a contract: the program that calls its operations, and what came of each call. */
export interface TriedContract {
  readonly directory: string;
  /** Undefined where the contract is refused. */
  readonly program: Program | undefined;
  readonly calls: readonly TriedCall[];
}

export interface TriedCall {
  readonly scenario: string;
  /** Why it failed; undefined where all is as the scenario says. */
  readonly failure: string | undefined;
}

/**
 * Builds a contract into a directory, writes the program, and runs it.
 *
 * @param baseUrl the mock server's
 */
export async function tryContract(
  { file, document, calls }: PlannedContract,
  directory: string,
  baseUrl: string,
): Promise<TriedContract> {
  const refusal = await build(file, directory);
  if (refusal !== undefined) {
    const refused = calls.map(({ scenario }) => ({ scenario: scenario.name, failure: `the build: ${refusal}` }));
    return { directory, program: undefined, calls: refused };
  }
  const contract = await tablesOf(file);
  const prepared = calls.map((planned) => prepare(planned));
  const program = new Program(prepared.map(({ programmed }) => programmed));
  await writeFile(join(directory, "calls.ts"), program.text);
  const running: Parameters<typeof makeCall>[0] = await import(`${process.cwd()}/${directory}/calls.ts`);
  const tried: TriedCall[] = [];
  for (const [index, { planned, expected }] of prepared.entries()) {
    tried.push({ scenario: planned.scenario.name, failure: await makeCall(running, index, expected) });
  }
  return { directory, program, calls: tried };

  function prepare(planned: PlannedCall): {
    planned: PlannedCall;
    expected: ExpectedAnswer;
    programmed: ProgrammedCall;
  } {
    const expected = expectedAnswer(document, planned.operation, planned.exchange);
    const call = callOf(document, planned.operation, planned.exchange, baseUrl);
    const { body } = call.options;
    const withBody =
      body instanceof XmlDocument
        ? { ...call, options: { ...call.options, body: valueIn(body, planned, contract) ?? body } }
        : call;
    return { planned, expected, programmed: { call: withBody, expected: inProgram(expected, planned, contract) } };
  }
}

/** The answer's value in the program's text. */
function inProgram(
  { status, body }: ExpectedAnswer,
  planned: PlannedCall,
  contract: Contract,
): ProgrammedCall["expected"] {
  if (body === undefined) return undefined;
  const value = body.value instanceof XmlDocument ? valueIn(body.value, planned, contract, status) : body.value;
  if (body.value instanceof XmlDocument && value === undefined) return undefined;
  return status < 300 ? { data: value } : { failure: value };
}

/**
 * The value of a document of XML, by the build's own decoder: the scenarios say nothing of values. What is decoded is compared with the
 * document's texts, and what is sent is compared by the mock server with the document.
 */
function valueIn(
  { text }: XmlDocument,
  { operation: { method, path } }: PlannedCall,
  contract: Contract,
  status?: number,
): unknown {
  const operation = Object.values(contract.operations).find((one) => one.method === method && one.path === path);
  const { request, responses } = operation ?? {};
  const content = status === undefined ? request?.content : (responses?.[status] ?? responses?.["default"])?.content;
  const shape = content?.["application/xml"];
  try {
    return shape === undefined ? undefined : decodeXmlText(text, documentOf(shape, contract));
  } catch {
    return undefined;
  }
}

/** @returns what the build refuses */
async function build(contract: string, directory: string): Promise<string | undefined> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  try {
    const modules = await generate({ contract, runtime: "adultwork-webcam/runtime", modules: "js" });
    for (const [name, text] of modules) await writeFile(join(directory, name), text);
    return undefined;
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    return error.problems.map(({ pointer, found, advice }) => `#${pointer}: ${found}; ${advice}`).join(" | ");
  }
}
