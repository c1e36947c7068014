import type { SecurityRequirement } from "../../../src/exchange/operation.js";
import type { Model } from "../../model/model.js";

/** What an operation requires, by its name; undefined where nothing need be sent. */
export function requiredSecurity({ contract }: Model, name: string): readonly SecurityRequirement[] | undefined {
  const { security } = contract.operations[name] ?? {};
  return security?.some((requirement) => Object.keys(requirement).length === 0) ? undefined : security;
}
