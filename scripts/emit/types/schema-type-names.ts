import type { Model } from "../../model/model.js";
import { constantNames } from "../client/constant-names.js";

/** The names of the types in `schema.ts`, by the names of the schemas in components. */
export function schemaTypeNames({ schemas }: Model): ReadonlyMap<string, string> {
  return constantNames(new Map(schemas.map(({ name }) => [name, name])), ownNames);
}

/** What the module means by names that no schema's type is to have. */
const ownNames = [
  ...["paths", "webhooks", "components", "operations", "$defs", "$Read", "$Write", "OneOf", "WithRequired"],
  ...["Array", "Blob", "Exclude", "Extract", "NonNullable", "Omit", "Partial", "Readonly", "ReadonlyArray", "Record"],
  // A type that refers to one of these by its name is another type.
  ...["infer", "keyof", "readonly", "unique"],
];
