import { quoted } from "../values/quoted.js";
import type { Property, Schema } from "../values/schema.js";

/** Whether an object has the members of such a list, in its order, and no others. */
export function isInOrder(object: Readonly<Record<string, unknown>>, members: readonly Property[]): boolean {
  let next = 0;
  for (const name in object) {
    for (let member = members[next]; member?.name !== name; member = members[next]) {
      if (!mayBeMissing(member)) return false;
      next += 1;
    }
    next += 1;
  }
  while (mayBeMissing(members[next])) next += 1;
  return next >= members.length;
}

/** The {@link Expression} of such an object. JSON's parser minds the commas. */
export function expressionOfMembers(properties: readonly Property[], of: (part: Schema) => string): string {
  let behind = "\\s*";
  const members = properties.reduceRight((rest, property) => {
    const member = `${quoted(JSON.stringify(property.name))}: ?${of(property.schema)}${behind}`;
    if (!mayBeMissing(property)) behind = ",\\s*";
    else if (behind === "\\s*") behind = "[,\\s]*";
    return mayBeMissing(property) ? `(?:${member})?${rest}` : member + rest;
  }, "");
  return `\\{\\s*${members}\\}`;
}

/** Whether nothing stands for a member that is missing. */
function mayBeMissing(property: Property | undefined): boolean {
  return property !== undefined && !property.required && property.default === undefined;
}
