import { describe, expect, test } from "vitest";
import { renderInlineMarkdown, renderMarkdown } from "../../scripts/docs/markdown.js";

describe("a link of a contract's text leads somewhere, and does nothing else", () => {
  const addresses = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
  ];
  const links = addresses.flatMap((address) => [
    `[x](${address})`,
    `[x](<${address}>)`,
    `<${address}>`,
    `[x][1]\n\n[1]: ${address}`,
  ]);
  test.each([
    ...links,
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
  ])("%s", (text) => {
    for (const { text: markup } of [renderMarkdown(text), renderInlineMarkdown(text)])
      expect(markup).not.toMatch(/href="(?!http|#|[^":&]*")(?!&#38;|[^"]*&#38;)/i);
  });

  test.each(["https://a.example/b?c=d", "mailto:a@a.example", "errors.md#top", "#top"])("%s is kept", (address) => {
    for (const { text } of [renderMarkdown(`[x](${address})`), renderInlineMarkdown(`[x](${address})`)])
      expect(text).toContain(`<a href="${address}">x</a>`);
  });
});
