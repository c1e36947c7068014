import { localName } from "../characters.js";

/** Namespaces §3 [4]: whether the whole text is an NCName. */
export function isLocalName(text: string): boolean {
  localName.lastIndex = 0;
  return localName.test(text) && localName.lastIndex === text.length;
}
