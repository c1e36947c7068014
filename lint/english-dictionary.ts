import american from "dictionary-en";
import british from "dictionary-en-gb";

/**
 * American and British English as one Hunspell dictionary: both come from SCOWL with the same affix rules. The plugin holds what this
 * module makes, not the module.
 */
export const englishDictionary = {
  aff: text(american.aff),
  dic: mergeWordLists(text(american.dic), text(british.dic)),
};

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The first line of a word list is the number of its words. */
function mergeWordLists(...lists: readonly string[]): string {
  const words = new Set(lists.flatMap((list) => list.trim().split("\n").slice(1)));
  return [words.size, ...words].join("\n");
}
