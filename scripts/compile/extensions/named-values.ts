import type { ContractNode } from "../../load/contract-node.js";
import type { NamedValue } from "../../model/model.js";

/** `x-enum-varnames` and `x-enum-descriptions`: a name and a description for each value of an enum, in its order. */
export function compileNamedValues(schema: ContractNode): NamedValue[] {
  const names = schema.at("x-enum-varnames")?.as("extension");
  if (names === undefined) return [];
  const values = schema.at("enum")?.items() ?? [];
  const descriptions = schema.at("x-enum-descriptions")?.as("extension");
  const odd = [names, descriptions].filter((list) => list !== undefined && list.items().length !== values.length);
  for (const list of odd)
    list?.notice(
      `${list.items().length} for ${values.length} values`,
      "no constant is made of them: write one for each value",
    );
  if (odd.length > 0) return [];
  return values.flatMap(({ value }, index) => {
    const name = names.items()[index]?.text();
    if (name === undefined || (typeof value !== "string" && typeof value !== "number")) return [];
    return [{ name, value, description: descriptions?.items()[index]?.text() }];
  });
}
