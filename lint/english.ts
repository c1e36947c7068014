import nspell from "nspell";
import { englishDictionary } from "./english-dictionary.js";

let spelling: nspell | undefined;

/** The checker of English words, American and British. Made when it is first asked for, since that takes a fifth of a second. */
export function english(): Pick<nspell, "correct" | "suggest"> {
  spelling ??= nspell(englishDictionary);
  return spelling;
}
