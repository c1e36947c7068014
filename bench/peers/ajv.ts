import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";

/**
 * The code of a validator, compiled ahead as a program with a strict Content Security Policy would have it, of the contract's own schema. The contract's
 * own formats say nothing to it: dates are held to their pattern, and decimals to be numbers.
 *
 * @param contract an OpenAPI document, whose schemas refer to each other inside it
 */
export function ajvCode(contract: object, schema: string): string {
  const ajv = new Ajv({ strict: false, code: { source: true } });
  addFormats.default(ajv);
  for (const format of ["decimal", "local-date-time"]) ajv.addFormat(format, true);
  ajv.addSchema(contract, "contract");
  return standaloneCode.default(ajv, ajv.compile({ $ref: `contract#/components/schemas/${schema}` }));
}
