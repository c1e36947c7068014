/**
 * Text that is read as it was: markup as references (XML 1.0 §2.4), and a carriage return, which would be read as a line feed (§2.11).
 * Each ">" is escaped, and so the one that would end "]]>" too.
 */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, reference) : text;
}

/** The value of an attribute, for double quotes: white space other than a space would be read as one (XML 1.0 §3.3.3). */
export function escapeValue(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, reference);
}

/**
 * Text as CDATA sections (XML 1.0 §2.7). "]]>" is split, since it ends a section. A carriage return stands between two of them: inside
 * there are no references, and it would be read as a line feed.
 */
export function characterData(text: string): string {
  if (text === "") return "";
  const sections = text.replaceAll("]]>", "]]]]><![CDATA[>").replaceAll("\r", "]]>&#xD;<![CDATA[");
  return `<![CDATA[${sections}]]>`.replaceAll("<![CDATA[]]>", "");
}

function reference(character: string): string {
  return references.get(character) ?? character;
}

const references: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#x9;"],
  ["\n", "&#xA;"],
  ["\r", "&#xD;"],
]);
