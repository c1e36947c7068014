import { access } from "node:fs/promises";
import { join } from "node:path";
import type { PlacedProblem } from "../../../scripts/report/problems.js";
import { runScript } from "../../support/run.js";
import { type PublicContract, pathOf } from "./contracts.js";
import { decodeExamples } from "./decode-examples.js";
import { type OpenApiDocument, operationsOf, readDocument } from "./document.js";
import { trueFaults } from "./faults.js";
import type { Generated } from "./generate-once.js";
import type { Measured } from "./measured.js";
import { writeMendedCopy } from "./mended-copy.js";
import type { Refusal } from "./refusal.js";
import { justify } from "./verdict.js";

/**
 * Builds a contract, and decodes its examples with what came out.
 *
 * @param say told what is being done
 */
export async function measureContract(contract: PublicContract, say: (step: string) => void): Promise<Measured> {
  const { file, directory, document, built, refusals, whole } = await buildWhole(contract, say);
  const peer = document.bytes < 100_000 ? undefined : await openapiTypescriptAlone(file, directory, say);
  const measured = {
    name: contract.name,
    title: String(document.at("/info/title").value),
    version: document.version,
    bytes: document.bytes,
    operations: operationsOf(document).length,
    schemas: document.membersAt("components", "schemas").length,
    build: built.milliseconds,
    openapiTypescript: peer?.milliseconds,
    refusals,
  };
  if (whole === undefined) return { ...measured, directory: undefined, examples: undefined, undecoded: [] };
  say("examples");
  const examples = await decodeExamples(whole.document, whole.file);
  return { ...measured, directory, examples, undecoded: examples.refused };
}

/**
 * Builds a contract, without its true faults where it has some.
 *
 * @param say told what is being done
 */
export async function buildWhole(contract: PublicContract, say: (step: string) => void) {
  const file = pathOf(contract);
  const directory = join("build", "contracts", contract.name);
  const document = await readDocument(file);
  say("build");
  const built = await build(file, directory);
  const refusals = built.problems.map(refusalOf);
  return {
    file,
    directory,
    document,
    built,
    ...(await buildMended({ document, file }, refusals, directory, contract.name, say)),
  };
}

function openapiTypescriptAlone(
  file: string,
  directory: string,
  say: (step: string) => void,
): Promise<Generated | undefined> {
  say("openapi-typescript alone");
  return generateOnce("openapi-typescript", file, directory);
}

interface PlacedDocument {
  readonly document: OpenApiDocument;
  readonly file: string;
}

/**
 * Builds copies without the contract's true faults, until nothing is refused or something that is none of them. What one build refuses may hide
 * what the next one finds.
 *
 * @returns all that was refused, and the document that was built whole
 */
async function buildMended(
  { document, file: built }: PlacedDocument,
  refusals: readonly Refusal[],
  directory: string,
  name: string,
  say: (step: string) => void,
): Promise<{ readonly refusals: readonly Refusal[]; readonly whole: PlacedDocument | undefined }> {
  if (refusals.length === 0) return { refusals, whole: { document, file: built } };
  const justified = justify(name, refusals, trueFaults);
  if (justified.length < refusals.length) return { refusals, whole: undefined };
  say("build without the true faults");
  const places = justified.map(({ refusal, fault }) => ({ pointer: refusal.pointer, fault }));
  const file = await writeMendedCopy(document, places, join(directory, ".."), name);
  const further = (await build(file, directory)).problems.map(refusalOf);
  if (further.length === 0) return { refusals, whole: { document: await readDocument(file), file } };
  const again = further.find(({ pointer }) => refusals.some((refusal) => refusal.pointer === pointer));
  if (again !== undefined) throw new Error(`What faults.ts leaves out of ${name} does not mend it: #${again.pointer}`);
  return buildMended({ document, file: built }, [...refusals, ...further], directory, name, say);
}

async function build(file: string, directory: string): Promise<Generated> {
  const built = await generateOnce("build", file, directory);
  if (built === undefined) throw new Error(`The build of ${file} broke off.`);
  return built;
}

async function generateOnce(generator: string, file: string, directory: string): Promise<Generated | undefined> {
  await access(file);
  const { code, output, errors } = await runScript("test/contracts/real/generate-once.ts", generator, file, directory);
  if (code === 0) return JSON.parse(output);
  process.stderr.write(`${errors}\n`);
  return undefined;
}

function refusalOf({ file, line, column, pointer, found, advice }: PlacedProblem): Refusal {
  return { pointer, place: `${file}:${line}:${column}`, message: `${found}; ${advice}` };
}
