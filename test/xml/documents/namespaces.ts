import type { RuleDocuments } from "./rule-documents.js";

const xml = "http://www.w3.org/XML/1998/namespace";
const xmlns = "http://www.w3.org/2000/xmlns/";

/** Namespaces in XML 1.0 (third edition). */
export const namespaces: readonly RuleDocuments[] = [
  {
    rule: "Namespaces [1] NSAttName",
    accepted: ["<a xmlns='urn:x' xmlns:p='urn:x'/>"],
    refused: [["<a xmlns ‸'urn:x'/>", "§3.1"]],
  },
  {
    rule: "Namespaces [2] PrefixedAttName",
    accepted: ["<a xmlns:_p-.1='urn:x'/>", "<a xmlns:é='relative'/>", "<a xmlns:xmlish='urn:x'/>"],
    refused: [
      ["<a xmlns‸:='urn:x'/>", "Namespaces §4"],
      ["<a xmlns‸:1='urn:x'/>", "Namespaces §4"],
      ["<a xmlns‸:-p='urn:x'/>", "Namespaces §4"],
      ["<a xmlns:p‸:q='urn:x'/>", "§3.1"],
    ],
  },
  {
    rule: "Namespaces [3] DefaultAttName",
    accepted: ["<a xmlns='urn:x'><b xmlns=''/></a>", "<a xmlns=''/>", "<a XMLNS='urn:x' XMLNS2=''/>"],
    refused: [["<a xmlns='urn:x' ‸xmlns='urn:y'/>", "§3.1"]],
  },
  {
    rule: "Namespaces [4] NCName",
    accepted: ["<_a-b.c1/>", "<p:_a xmlns:p='urn:x'/>"],
    refused: [
      ["<‸:/>", "Namespaces §4"],
      ["<‸:a/>", "Namespaces §4"],
      ["<a ‸:b=''/>", "Namespaces §4"],
    ],
  },
  {
    rule: "Namespaces [5] NCNameChar",
    accepted: ["<a-.1·/>"],
    refused: [["<a‸:·/>", "Namespaces §4"]],
  },
  {
    rule: "Namespaces [6] NCNameStartChar",
    accepted: ["<é:é xmlns:é='urn:x'/>", "<p:\u{10000} xmlns:p='urn:x'/>"],
    refused: [
      ["<p‸:\u0301 xmlns:p='urn:x'/>", "Namespaces §4"],
      ["<p‸:\u00B7 xmlns:p='urn:x'/>", "Namespaces §4"],
    ],
  },
  {
    rule: "Namespaces [7] QName",
    accepted: ["<a/>", "<p:a xmlns:p='urn:x'/>"],
    refused: [
      ["<p:a‸:b xmlns:p='urn:x'/>", "§3.1"],
      ["<p‸::a xmlns:p='urn:x'/>", "Namespaces §4"],
      ["<p‸: a xmlns:p='urn:x'/>", "Namespaces §4"],
    ],
  },
  {
    rule: "Namespaces [8] PrefixedName",
    accepted: ["<p:a p:b='' xmlns:p='urn:x'/>"],
    refused: [
      ["<p‸:/>", "Namespaces §4"],
      ["<a p‸:='' xmlns:p='urn:x'/>", "Namespaces §4"],
    ],
  },
  {
    rule: "Namespaces [9] UnprefixedName",
    accepted: ["<a b=''/>"],
    refused: [["<‸1/>", "Namespaces §4"]],
  },
  {
    rule: "Namespaces [10] Prefix",
    accepted: ["<p.1:a xmlns:p.1='urn:x'/>", "<xml:a/>", "<xmlish:a xmlns:xmlish='urn:x'/>"],
    refused: [
      ["<‸1:a xmlns:p='urn:x'/>", "Namespaces §4"],
      ["<a ‸1:b=''/>", "Namespaces §4"],
    ],
  },
  {
    rule: "Namespaces [11] LocalPart",
    accepted: ["<p:a.1 xmlns:p='urn:x'/>"],
    refused: [
      ["<p‸:1 xmlns:p='urn:x'/>", "Namespaces §4"],
      ["<p‸:-a xmlns:p='urn:x'/>", "Namespaces §4"],
      ["<a p‸:1='' xmlns:p='urn:x'/>", "Namespaces §4"],
    ],
  },
  {
    rule: "Namespaces [12] STag",
    accepted: ["<p:a xmlns:p='urn:x'></p:a>"],
    refused: [["<p:a xmlns:p='urn:x'‸p:b=''></p:a>", "§3.1"]],
  },
  {
    rule: "Namespaces [13] ETag",
    accepted: ["<p:a xmlns:p='urn:x'></p:a\n>"],
    refused: [
      ["<p:a xmlns:p='urn:x'></p‸:>", "Namespaces §4"],
      ["<p:a xmlns:p='urn:x'></‸:a>", "Namespaces §4"],
      ["<p:a xmlns:p='urn:x'></‸p:b>", "§3"],
      ["<p:a xmlns:p='urn:x'></‸p:aa>", "§3"],
    ],
  },
  {
    rule: "Namespaces [14] EmptyElemTag",
    accepted: ["<p:a xmlns:p='urn:x'/>"],
    refused: [["<p:a xmlns:p='urn:x'/‸ >", "§3.1"]],
  },
  {
    rule: "Namespaces [15] Attribute",
    accepted: ["<a xmlns:p='urn:x' p:b='' b='' xmlns=''/>"],
    refused: [["<a xmlns:p='urn:x' p:b‸/>", "§3.1"]],
  },
  {
    rule: "NSC: Reserved Prefixes and Namespace Names",
    accepted: [
      "<a xml:lang='en'/>",
      `<xml:a xmlns:xml='${xml}'/>`,
      "<a xmlns:XML='urn:x' xmlns:xml1='urn:y' XML:b='' xml1:b=''/>",
      "<xmlns/>",
    ],
    refused: [
      ["<a ‸xmlns:xml='urn:x'/>", "Namespaces §3"],
      ["<a ‸xmlns:xml=''/>", "Namespaces §3"],
      [`<a ‸xmlns:p='${xml}'/>`, "Namespaces §3"],
      [`<a ‸xmlns='${xml}'/>`, "Namespaces §3"],
      [`<a ‸xmlns:p='${xml.replace("h", "&#x68;")}'/>`, "Namespaces §3"],
      ["<a ‸xmlns:xmlns='urn:x'/>", "Namespaces §3"],
      [`<a ‸xmlns:xmlns='${xmlns}'/>`, "Namespaces §3"],
      [`<a ‸xmlns:p='${xmlns}'/>`, "Namespaces §3"],
      [`<a ‸xmlns='${xmlns}'/>`, "Namespaces §3"],
      ["<‸xmlns:a/>", "Namespaces §3"],
      ["<a><‸xmlns:b></xmlns:b></a>", "Namespaces §3"],
    ],
  },
  {
    rule: "NSC: Prefix Declared",
    accepted: [
      "<p:a p:b='' xmlns:p='urn:x'><p:c p:d=''/></p:a>",
      "<p:a xmlns:p='urn:x'><p:b xmlns:p='urn:y'/><p:c/></p:a>",
    ],
    refused: [
      ["<‸p:a/>", "Namespaces §5"],
      ["<a ‸p:b=''/>", "Namespaces §5"],
      ["<a><b xmlns:p='urn:x'/><‸p:c/></a>", "Namespaces §5"],
      ["<a><b xmlns:p='urn:x'></b><b ‸p:c=''/></a>", "Namespaces §5"],
      ["<a xmlns:p='urn:x'><‸P:b/></a>", "Namespaces §5"],
      ["<‸p:a xmlns='p'/>", "Namespaces §5"],
      ["<‸constructor:a/>", "Namespaces §5"],
      ["<‸__proto__:a/>", "Namespaces §5"],
    ],
  },
  {
    rule: "NSC: No Prefix Undeclaring",
    accepted: ["<a xmlns:p='urn:x'><b xmlns=''/></a>", "<a xmlns:p=' '/>"],
    refused: [
      ["<a ‸xmlns:p=''/>", "Namespaces §5"],
      ["<a xmlns:p='urn:x'><b ‸xmlns:p=''/></a>", "Namespaces §5"],
    ],
  },
  {
    rule: "NSC: Attributes Unique",
    accepted: [
      "<a xmlns:p='urn:x' xmlns='urn:x' p:b='' b=''/>",
      "<a xmlns:p='urn:x' xmlns:q='urn:X' p:b='' q:b=''/>",
      "<a xmlns:p='urn:x' xmlns:q='urn:%78' p:b='' q:b=''/>",
      "<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' q:c=''/>",
      "<a xmlns:p='x' xmlns:q='x b' p:b='' q:c='' b=''/>",
    ],
    refused: [
      ["<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' ‸q:b=''/>", "Namespaces §6.3"],
      ["<a xmlns:p='urn:x'><b xmlns:q='urn:x' p:b='' ‸q:b=''/></a>", "Namespaces §6.3"],
      ["<a p:b='' ‸q:b='' xmlns:p='urn:x' xmlns:q='urn:x'/>", "Namespaces §6.3"],
      ["<a xmlns:p='urn:x' xmlns:q='&#x75;rn:x' p:b='' ‸q:b=''/>", "Namespaces §6.3"],
      ["<a xmlns:p='a b' xmlns:q='a\nb' p:b='' ‸q:b=''/>", "Namespaces §6.3"],
      [`<a xmlns:xml='${xml}' xml:lang='' ‸xml:lang=''/>`, "Namespaces §6.3"],
    ],
  },
  {
    rule: "Namespaces §7: no colons in entity names and targets",
    accepted: ["<a><?b c:d?></a>"],
    refused: [
      ["<a><?b‸:c?></a>", "§2.6"],
      ["<a><?‸:b?></a>", "§2.6"],
      ["<a>‸<?xml:b?></a>", "§2.6"],
      ["<a>‸&b:c;</a>", "§4.1"],
    ],
  },
];
