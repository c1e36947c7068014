import type { Html } from "./html.js";

/** A page of the site, before it is laid out. */
export interface Page {
  /** The file's path inside the site, such as `errors.html` or `operations/getLoan.html`. */
  readonly path: string;
  /** The page's heading, and its name in the navigation. */
  readonly title: string;
  /** One sentence, for search engines and link previews. */
  readonly summary: string;
  /** Where the navigation has it. One without a group is reached by the page that it stands under. */
  readonly group?: PageGroup | undefined;
  /** The path of the page that it stands under. */
  readonly under?: string | undefined;
  /** The file of the repository that says what is on it. */
  readonly source?: string | undefined;
  readonly body: Html;
  /** Scripts of this page, beside those of every page: paths inside the site. */
  readonly scripts?: readonly string[];
  /** `text`: a column of text beside the list of its sections. `wide`: over the whole width. Default: `text`. */
  readonly layout?: "text" | "wide";
  /** The whole document, of a page without the site's frame around it. */
  readonly document?: string;
}

/** The navigation's headings, in order: what callers come for, then those who bring a contract, then those who work on the package. */
export const pageGroups = ["API", "Guides", "Your own contract", "This project"] as const;

export type PageGroup = (typeof pageGroups)[number];

/** The way from one page of the site to a file of it, so that the site works from any path. */
export function relativePath(from: string, to: string): string {
  return "../".repeat(from.split("/").length - 1) + to;
}
