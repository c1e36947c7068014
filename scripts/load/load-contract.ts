import { relative } from "node:path";
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  type NormalizedProblem,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { ContractFault, type PlacedProblem, type Problem, Problems } from "../problems.js";
import { ContractNode } from "./contract-node.js";
import { versionFault } from "./openapi-version.js";

/** A contract in memory: its files read, its references to other files brought inside. */
export interface LoadedContract {
  readonly root: ContractNode;
  readonly problems: Problems;
  /** Where something stands in the text; both from 1. */
  lineAndColumn(pointer: string): { readonly line: number; readonly column: number };
  /** Stops the build if there are problems. */
  stopIfFaulty(): void;
}

/**
 * Reads a contract and checks that it is an OpenAPI 3.1 document.
 *
 * @param file path of the contract, YAML or JSON
 * @throws ContractFault
 */
export async function loadContract(file: string): Promise<LoadedContract> {
  // One resolver, so that each file is read and parsed once.
  const externalRefResolver = new BaseResolver();
  await refuseOtherVersions(file, externalRefResolver);
  const config = await createConfig({ rules: structuralRules });
  const faults = (await lint({ ref: file, config, externalRefResolver })).filter(
    (problem) => problem.severity === "error",
  );
  if (faults.length > 0) throw new ContractFault(faults.map((fault) => placeFault(fault, file)));

  const { bundle: document, problems: bundleFaults } = await bundle({ ref: file, config, externalRefResolver });
  if (bundleFaults.length > 0) throw new ContractFault(bundleFaults.map((fault) => placeFault(fault, file)));

  const problems = new Problems();
  return {
    root: new ContractNode(document.parsed, "", problems),
    problems,
    lineAndColumn: (pointer) => lineAndColumn(pointer, document.source),
    stopIfFaulty() {
      if (problems.all.length > 0) {
        throw new ContractFault(problems.all.map((problem) => placeProblem(problem, document.source, file)));
      }
    },
  };
}

/** Checked first: of a document of another version, the structural rules would say much that is beside the point. */
async function refuseOtherVersions(file: string, resolver: BaseResolver): Promise<void> {
  const document = await resolver.resolveDocument(null, file, true).catch(asError);
  if (document instanceof Error) {
    const [line = 1, column = 1] = document instanceof YamlParseError ? [document.line, document.col] : [];
    throw new ContractFault([
      { file, line, column, pointer: "", found: document.message, advice: "write YAML or JSON" },
    ]);
  }
  const fault = versionFault(document.parsed);
  if (fault === undefined) return;
  throw new ContractFault([placeProblem(fault, document.source, file)]);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The rules by which Redocly decides that a document is OpenAPI at all. Style is for the lint, not for the build. */
const structuralRules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId-unique": "error",
  "path-parameters-defined": "error",
} as const;

function placeFault(fault: NormalizedProblem, file: string): PlacedProblem {
  const [location] = fault.location;
  const place = location && getLineColLocation(location);
  return {
    file: place ? relative(process.cwd(), place.source.absoluteRef) : file,
    line: place?.start.line ?? 1,
    column: place?.start.col ?? 1,
    pointer: location?.pointer?.replace(/^#/, "") ?? "",
    found: fault.message.trim(),
    advice:
      fault.suggest.length > 0 ? `did you mean ${fault.suggest.join(" or ")}?` : "write what OpenAPI 3.1 allows here",
  };
}

function placeProblem(problem: Omit<Problem, "aspect">, source: Source, file: string): PlacedProblem {
  return { ...problem, file, ...lineAndColumn(problem.pointer, source) };
}

function lineAndColumn(pointer: string, source: Source): { line: number; column: number } {
  const { start } = getLineColLocation({ source, pointer: `#${pointer}`, reportOnKey: true });
  return { line: start.line, column: start.col };
}
