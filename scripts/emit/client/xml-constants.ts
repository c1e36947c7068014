import { type Emitter, header } from "../emitter.js";
import { literal } from "../literal.js";
import { schemaNames } from "./schema-constants.js";

/** `schemas.xml.ts`: what XML makes of each schema. */
export const xmlConstants: Emitter = {
  file: "schemas.xml.ts",
  emit(model) {
    const names = schemaNames(model);
    const constants = Object.entries(model.contract.shapes).map(
      // Constant: the compiler would look for the type of a schema by the name of toString in Object's own.
      ([name, named]) => `\nexport const ${names.get(name)}: NamedShape = ${literal(named)} as const;\n`,
    );
    const imports =
      constants.length === 0 ? "export {};\n" : `import type { NamedShape } from ${literal(model.runtime)};\n`;
    return header(model) + imports + constants.join("");
  },
};
