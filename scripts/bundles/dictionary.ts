import type { Plugin } from "esbuild";
import { englishDictionary } from "../../lint/english-dictionary.js";
import { unmapped } from "./unmapped.js";

/** What the lint's dictionary reads from its packages at run time is read now. */
export const dictionary: Plugin = {
  name: "dictionary",
  setup({ onLoad }) {
    onLoad({ filter: /english-dictionary\.ts$/ }, () => ({
      contents: unmapped(`export const englishDictionary = ${JSON.stringify(englishDictionary)};`),
    }));
  },
};
