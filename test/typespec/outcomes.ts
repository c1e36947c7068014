import { dirname, join } from "node:path";
import type { CompilerMessage } from "../support/compile-strictly.js";
import type { Scenario } from "./scenario.js";
import type { TriedContract } from "./try-contract.js";

/** What became of a scenario with the contract in one version of OpenAPI. */
export interface Outcome {
  readonly scenario: string;
  readonly folder: string;
  readonly version: string;
  /** Whether the contracts have an operation for it. */
  readonly isStated: boolean;
  /** Why calls fail; none where all are answered as they should be. */
  readonly failures: readonly string[];
  /** What the compiler says of the calls, and of the modules that they import. */
  readonly typeErrors: readonly string[];
}

/** The outcome of each scenario. */
export function outcomesOf(
  version: string,
  scenarios: readonly Scenario[],
  contracts: readonly TriedContract[],
  messages: readonly CompilerMessage[],
): Outcome[] {
  const tried = contracts.flatMap((contract) => {
    const errors = errorsByCall(contract, contracts, messages);
    return contract.calls.map((call, index) => ({ ...call, typeErrors: errors(index) }));
  });
  return scenarios.map(({ name, folder }) => {
    const calls = tried.filter(({ scenario }) => scenario === name);
    return {
      scenario: name,
      folder,
      version,
      isStated: calls.length > 0,
      failures: calls.flatMap(({ failure }) => failure ?? []),
      typeErrors: [...new Set(calls.flatMap((call) => call.typeErrors))],
    };
  });
}

/** The compiler's messages about each call of a contract; those about a module that all calls import are about all of them. */
function errorsByCall(
  { program, directory }: TriedContract,
  contracts: readonly TriedContract[],
  messages: readonly CompilerMessage[],
): (index: number) => string[] {
  if (program === undefined) return () => ["nothing to compile"];
  const others = contracts.map((contract) => contract.directory).filter((other) => other !== directory);
  const own = messages.filter(({ file }) => !others.includes(dirname(file)));
  const placed = own.map(({ file, line, text }) => ({
    text,
    call: file === join(directory, "calls.ts") ? program.callAt(line) : -1,
  }));
  return (index) => placed.filter(({ call }) => call === -1 || call === index).map(({ text }) => text);
}
