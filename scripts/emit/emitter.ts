import type { Model } from "../model.js";

/** Writes one generated file. It reads the model; the types alone are made of the document, by openapi-typescript. */
export interface Emitter {
  readonly file: string;
  emit(model: Model, context: EmitContext): string | Promise<string>;
}

export interface EmitContext {
  /** The contract's file name, for the notice. */
  readonly contractName: string;
  /** The contract as an OpenAPI document, its references to other files brought inside. */
  readonly document: unknown;
  /** How generated modules import the runtime. */
  readonly runtime: string;
}

/** The first lines of each generated module. */
export function header(context: EmitContext): string {
  return `// ${notice(context)}\n\n`;
}

/** What stands in the first lines of each generated file: by it the build knows its own ({@link isGenerated}). */
export function notice({ contractName }: EmitContext): string {
  return `Generated from ${contractName.replaceAll(/[\r\n\u2028\u2029]/g, " ")}. ${prohibition}`;
}

/** Whether a file's text is of the build's making: the notice is a comment, or in JSON, which has none, the first text of all. */
export function isGenerated(text: string): boolean {
  return opening.test(text);
}

const prohibition = "Do not edit: change the contract and build again.";
const opening = new RegExp(`^(?:// |# |\\{\\s*"info": \\{\\s*"description": ")Generated from .*${prohibition}`);
