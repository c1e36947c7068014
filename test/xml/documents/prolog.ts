import type { RuleDocuments } from "./rule-documents.js";

/** XML 1.0 §2.1, §2.8, §2.9 and §4.3.3: what stands around the root element. */
export const prolog: readonly RuleDocuments[] = [
  {
    rule: "[1] document",
    accepted: ["<a/>", "<!-- b --><a></a><?c d?>\n"],
    refused: [
      ["‸", "§2.1"],
      [" \n‸", "§2.1"],
      ["<!-- b -->‸", "§2.1"],
      ["<?xml version='1.0'?>‸", "§2.1"],
      ["<a/>‸<b/>", "§2.1"],
      ["<a></a>‸</a>", "§2.1"],
      ["‸x<a/>", "§2.1"],
      ["<a/>‸x", "§2.1"],
    ],
  },
  {
    rule: "[22] prolog",
    accepted: ["<?xml version='1.0'?>\n<!-- b -->\n<?c?>\n<a/>", "\n<?c?><a/>"],
    refused: [
      [" ‸<?xml version='1.0'?><a/>", "XML declaration"],
      ["<!-- b -->‸<?xml version='1.0'?><a/>", "XML declaration"],
      ["<?xml version='1.0'?>‸<?xml version='1.0'?><a/>", "XML declaration"],
      ["<a/>‸<?xml version='1.0'?>", "XML declaration"],
      ["<a>‸<?xml version='1.0'?></a>", "XML declaration"],
      ["<?xml version='1.0'?>‸x<a/>", "§2.1"],
    ],
  },
  {
    rule: "[23] XMLDecl",
    accepted: [
      "<?xml version='1.0'?><a/>",
      "<?xml version='1.0' encoding='utf-8'?><a/>",
      "<?xml version='1.0' standalone='no'?><a/>",
      `<?xml\n\tversion\r\n=\r\n"1.0" encoding = "utf-8"\tstandalone = 'yes'\n?><a/>`,
      "\uFEFF<?xml version='1.0'?><a/>",
    ],
    refused: [
      ["‸<?xml?><a/>", "XML declaration"],
      ["‸<?xml ?><a/>", "§2.8"],
      ["‸<?xml version='1.0'><a/>", "§2.8"],
      ["‸<?xml version='1.0' ? ><a/>", "§2.8"],
      ["‸<?xml version='1.0'", "§2.8"],
      ["‸<?XML version='1.0'?><a/>", "XML declaration"],
      ["‸<?xml version='1.0' encoding='utf-8' standalone='yes' b='c'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>", "§2.8"],
      ["‸<?xml encoding='utf-8' version='1.0'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' version='1.0'?><a/>", "§2.8"],
      ["‸<?xml version='1.0'/><a/>", "§2.8"],
    ],
  },
  {
    rule: "[24] VersionInfo",
    accepted: [`<?xml version="1.0"?><a/>`, "<?xml version = '1.0' ?><a/>"],
    refused: [
      ["‸<?xml encoding='utf-8'?><a/>", "§2.8"],
      ["‸<?xml standalone='yes'?><a/>", "§2.8"],
      ["‸<?xml version=1.0?><a/>", "§2.8"],
      [`‸<?xml version='1.0"?><a/>`, "§2.8"],
      ["‸<?xml Version='1.0'?><a/>", "§2.8"],
      ["‸<?xml version'1.0'?><a/>", "§2.8"],
    ],
  },
  {
    rule: "[25] Eq",
    accepted: ["<a b \t=\r\n 'c'/>", "<a b='c' d= 'e' f ='g'/>"],
    refused: [
      ["<a b ‸'c'/>", "§3.1"],
      ["<a b‸'c'/>", "§3.1"],
      ["<a b=‸='c'/>", "§2.3"],
      ["<a b ‸: 'c'/>", "§3.1"],
      ["‸<?xml version=='1.0'?><a/>", "§2.8"],
    ],
  },
  {
    rule: "[26] VersionNum",
    accepted: ["1.0", "1.1", "1.7", "1.00", "1.10", "1.0123456789"].map(
      (version) => `<?xml version='${version}'?><a/>`,
    ),
    refused: ["", "1", "1.", ".0", "2.0", "0.9", "1,0", "1.0 ", " 1.0", "1.0a", "1.0.0", "１.0", "1&#46;0"].map(
      (version) => [`‸<?xml version='${version}'?><a/>`, "§2.8"] as const,
    ),
  },
  {
    rule: "[27] Misc",
    accepted: ["<!-- b --><?c?>\n<!-- d --><a/><!-- e --><?f?>\t"],
    refused: [
      ["<a/>‸&#32;", "§2.1"],
      ["‸&#32;<a/>", "§2.1"],
      ["<!-- b -->‸c<a/>", "§2.1"],
      ["<a/><!-- b -->\n‸c", "§2.1"],
      ["<a/>‸</a>", "§2.1"],
    ],
  },
  {
    rule: "[32] SDDecl",
    accepted: [`<?xml version="1.0" standalone="yes"?><a/>`, "<?xml version='1.0' standalone='no'?><a/>"],
    refused: [
      ["‸<?xml version='1.0' standalone='maybe'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' standalone='YES'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' standalone=''?><a/>", "§2.8"],
      ["‸<?xml version='1.0' standalone=yes?><a/>", "§2.8"],
      [`‸<?xml version='1.0' standalone='yes"?><a/>`, "§2.8"],
      ["‸<?xml version='1.0'standalone='yes'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' encoding='utf-8'standalone='yes'?><a/>", "§2.8"],
    ],
  },
  {
    rule: "[80] EncodingDecl",
    accepted: [`<?xml version="1.0" encoding="UTF-8"?><a/>`, "<?xml version='1.0' encoding = 'utf-8'?><a/>"],
    refused: [
      ["‸<?xml version='1.0'encoding='utf-8'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' encoding=utf-8?><a/>", "§2.8"],
      [`‸<?xml version='1.0' encoding='utf-8"?><a/>`, "§2.8"],
      ["‸<?xml version='1.0' Encoding='utf-8'?><a/>", "§2.8"],
      ["‸<?xml version='1.0' encoding?><a/>", "§2.8"],
    ],
  },
  {
    rule: "[81] EncName",
    accepted: ["<?xml version='1.0' encoding='x-A1._-'?><a/>"],
    refused: ["", " utf-8", "utf-8 ", "8utf", "-utf", "_utf", "utf/8", "utf:8", "ütf"].map(
      (name) => [`‸<?xml version='1.0' encoding='${name}'?><a/>`, "§2.8"] as const,
    ),
  },
];
