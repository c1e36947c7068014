import type { Model } from "../model.js";

/** Writes one generated module. It reads the model; the types alone are made of the document, by openapi-typescript. */
export interface Emitter {
  /** The module's file name. */
  readonly file: string;
  emit(model: Model, context: EmitContext): string | Promise<string>;
}

export interface EmitContext {
  /** The contract's file name, for the header. */
  readonly contractName: string;
  /** The contract as an OpenAPI document, its references to other files brought inside. */
  readonly document: unknown;
  /** How generated modules import the runtime. */
  readonly runtime: string;
}

/** The first lines of each generated module. */
export function header({ contractName }: EmitContext): string {
  return `// Generated from ${contractName.replaceAll(/[\r\n]/g, " ")}. Do not edit: change the contract and build again.\n\n`;
}
