import type { BuildModel } from "../model/model.js";
import { onOneLine } from "../report/active-characters.js";
import { docComment } from "./literal.js";

/** Writes one generated file. It reads the model, and nothing else. */
export interface Emitter {
  /** The file's name, in the directory that the build writes. */
  readonly file: string;
  emit(model: BuildModel): string | Promise<string>;
}

/** The first lines of each generated module: linters and formatters leave it as it is. */
export function header(model: BuildModel): string {
  return fileHeader([notice(model)]);
}

/** The first lines of a module that nobody edits: what it is, and words to formatters (Prettier and Biome) and linters (ESLint and Biome). */
export function fileHeader(lines: readonly string[]): string {
  const comment = docComment([lines.join("\n"), "@generated\n@noformat"]);
  const ignored = ["lint", "format", "assist"].map((what) => `// biome-ignore-all ${what}: generated\n`);
  return `${comment}/* eslint-disable */\n${ignored.join("")}\n`;
}

/** What stands in the first lines of each generated file: by it the build knows its own ({@link isGenerated}). */
export function notice({ contractName }: BuildModel): string {
  return `Generated from ${onOneLine(contractName)}. ${prohibition}`;
}

/** Whether a file's text is of the build's making: the notice is a comment, or in JSON, which has none, the first text of all. */
export function isGenerated(text: string): boolean {
  return opening.test(text);
}

const prohibition = "Do not edit: change the contract and build again.";
const opening = new RegExp(
  `^(?:/\\*\\*\\n \\* |// |# |\\{\\s*"info": \\{\\s*"description": ")Generated from .*${prohibition}`,
);
