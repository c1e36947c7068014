import type { RuleDocuments } from "./rule-documents.js";

/** XML 1.0 §3 and §3.1. */
export const elements: readonly RuleDocuments[] = [
  {
    rule: "[39] element",
    accepted: ["<a></a>", "<a/>", "<a><b><c/></b><b/></a>"],
    refused: [
      ["<a>‸", "§3.1"],
      ["<a><b></b>‸", "§3.1"],
      ["<a>text‸", "§3.1"],
      ["<‸/a>", "§2.3"],
    ],
  },
  {
    rule: "[40] STag",
    accepted: ["<a ></a>", "<a b='1'\n\tc='2' ></a>"],
    refused: [
      ["<‸ a></a>", "§2.3"],
      ["<‸", "§2.3"],
      ["<‸>", "§2.3"],
      ["<‸<a></a>", "§2.3"],
      ["<a‸", "§3.1"],
      ["<a ‸", "§2.3"],
      ["<a b='c'‸", "§3.1"],
      ["<a ‸<b/></a>", "§2.3"],
      ["<a‸<b/></a>", "§3.1"],
      ["<a b='1'‸c='2'></a>", "§3.1"],
      ["<a‸'b'></a>", "§3.1"],
    ],
  },
  {
    rule: "[41] Attribute",
    accepted: ["<a b='c'/>", "<a b = 'c'/>", "<a xml:lang='' xml:space='any'/>"],
    refused: [
      ["<a b‸/>", "§3.1"],
      ["<a b‸></a>", "§3.1"],
      ["<a b ‸c='d'/>", "§3.1"],
      ["<a ‸'b'='c'/>", "§2.3"],
      ["<a ‸&b;='c'/>", "§2.3"],
      ["<a\n\tb='c'\n\td‸/>", "§3.1"],
    ],
  },
  {
    rule: "[42] ETag",
    accepted: ["<a></a >", "<a></a\r\n\t>"],
    refused: [
      ["<a></‸ a>", "§2.3"],
      ["<a></‸>", "§2.3"],
      ["<a></‸", "§2.3"],
      ["<a></a‸", "§3.1"],
      ["<a></a‸/>", "§3.1"],
      ["<a></a ‸b='c'>", "§3.1"],
      ["<a></a‸<b/>", "§3.1"],
      ["<a><‸ /a>", "§2.3"],
    ],
  },
  {
    rule: "[43] content",
    accepted: ["<a>b<c/>d&lt;e<![CDATA[f]]>g<?h?>i<!-- j -->k</a>", "<a> <b/>\n</a>"],
    refused: [
      ["<a>‸<!ELEMENT b ANY></a>", "§2.5"],
      ["<a>‸<!b></a>", "§2.5"],
      ["<a><‸%b;></a>", "§2.3"],
    ],
  },
  {
    rule: "[44] EmptyElemTag",
    accepted: ["<a/>", "<a />", "<a b='c'/>", "<a b='c'\n/>"],
    refused: [
      ["<a/‸ >", "§3.1"],
      ["<a/‸", "§3.1"],
      ["<a /‸b='c'/>", "§3.1"],
      ["<a/‸/>", "§3.1"],
    ],
  },
  {
    rule: "WFC: Element Type Match",
    accepted: ["<a><a></a></a>", "<p:a xmlns:p='urn:x'></p:a>"],
    refused: [
      ["<a></‸b>", "end tag of a"],
      ["<a></‸A>", "end tag of a"],
      ["<a></‸aa>", "end tag of a"],
      ["<aa></‸a>", "end tag of aa"],
      ["<a>\n  <b></‸a>", "end tag of b"],
      ["<a><b></‸a></b>", "end tag of b"],
      ["<p:a xmlns:p='urn:x' xmlns:q='urn:x'></‸q:a>", "end tag of p:a"],
      ["<p:a xmlns:p='urn:x'></‸a>", "end tag of p:a"],
      ["<é></‸e\u0301>", "end tag of é"],
    ],
  },
  {
    rule: "WFC: Unique Att Spec",
    accepted: ["<a b='1' B='1'/>", "<a b='1'><a b='1'/></a>"],
    refused: [
      ["<a b='1' ‸b='2'/>", "§3.1"],
      ["<a b='1' c='2'\n‸b='1'></a>", "§3.1"],
      ["<a xmlns='urn:x' ‸xmlns='urn:x'/>", "§3.1"],
      ["<a xmlns:p='urn:x' ‸xmlns:p='urn:y'/>", "§3.1"],
      ["<a xml:lang='' ‸xml:lang=''/>", "§3.1"],
      ["<a __proto__='' ‸__proto__=''/>", "§3.1"],
    ],
  },
  {
    rule: "WFC: No < in Attribute Values",
    accepted: ["<a b='&lt;&#60;&#x3C;'/>"],
    refused: [
      ["<a b='‸<'/>", "§3.1"],
      ["<a b='c\n‸<d/>'/>", "§3.1"],
      ["<a b='&lt;‸<'/>", "§3.1"],
    ],
  },
  {
    rule: "WFC: No External Entity References",
    accepted: [],
    notAccepted: "an external entity needs a declaration in a DTD",
    refused: [
      ["<a b='‸&c;'/>", "§4.1"],
      ["‸<!DOCTYPE a [<!ENTITY c SYSTEM 'c.xml'>]><a b='&c;'/>", "DOCTYPE"],
    ],
  },
];
