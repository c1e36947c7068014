import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { inertMarkdown } from "../../scripts/docs/inert-markdown.js";
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

test.each(["![x](https://a.example/x.png)", "![x][1]\n\n[1]: https://a.example/x.png"])(
  "a picture is a link, since no page loads anything from elsewhere: %s",
  (text) => {
    for (const { text: markup } of [renderMarkdown(text), renderInlineMarkdown("![x](https://a.example/x.png)")])
      expect(markup).toContain('<a href="https://a.example/x.png">x</a>');
    expect(renderMarkdown(inertMarkdown(text)).text).toBe(renderMarkdown(text).text);
  },
);

describe("Markdown for a renderer that is not ours", () => {
  test.each([
    "# A title\n\nA *word*, `a<b>` and [a link](https://a.example/).\n",
    "```xml\n<a><b/></a>\n```\n\n    <indented/>\n",
    "1. one\n   - two `<c>`\n\n| a | b |\n| - | - |\n| `<d>` | 1 < 2 |\n",
    "> quoted\n> `<e>`\n",
  ])("is the same to the letter where nothing in it is live: %j", (text) => {
    expect(inertMarkdown(text)).toBe(text);
  });

  test.each([
    "<script>alert(1)</script>",
    "text <b onclick=alert(1)>bold</b> text",
    "- item\n  <style>body { display: none }</style>\n",
    "| a |\n| - |\n| <i>b</i> |\n",
    "> <div>\n> [x](y)\n> </div>\n",
    "<div>\n<p>\n\n<iframe src=x>\n",
    "a\r\n<br>\r\nb",
    "[<u>link</u>](https://a.example/)",
    "<!-- a comment -->\n\n<?php ?>\n\n<![CDATA[x]]>",
  ])("has no HTML: %j", (text) => {
    const kinds: string[] = [];
    marked.walkTokens(marked.lexer(inertMarkdown(text)), ({ type }) => void kinds.push(type));
    expect(kinds).not.toContain("html");
    expect(inertMarkdown(text)).toContain("&lt;");
  });
});
