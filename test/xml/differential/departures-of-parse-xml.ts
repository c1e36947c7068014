import { placeRefusedByOursAlone } from "./departure.js";
import type { Departure, Disagreement } from "./disagreement.js";

export const departuresOfParseXml: readonly Departure[] = [
  {
    rule: "XML 1.0 §2.10: another value of xml:space than default and preserve is an error, but no fatal one; parse-xml refuses it",
    example: "<a xml:space='other'/>",
    mend(document, { theirs }) {
      if (!("fault" in theirs) || !theirs.fault.includes("`xml:space`")) return undefined;
      return document.replace(/(xml:space\s*=\s*)(?:"[^"<]*"|'[^'<]*')/g, "$1'preserve'");
    },
  },
  {
    rule: "XML 1.0 §4.3.3 [80], [81]: an encoding has a name, and no empty one; parse-xml takes one without for none",
    example: "<?xml version='1.0' encoding=''?><a/>",
    mend: (document, disagreement) =>
      mendDeclaration(document, disagreement, /\sencoding\s*(?:=\s*(?:""|'')?)?(?=\s*(?:\?>|standalone))/),
  },
  {
    rule: "XML 1.0 §2.9 [32]: standalone is yes or no; parse-xml takes one that is empty or missing for none",
    example: "<?xml version='1.0' standalone=''?><a/>",
    mend: (document, disagreement) =>
      mendDeclaration(document, disagreement, /\sstandalone\s*(?:=\s*(?:""|'')?)?(?=\s*\?>)/),
  },
  {
    rule: "XML 1.0 §2.9 [32]: white space stands before standalone; parse-xml does without it after an encoding",
    example: "<?xml version='1.0' encoding='utf-8'standalone='yes'?><a/>",
    mend: (document, disagreement) => mendDeclaration(document, disagreement, /(?<=["'])(?=standalone)/),
  },
];

/** What `disputed` matches in the declaration, made white space. */
function mendDeclaration(document: string, disagreement: Disagreement, disputed: RegExp): string | undefined {
  const place = placeRefusedByOursAlone(disagreement, "XML declaration");
  const declaration = /^\uFEFF?<\?xml\s[^>]*?\?>/.exec(document)?.[0];
  if (place === undefined || declaration === undefined || place >= declaration.length) return undefined;
  return declaration.replace(disputed, " ") + document.slice(declaration.length);
}
