import { compileModel } from "../../scripts/compile/compile-contract.js";
import { ContractNode } from "../../scripts/load/contract-node.js";
import type { NamedShape } from "../../scripts/model/shape.js";
import { type Problem, Problems } from "../../scripts/report/problems.js";
import { decodersOf } from "./decode-shapes.js";

/** What the build makes of schemas in components, in memory. */
export interface CompiledSchemas {
  readonly shapes: Readonly<Record<string, NamedShape>>;
  /** What the build stops with. */
  readonly refusals: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Whether a JSON text is decoded by a schema. */
  takes(name: string, text: string): boolean;
}

/** Compiles the schemas of a contract in OpenAPI 3.1 that has no other part. */
export function compileSchemas(schemas: Readonly<Record<string, unknown>>): CompiledSchemas {
  const problems = new Problems();
  const document = { openapi: "3.1.0", info: { title: "Schemas", version: "1" }, paths: {}, components: { schemas } };
  const { shapes } = compileModel(new ContractNode(document, "", problems)).contract;
  const { decodeJson } = decodersOf(shapes);
  return {
    shapes,
    refusals: problems.all,
    notices: problems.notices,
    takes(name, text) {
      try {
        decodeJson(name, text);
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === "ContractError") return false;
        throw error;
      }
    },
  };
}
