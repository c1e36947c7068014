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
  const { title, detail } = membersOf(data ?? parsed(text));
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

function parsed(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
