import { lexer, type Token } from "marked";

/**
 * The same Markdown without what is more than text and links: HTML is shown as text, and a picture, which may be anywhere, as a link. For
 * renderers that are not ours; what addresses its links have is for them to look at.
 */
export function inertMarkdown(text: string): string {
  const source = text.replaceAll(/\r\n?/g, "\n");
  return rewritten(source, lexer(source));
}

/** Whether there is HTML or a picture in it. */
function isLive(token: Token): boolean {
  return token.type === "html" || token.type === "image" || partsOf(token).some(isLive);
}

/** A text with what its tokens became in their places. */
function rewritten(source: string, tokens: readonly Token[]): string {
  let result = "";
  let end = 0;
  for (const token of tokens) {
    const start = source.indexOf(token.raw, end);
    // A token is not always written as the text has it: then nothing is let through.
    if (start < 0) return withoutTags(source);
    result += source.slice(end, start) + inertToken(token);
    end = start + token.raw.length;
  }
  return result + source.slice(end);
}

function inertToken(token: Token): string {
  if (!isLive(token)) return token.raw;
  switch (token.type) {
    case "html":
      // What stood between tags is Markdown now.
      return inertMarkdown(withoutTags(token.raw));
    case "image":
      return token.raw.replace("!", "");
    default:
      return rewritten(token.raw, partsOf(token));
  }
}

function partsOf(token: Token): readonly Token[] {
  if (token.type === "list") return token["items"];
  if (token.type !== "table") return ("tokens" in token && token.tokens) || [];
  return [token["header"], ...token["rows"]]
    .flat()
    .flatMap((cell: { readonly tokens: readonly Token[] }) => cell.tokens);
}

function withoutTags(text: string): string {
  return text.replaceAll("<", "&lt;");
}
