import type { Html } from "./html.js";

/** A page of the site, before it is laid out. */
export interface Page {
  /** The file's path inside the site, such as `errors.html` or `operations/getLoan.html`. */
  readonly path: string;
  /** The page's heading, and its name in the navigation. */
  readonly title: string;
  /** One sentence, for search engines and link previews. */
  readonly summary: string;
  readonly group: PageGroup;
  readonly body: Html;
  /** Scripts of this page, beside those of every page: paths inside the site. */
  readonly scripts?: readonly string[];
  /** `text`: a column of text beside the list of its sections. `wide`: over the whole width. Default: `text`. */
  readonly layout?: "text" | "wide";
  /** The whole document, of a page without the site's frame around it. */
  readonly document?: string;
}

/** The navigation's headings, in order. */
export const pageGroups = ["Guides", "Operations", "Reference", "Project", "Decisions"] as const;

export type PageGroup = (typeof pageGroups)[number];

/** The way from one page of the site to a file of it, so that the site works from any path. */
export function relativePath(from: string, to: string): string {
  return "../".repeat(from.split("/").length - 1) + to;
}
