import type { ContractNode } from "../../load/contract-node.js";
import type { XmlFault } from "./survey/survey.js";

/**
 * Tells that a schema has no form in XML, unless it says nothing of XML itself.
 *
 * @returns the place and the reason
 */
export function noticeWithoutForm(name: string, schema: ContractNode, { at, found, advice }: XmlFault): string {
  const speaksOfXml = [schema, ...(schema.at("properties")?.entries() ?? []).map(([, member]) => member)].some(
    (node) => node.at("xml") !== undefined,
  );
  if (speaksOfXml) (at ?? schema).as("xml").notice(`${found}, so that ${name} has no form in XML`, advice);
  return `#${(at ?? schema).pointer}: ${found} (${advice})`;
}
