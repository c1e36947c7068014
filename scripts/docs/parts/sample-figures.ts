import { formatOfKey } from "../../../src/content/media-type-key.js";
import type { ExampleView, MediaTypeView } from "../contract/operation-view.js";
import { type Html, html } from "../html.js";
import { codeBlock } from "../markdown.js";

/**
 * The samples of a body, one beside the other: the first of each media type, the others behind a line.
 *
 * @param marks what stands behind a sample's caption
 */
export function sampleFigures(
  content: readonly MediaTypeView[],
  marks: (media: MediaTypeView, example: ExampleView) => Html = () => html``,
): Html | "" {
  const figure = (media: MediaTypeView, example: ExampleView) => html`<figure class="sample">
<figcaption><code>${media.mediaType}</code>${example.summary && html` ${example.summary}`}${marks(media, example)}</figcaption>
${codeBlock(example.text, formatOfKey(media.mediaType) ?? "text")}</figure>\n`;
  const first = content.flatMap((media) => media.examples.slice(0, 1).map((example) => figure(media, example)));
  const others = content.flatMap((media) => media.examples.slice(1).map((example) => figure(media, example)));
  if (first.length === 0) return "";
  return html`<div class="samples">${first}</div>
${others.length > 0 && html`<details><summary>${others.length === 1 ? "One more sample" : `${others.length} more samples`}</summary><div class="samples">${others}</div></details>`}`;
}
