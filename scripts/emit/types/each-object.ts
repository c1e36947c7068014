import { isRecord } from "../../load/contract-node.js";

/** Looks at each object of a document, the outer ones first. What is put in place of a member meanwhile is looked at too. */
export function eachObject(node: unknown, look: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const item of node) eachObject(item, look);
  if (!isRecord(node)) return;
  look(node);
  for (const member of Object.values(node)) eachObject(member, look);
}
