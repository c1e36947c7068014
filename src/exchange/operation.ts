import type { Contract, Operation as StatedOperation } from "../contract/contract.js";
import type { Shapes } from "../contract/shape.js";

/** What the operations of an API share. */
export type Api = Pick<Contract, "servers" | "securitySchemes" | "nilAliases">;

/**
 * An operation of an API: all that a call of it needs to know, beside what the operations share.
 *
 * @typeParam Types its parameters, bodies and answers, as openapi-typescript writes them
 * @typeParam Alternatives lists of the security schemes that go together, of which one is enough; none where nothing is required
 */
export interface Operation<Types = unknown, Alternatives = unknown>
  extends Omit<StatedOperation, "operationId" | "prerequisites"> {
  /** Those that its bodies and parameters refer to. */
  readonly shapes: Shapes;
  /** For the compiler alone: no operation has it. */
  readonly types?: { readonly operation: Types; readonly alternatives: Alternatives };
}
