import type { Model } from "../../model/model.js";
import { type Emitter, header } from "../emitter.js";
import { literal } from "../literal.js";
import { constantNames } from "./constant-names.js";

/** `schemas.ts`: one constant for each schema. */
export const schemaConstants: Emitter = {
  file: "schemas.ts",
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

/** The names of the constants, by the schemas' names. */
export function schemaNames({ contract: { shapes } }: Model): ReadonlyMap<string, string> {
  const wished = Object.keys(shapes).map((name) => [name, name.replace(/^#\/(?:components\/)?/, "")] as const);
  return constantNames(new Map(wished), ["NamedShape"]);
}
