/** A document without percent signs, and what puts them back into a text that is made of it. */
export interface WithoutPercentSigns {
  readonly document: unknown;
  restore(text: string): string;
}

/**
 * Takes the percent signs out of a document. openapi-typescript takes names for parts of references, in which a percent sign begins an
 * encoded character, and stops at one that begins none.
 */
export function withoutPercentSigns(document: unknown): WithoutPercentSigns {
  const text = JSON.stringify(document);
  if (!text.includes("%")) return { document, restore: (made) => made };
  const stand = standIn(text);
  return {
    document: replaceIn(document, stand, ""),
    restore: (made) => made.replaceAll(stand, "%"),
  };
}

/** Not in the text, and with hyphens, so that a name with it is quoted in code, as one with a percent sign is. */
function standIn(text: string): string {
  let stand = "-percent-sign-";
  for (let count = 2; text.includes(stand); count += 1) stand = `-percent-sign-${count}-`;
  return stand;
}

/**
 * What has no percent sign inside is not copied.
 *
 * @param holder the name of the member that holds the value: in a reference, percent signs begin encoded characters
 */
function replaceIn(value: unknown, stand: string, holder: string): unknown {
  if (typeof value === "string")
    return value.includes("%") ? value.replaceAll(holder === "$ref" ? "%25" : "%", stand) : value;
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  let isChanged = false;
  const entries = Object.entries(value).map(([key, member]) => {
    const replaced = replaceIn(member, stand, isList ? "" : key);
    isChanged ||= replaced !== member || key.includes("%");
    return [key.replaceAll("%", stand), replaced] as const;
  });
  if (!isChanged) return value;
  return isList ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
