import { access } from "node:fs/promises";
import { join } from "node:path";
import type { PlacedProblem } from "../../../scripts/problems.js";
import type { Contract } from "../../../src/contract.js";
import { runScript } from "../../support/run.js";
import { type PublicContract, pathOf } from "./contracts.js";
import { bindDecodeExample } from "./decode-example.js";
import { operationsOf, readDocument } from "./document.js";
import { type ContractExample, examplesOf } from "./examples.js";
import type { Generated } from "./generate-once.js";
import { type TypeCheck, typeCheck } from "./type-check.js";

/** What became of a public contract. Times are in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly bytes: number;
  readonly operations: number;
  readonly schemas: number;
  readonly build: number;
  /** openapi-typescript's own time on the same file, where it can read it. */
  readonly openapiTypescript: number | undefined;
  /** What the build refuses. */
  readonly refusals: readonly Refusal[];
  /** Undefined where nothing was built. */
  readonly types: TypeCheck | undefined;
  readonly examples: { readonly all: number; readonly decoded: number; readonly beyond: number } | undefined;
  /** Examples that do not decode. */
  readonly undecoded: readonly Refusal[];
}

/** Something that is refused. */
export interface Refusal {
  readonly pointer: string;
  /** `file:line:column`, where that is known. */
  readonly place: string | undefined;
  readonly message: string;
}

/**
 * Builds a contract, checks what came out, and decodes the contract's examples with it.
 *
 * @param say told what is being done
 */
export async function measureContract(contract: PublicContract, say: (step: string) => void): Promise<Measured> {
  const file = pathOf(contract);
  const directory = join("build", "contracts", contract.name);
  const document = await readDocument(file);
  say("build");
  const built = await generateOnce("build", file, directory);
  if (built === undefined) throw new Error(`The build of ${file} broke off.`);
  say("openapi-typescript alone");
  const peer = await generateOnce("openapi-typescript", file, directory);
  const measured = {
    name: contract.name,
    title: contract.title,
    bytes: document.bytes,
    operations: operationsOf(document).length,
    schemas: document.membersAt("components", "schemas").length,
    build: built.milliseconds,
    openapiTypescript: peer?.milliseconds,
    refusals: built.problems.map(refusalOf),
  };
  if (built.problems.length > 0) return { ...measured, types: undefined, examples: undefined, undecoded: [] };
  say("type check");
  const types = await typeCheck(directory);
  say("examples");
  return { ...measured, types, ...(await decodeExamples(examplesOf(document), directory)) };
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

async function decodeExamples(examples: readonly ContractExample[], directory: string) {
  const { contract }: { contract: Contract } = await import(`${process.cwd()}/${directory}/contract.js`);
  const decodeExample = bindDecodeExample(contract);
  const undecoded: Refusal[] = [];
  let beyond = 0;
  for (const example of examples) {
    const outcome = decodeExample(example);
    if (outcome === "beyond") beyond += 1;
    else if (outcome !== "decoded") {
      undecoded.push({ pointer: example.pointer, place: undefined, message: outcome.refused });
    }
  }
  const decoded = examples.length - beyond - undecoded.length;
  return { examples: { all: examples.length, decoded, beyond }, undecoded };
}
