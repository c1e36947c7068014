import type { RuleDocuments } from "./rule-documents.js";

/** XML 1.0 §4.1. */
export const references: readonly RuleDocuments[] = [
  {
    rule: "[66] CharRef",
    accepted: ["<a b='&#65;&#x41;'>&#65;&#x41;&#x4f;&#x4F;</a>", "<a>&#0000000000065;&#x000000000000041;</a>"],
    refused: [
      ["<a>‸&#;</a>", "§4.1"],
      ["<a>‸&#x;</a>", "§4.1"],
      ["<a>‸&#X41;</a>", "§4.1"],
      ["<a>‸&#4F;</a>", "§4.1"],
      ["<a>‸&#x4G;</a>", "§4.1"],
      ["<a>‸&#65</a>", "§4.1"],
      ["<a>‸&#65 ;</a>", "§4.1"],
      ["<a>‸&# 65;</a>", "§4.1"],
      ["<a>‸& #65;</a>", "§4.1"],
      ["<a>‸&#-65;</a>", "§4.1"],
      ["<a>‸&#+65;</a>", "§4.1"],
      ["<a>‸&#6.5;</a>", "§4.1"],
      ["<a>‸&#6_5;</a>", "§4.1"],
      ["<a>‸&#٦٥;</a>", "§4.1"],
      ["<a b='‸&#x;'/>", "§4.1"],
    ],
  },
  {
    rule: "WFC: Legal Character",
    accepted: ["<a b='&#9;&#10;&#13;'>&#x20;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;&#127;</a>"],
    refused: [
      "&#0;",
      "&#x0;",
      "&#8;",
      "&#11;",
      "&#x1F;",
      "&#xD800;",
      "&#xDFFF;",
      "&#xD83D;&#xDE00;",
      "&#xFFFE;",
      "&#65535;",
      "&#x110000;",
      "&#4294967361;",
      "&#18446744073709551681;",
      `&#x${"F".repeat(400)};`,
    ].flatMap((reference) => [
      [`<a>‸${reference}</a>`, "a character that XML allows"] as const,
      [`<a b="‸${reference}"/>`, "a character that XML allows"] as const,
    ]),
  },
  {
    rule: "[67] Reference",
    accepted: ["<a b='&amp;&#38;'>&amp;&#38;</a>"],
    refused: [
      ["<a>‸&</a>", "§4.1"],
      ["<a>‸&;</a>", "§4.1"],
      ["<a>‸&&amp;</a>", "§4.1"],
      ["<a>&amp;‸&", "§4.1"],
      ["<a b='‸&'/>", "§4.1"],
    ],
  },
  {
    rule: "[68] EntityRef",
    accepted: ["<a b='&amp;&lt;&gt;&apos;&quot;'>&amp;&lt;&gt;&apos;&quot;</a>", "<a>&amp;lt;&amp;#60;</a>"],
    refused: [
      ["<a>‸&amp</a>", "§4.1"],
      ["<a>‸&amp </a>", "§4.1"],
      ["<a>‸&amp ;</a>", "§4.1"],
      ["<a>‸& amp;</a>", "§4.1"],
      ["<a>‸&lt<b/></a>", "§4.1"],
    ],
  },
  {
    rule: "WFC: Entity Declared",
    accepted: ["<a>&amp;&lt;&gt;&apos;&quot;</a>"],
    refused: [
      ["<a>‸&nbsp;</a>", "declared entity"],
      ["<a>‸&AMP;</a>", "declared entity"],
      ["<a>‸&Lt;</a>", "declared entity"],
      ["<a>‸&amp1;</a>", "declared entity"],
      ["<a>‸&toString;</a>", "declared entity"],
      ["<a>‸&__proto__;</a>", "declared entity"],
      ["<a b='\n‸&x;'/>", "declared entity"],
      ["<?xml version='1.0' standalone='no'?><a>‸&x;</a>", "declared entity"],
    ],
  },
  {
    rule: "WFC: Parsed Entity",
    accepted: [],
    notAccepted: "an unparsed entity needs a declaration in a DTD",
    refused: [
      ["‸<!DOCTYPE a [<!NOTATION n SYSTEM 'n'><!ENTITY e SYSTEM 'e.png' NDATA n>]><a>&e;</a>", "DOCTYPE"],
      ["<a>‸&e;</a>", "declared entity"],
    ],
  },
  {
    rule: "WFC: No Recursion",
    accepted: [],
    notAccepted: "an entity that refers to itself needs a declaration in a DTD",
    refused: [
      ["‸<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f '&e;'>]><a>&e;</a>", "DOCTYPE"],
      ["‸<!DOCTYPE a [<!ENTITY e 'lol'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;'>]><a>&f;</a>", "DOCTYPE"],
    ],
  },
  {
    rule: "[69] PEReference",
    accepted: ["<a b='%c;'>%c; 100%</a>"],
    refused: [["‸<!DOCTYPE a [<!ENTITY % e ''> %e;]><a/>", "DOCTYPE"]],
  },
  {
    rule: "WFC: In DTD",
    accepted: ["<a b='%c;'>%c;</a>", "<!-- %c; --><?b %c;?><a/>"],
    refused: [
      ["‸%c;<a/>", "§2.1"],
      ["<‸%c;/>", "§2.3"],
      ["<a ‸%c;/>", "§2.3"],
    ],
  },
];
