import { isRecord } from "../../load/contract-node.js";
import type { Model } from "../../model/model.js";
import { openJsonBodies } from "./any-json-bodies.js";
import { type DirectedDocument, directedDocument } from "./directed-document.js";
import { inlineHeaders } from "./inline-headers.js";
import { inlineReferences } from "./inline-references.js";
import { keepPossibleValues } from "./possible-values.js";
import { showQueries } from "./shown-queries.js";
import { writtenOut } from "./tagged-schemas.js";
import { typeMaps } from "./typed-maps.js";
import { understandOperations } from "./understood-operations.js";

/** A copy of the contract, in the forms that openapi-typescript understands, made once for those who ask. */
export function understoodDocument(model: Model): DirectedDocument {
  const known = made.get(model) ?? make(model);
  made.set(model, known);
  return known;
}

const made = new WeakMap<Model, DirectedDocument>();

function make({ document, operations, tagged, unfitDefaults }: Model): DirectedDocument {
  const copy = writtenOut(document, tagged, unfitDefaults);
  if (!isRecord(copy)) throw new TypeError("The contract is no OpenAPI document.");
  understandOperations(copy, operations);
  showQueries(copy);
  inlineReferences(copy);
  inlineHeaders(copy);
  keepPossibleValues(copy);
  typeMaps(copy);
  openJsonBodies(copy);
  return directedDocument(copy);
}
