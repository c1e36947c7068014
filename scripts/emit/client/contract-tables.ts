import { type Emitter, header } from "../emitter.js";
import { literal } from "../literal.js";

/** `contract.ts`: the tables that the runtime reads, as plain data. */
export const contractTables: Emitter = {
  file: "contract.ts",
  emit(model) {
    return (
      header(model) +
      `import type { Contract } from ${literal(model.runtimeModule("runtime"))};\n\n` +
      "/** The operation table, the wire shapes and the servers of the contract. */\n" +
      // Constant: the compiler would look for the type of a schema by the name of toString in Object's own.
      `export const contract: Contract = ${literal(model.contract)} as const;\n`
    );
  },
};
