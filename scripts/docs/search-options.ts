import type { Options } from "minisearch";

/** Something that search finds: a page, a section or a member. */
export interface SearchEntry {
  /** The address inside the site, with its anchor. */
  readonly id: string;
  /** The title of the page that it stands on; empty for a page itself. */
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** The same in the build and in the browser: an index can be read by these options alone. */
export const searchOptions: Options<SearchEntry> = {
  fields: ["title", "text"],
  storeFields: ["title", "page", "text"],
  // Names such as `SignInNameOrEmail` are found by their parts too.
  tokenize: (text) =>
    [...text.split(/[^\p{L}\p{N}_-]+/u), ...(text.match(/\p{Lu}\p{Ll}+/gu) ?? [])].filter((word) => word !== ""),
  searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
};
