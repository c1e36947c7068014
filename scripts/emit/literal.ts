/** The one writer of literals, names and comments into generated code: whatever stands in a contract comes out inert. */
import { escapeActive, lineBreaks, onOneLine } from "../report/active-characters.js";

/** A JSON value as a TypeScript expression. */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    return list(
      value.map((item) => literal(item, `${indent}  `)),
      "[",
      "]",
      indent,
    );
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => `${propertyName(key)}: ${literal(member, `${indent}  `)}`);
    return list(members, "{ ", " }", indent);
  }
  return typeof value === "string" ? stringLiteral(value) : JSON.stringify(value);
}

function stringLiteral(text: string): string {
  return inertCode(JSON.stringify(text));
}

/**
 * Code whose literals and comments may hold active characters, or `</script`, which ends the script element of a page that holds the code
 * (HTML §4.12.1.3): the same code, without.
 */
export function inertCode(text: string): string {
  return escapeActive(text).replaceAll(/<(?=\/script|!--)/gi, "<\\");
}

/** A key of an object literal or a type. `__proto__` in brackets is a member like any other. */
export function propertyName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : stringLiteral(name);
}

/** Whether a name can stand in code as it is, reserved words aside. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
}

/** A documentation comment, each paragraph's lines as they are. */
export function docComment(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const text = paragraphs
    .map((paragraph) => paragraph?.trim() ?? "")
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
  if (text === "") return "";
  const lines = inertComment(text).split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** A comment on one line. */
export function lineComment(text: string): string {
  return `// ${inertComment(onOneLine(text))}\n`;
}

/** What a comment says: it does not end it, and holds no directive to the compiler. Its lines end as those of code do. */
export function inertComment(text: string): string {
  return inertCode(text.replaceAll(lineBreaks, "\n").replaceAll("*/", "*\\/").replaceAll("@ts-", "@ts\\-"));
}

const lineLength = 120;

/** On one line where it fits, else one item a line. */
export function list(items: readonly string[], open: string, close: string, indent: string): string {
  if (items.length === 0) return (open + close).replaceAll(" ", "");
  // Long lists are many and large: they are not joined only to be measured.
  if (lengthOf(items) + open.length + close.length + indent.length <= lineLength - 20) {
    const short = `${open}${items.join(", ")}${close}`;
    if (!short.includes("\n")) return short;
  }
  const inner = items.map((item) => `${indent}  ${item},\n`).join("");
  return `${open.trim()}\n${inner}${indent}${close.trim()}`;
}

/** Of the items with commas between them. */
function lengthOf(items: readonly string[]): number {
  let length = (items.length - 1) * ", ".length;
  for (const item of items) length += item.length;
  return length;
}

/** A member of an object, by its name. */
export function memberAccess(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${literal(name)}]`;
}
