import { partsOfSchema } from "../../scripts/compile/document/schema-parts.js";
import type { ContractNode } from "../../scripts/load/contract-node.js";
import { closest } from "../../scripts/report/closest.js";
import { isContractError, isXmlSyntaxError } from "../../src/errors/index.js";
import { contractRule, type Finding } from "../contract-rule.js";
import { bodiesOf, type Example, placeOf } from "../examples.js";

/** The decoder reads every example of a body, and leaves no member of a JSON example out. */
export const noUndecodableExamples = contractRule(function* (contract) {
  for (const { mediaTypes } of bodiesOf(contract)) {
    for (const { format, schema, examples } of mediaTypes) {
      // The build refuses an XML example that is no text, and no-unsupported-constructs says so.
      const readable = examples.filter(({ node }) => format === "json" || typeof node.value === "string");
      for (const example of readable) {
        if ("error" in example.decoded) yield faultOf(example, example.decoded.error);
        else if (format === "json") yield* unnamedMembers(contract.root, [schema], example.node);
      }
    }
  }
});

function faultOf({ name, node, format }: Example, error: Error): Finding {
  if (isContractError(error)) {
    const misfit = `The example \`${name}\` does not fit its schema`;
    if (error.found === "nothing") {
      const message = `${misfit}: the required member ${error.path} is missing, expected ${error.expected}.`;
      return { at: placeOf(node, format, error.path), message };
    }
    const place = format === "json" || error.path === "" ? "" : ` at ${error.path}`;
    return {
      at: placeOf(node, format, error.path),
      message: `${misfit}${place}: expected ${error.expected}, found ${error.found}.`,
    };
  }
  if (isXmlSyntaxError(error)) {
    const place = `line ${error.line}, column ${error.column} of the example`;
    return { at: node, message: `The example \`${name}\` is not well-formed XML at ${place}: ${error.rule}.` };
  }
  return { at: node, message: `The example \`${name}\` cannot be read: ${error.message}` };
}

/** Whether members that the schema does not name are kept. */
function keepsOthers(schema: ContractNode): boolean {
  const additional = schema.at("additionalProperties")?.value ?? schema.at("unevaluatedProperties")?.value ?? false;
  return additional !== false || schema.at("patternProperties") !== undefined;
}

/** @param schemas of which each says something of the value */
function* unnamedMembers(root: ContractNode, schemas: readonly ContractNode[], node: ContractNode): Iterable<Finding> {
  const parts = schemas.flatMap((schema) => partsOfSchema(root, schema));
  const items = parts.flatMap((part) => part.at("items") ?? []);
  if (Array.isArray(node.value)) for (const item of node.items()) yield* unnamedMembers(root, items, item);
  const holders = parts.flatMap((part) => part.at("properties") ?? []);
  if (holders.length === 0 || parts.some(keepsOthers)) return;
  for (const name of node.keys()) {
    const member = node.at(name);
    const properties = holders.flatMap((holder) => holder.at(name) ?? []);
    if (member === undefined) continue;
    if (properties.length > 0) {
      yield* unnamedMembers(root, properties, member);
    } else {
      const message = `The schema names no member \`${name}\`, so the decoder leaves it out.`;
      const names = holders.flatMap((holder) => holder.keys());
      yield { at: member, on: "key", message, suggest: closest(name, names) };
    }
  }
}
