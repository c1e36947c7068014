import type { BuildModel } from "../model/model.js";
import { onOneLine } from "../report/active-characters.js";
import { lineComment } from "./literal.js";

/** Writes one generated file. It reads the model, and nothing else. */
export interface Emitter {
  /** The file's name, in the directory that the build writes. */
  readonly file: string;
  emit(model: BuildModel): string | Promise<string>;
}

/** The first lines of each generated module: linters and formatters leave it as it is. */
export function header(model: BuildModel): string {
  return `${lineComment(notice(model))}${unlinted}\n`;
}

const unlinted =
  "// @generated\n/* eslint-disable */\n" +
  ["lint", "format", "assist"].map((check) => `// biome-ignore-all ${check}: generated\n`).join("");

/** What stands in the first lines of each generated file: by it the build knows its own ({@link isGenerated}). */
export function notice({ contractName }: BuildModel): string {
  return `Generated from ${onOneLine(contractName)}. ${prohibition}`;
}

/** Whether a file's text is of the build's making: the notice is a comment, or in JSON, which has none, the first text of all. */
export function isGenerated(text: string): boolean {
  return opening.test(text);
}

const prohibition = "Do not edit: change the contract and build again.";
const opening = new RegExp(`^(?:// |# |\\{\\s*"info": \\{\\s*"description": ")Generated from .*${prohibition}`);
