import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { extensionSchemas } from "./extension-schemas.js";

/** What checks each extension, by its name. Where this is bundled, the checks are compiled in, and Ajv is left out. */
export const extensionValidators: ReadonlyMap<string, ValidateFunction> = compileValidators();

function compileValidators(): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  return new Map(extensionSchemas.map((schema) => [schema.title, ajv.compile(schema)]));
}
