import type { Model } from "../../model/model.js";
import { constantNames } from "../client/constant-names.js";
import { understoodDocument } from "./understood-document.js";

/** The names of the types in `schema.ts`, by the names of the schemas in components, and of their forms in requests. */
export function schemaTypeNames(model: Model): ReadonlyMap<string, string> {
  const { requestForms } = understoodDocument(model);
  const names = [...model.schemas.map(({ name }) => name), ...requestForms.values()];
  return constantNames(new Map(names.map((name) => [name, name])), ownNames);
}

/** What the module means by names that no schema's type is to have. */
const ownNames = [
  ...["paths", "webhooks", "components", "operations", "$defs", "OneOf", "WithRequired"],
  ...["Array", "Blob", "Exclude", "Extract", "NonNullable", "Omit", "Partial", "Readonly", "ReadonlyArray", "Record"],
  // A type that refers to one of these by its name is another type.
  ...["infer", "keyof", "readonly", "unique"],
];
