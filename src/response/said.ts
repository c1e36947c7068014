import type { Redact } from "../errors/redact.js";

/**
 * What the body of a refusal says, as the end of a sentence: its `title`, or its `detail` (RFC 9457), in one line.
 *
 * @param data the decoded body, where the contract states it
 * @param text the body as it came
 * @param mediaType its essence
 */
export function saidIn(data: unknown, text: string | undefined, mediaType: string | undefined, redact: Redact): string {
  // What protects a host from robots answers in place of the API, which states no such page.
  if (data === undefined && mediaType === "text/html") return " and a page in HTML, maybe the host's own.";
  const { title, detail } = membersOf(data ?? (/[/+]xml$/.test(mediaType ?? "") ? elementsOf(text) : parsed(text)));
  const said = [title, detail].find((one): one is string => typeof one === "string" && one.trim() !== "");
  if (said === undefined) return ".";
  // What stands in a text once its escapes are undone may be a secret.
  const line = redact(said.replaceAll(/[\p{Cc}\s]+/gu, " ").trim());
  return `: ${line.length <= longest ? line : `${line.slice(0, longest - 1)}…`}`;
}

const longest = 200;

function membersOf(value: unknown): { readonly title?: unknown; readonly detail?: unknown } {
  return typeof value === "object" && value !== null ? value : {};
}

/** RFC 9457 appendix B: elements of these names hold text. The strict reader is loaded for what the contract states alone. */
function elementsOf(text = ""): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/<(?:[\w.-]+:)?(title|detail)(?:\s[^<>]*)?>([^<]*)</g)];
  return Object.fromEntries(found.reverse().map(([, name = "", content = ""]) => [name, withoutReferences(content)]));
}

/** XML 1.0 §4.1, §4.6. */
function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (reference, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return predefined[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : reference);
  });
}

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function parsed(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
