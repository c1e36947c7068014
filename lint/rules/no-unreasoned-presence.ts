import { resolveSchema } from "../../scripts/compile/document/schema-parts.js";
import type { ContractNode } from "../../scripts/load/contract-node.js";
import { type Contract, contractRule, type Finding } from "../contract-rule.js";
import { bodiesOf } from "../examples.js";
import { Observations, type ObservedProperty } from "../observations.js";

/**
 * What an answer's schema says of null and of absence is what the examples show, or `x-reasoned` says why it is something else. (That
 * nothing is null or absent which may not be is for `no-undecodable-examples` to find. Of requests the examples show only what one may
 * send.)
 */
export const noUnreasonedPresence = contractRule(function* (contract) {
  const { root } = contract;
  for (const property of observe(contract)) {
    const { node } = property;
    if (node.at("x-reasoned") !== undefined || resolveSchema(root, node).at("x-reasoned") !== undefined) continue;
    if (property.nulls === 0 && isNullable(root, node)) {
      yield finding(property, "may be null, but no example shows it so: say");
    }
    if (!property.isRequired && property.objects > 0 && property.present === property.objects) {
      yield finding(property, "may be absent, but every example has it: require it, or say");
    }
  }
});

function finding({ name, node }: ObservedProperty, what: string): Finding {
  return { at: node, on: "key", message: `The member \`${name}\` ${what} in \`x-reasoned\` how that is known.` };
}

/** Nothing, while an example does not decode: it may be the one that shows what is asked for. */
function observe(contract: Contract): Iterable<ObservedProperty> {
  const observations = new Observations(contract.root);
  const mediaTypes = bodiesOf(contract).flatMap((body) => (body.isResponse ? body.mediaTypes : []));
  if (mediaTypes.some(({ examples }) => examples.some(({ decoded }) => "error" in decoded))) return [];
  for (const { schema } of mediaTypes) observations.addSchema(schema);
  for (const { schema, examples } of mediaTypes) {
    for (const { decoded } of examples) if ("value" in decoded) observations.addValue(schema, decoded.value);
  }
  return observations.properties;
}

function isNullable(root: ContractNode, schema: ContractNode): boolean {
  const union = schema.at("anyOf") ?? schema.at("oneOf");
  const type = resolveSchema(root, schema).at("type")?.value;
  return union !== undefined || (Array.isArray(type) && type.includes("null"));
}
