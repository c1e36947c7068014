import { placeMark, type RuleDocuments } from "./rule-documents.js";

const needsDtd = "stands in a document type declaration alone";
const external = "stands in an entity outside the document alone, and none is ever read";

/** A DTD that is well-formed, put into a document at the place where one may stand, and at some where none may. */
function refusedDtd(declaration: string): RuleDocuments["refused"] {
  return [
    [`${placeMark}${declaration}<a/>`, "DOCTYPE"],
    [`<?xml version='1.0'?>\n<!-- b -->\n${placeMark}${declaration}\n<a/>`, "DOCTYPE"],
    [`<a>${placeMark}${declaration}</a>`, "DOCTYPE"],
    [`<a/>${placeMark}${declaration}`, "DOCTYPE"],
  ];
}

function inDtd(rule: string, declarations: string, notAccepted = needsDtd): RuleDocuments {
  return { rule, accepted: [], notAccepted, refused: refusedDtd(`<!DOCTYPE a [${declarations}]>`) };
}

function inExternalEntity(rule: string): RuleDocuments {
  return { rule, accepted: [], notAccepted: external, refused: refusedDtd("<!DOCTYPE a SYSTEM 'a.dtd'>") };
}

/** XML 1.0 §2.8, §3.2 to §3.4 and §4.2 to §4.7: all that belongs to a document type declaration, which is refused by its name. */
export const doctype: readonly RuleDocuments[] = [
  inDtd("[6] Names", "<!ATTLIST a b IDREFS #IMPLIED>"),
  inDtd("[7] Nmtoken", "<!ATTLIST a b (1|2) '1'>"),
  inDtd("[8] Nmtokens", "<!ATTLIST a b NMTOKENS '1 2'>"),
  inDtd("[9] EntityValue", "<!ENTITY b 'c'>"),
  {
    rule: "[11] SystemLiteral",
    accepted: [],
    notAccepted: needsDtd,
    refused: [...refusedDtd("<!DOCTYPE a SYSTEM 'b'>"), ...refusedDtd('<!DOCTYPE a SYSTEM "b>c">')],
  },
  {
    rule: "[12] PubidLiteral",
    accepted: [],
    notAccepted: needsDtd,
    refused: refusedDtd("<!DOCTYPE a PUBLIC '-//B//C' 'd'>"),
  },
  { rule: "[13] PubidChar", accepted: [], notAccepted: needsDtd, refused: refusedDtd("<!DOCTYPE a PUBLIC '#' ''>") },
  {
    rule: "[28] doctypedecl",
    accepted: ["<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]><?b <!DOCTYPE a>?>&lt;!DOCTYPE a></a>"],
    refused: [
      ...refusedDtd("<!DOCTYPE a>"),
      ...refusedDtd("<!DOCTYPE a []>"),
      ["‸<!DOCTYPE", "DOCTYPE"],
      ["‸<!DOCTYPE>", "DOCTYPE"],
      ["‸<!doctype a><a/>", "§2.5"],
      ["<a ‸<!DOCTYPE a>/>", "§2.3"],
    ],
  },
  inDtd("[28a] DeclSep", " %b; "),
  inDtd("[28b] intSubset", "<!ELEMENT a ANY> "),
  inDtd("[29] markupdecl", "<!ELEMENT a ANY><!-- b --><?c?>"),
  inExternalEntity("[30] extSubset"),
  inExternalEntity("[31] extSubsetDecl"),
  {
    ...inDtd("[45] elementdecl", "<!ELEMENT a ANY>"),
    refused: [...refusedDtd("<!DOCTYPE a [<!ELEMENT a ANY>]>"), ["‸<!ELEMENT a ANY><a/>", "§2.5"]],
  },
  inDtd("[46] contentspec", "<!ELEMENT a EMPTY>"),
  inDtd("[47] children", "<!ELEMENT a (b)*>"),
  inDtd("[48] cp", "<!ELEMENT a (b?,(c|d)+)>"),
  inDtd("[49] choice", "<!ELEMENT a (b|c)>"),
  inDtd("[50] seq", "<!ELEMENT a (b,c)>"),
  inDtd("[51] Mixed", "<!ELEMENT a (#PCDATA|b)*>"),
  {
    ...inDtd("[52] AttlistDecl", "<!ATTLIST a b CDATA #IMPLIED>"),
    refused: [...refusedDtd("<!DOCTYPE a [<!ATTLIST a>]>"), ["<a>‸<!ATTLIST a></a>", "§2.5"]],
  },
  inDtd("[53] AttDef", "<!ATTLIST a b CDATA 'c'>"),
  inDtd("[54] AttType", "<!ATTLIST a b ID #REQUIRED>"),
  inDtd("[55] StringType", "<!ATTLIST a b CDATA ''>"),
  inDtd("[56] TokenizedType", "<!ATTLIST a b NMTOKEN 'c'>"),
  inDtd("[57] EnumeratedType", "<!ATTLIST a b (c) 'c'>"),
  inDtd("[58] NotationType", "<!NOTATION n SYSTEM 'n'><!ATTLIST a b NOTATION (n) 'n'>"),
  inDtd("[59] Enumeration", "<!ATTLIST a b (c|d) 'c'>"),
  inDtd("[60] DefaultDecl", "<!ATTLIST a b CDATA #FIXED 'c'>"),
  {
    ...inExternalEntity("[61] conditionalSect"),
    refused: [...refusedDtd("<!DOCTYPE a SYSTEM 'a.dtd'>"), ["<a>‸<![IGNORE[b]]></a>", "§2.7"]],
  },
  inExternalEntity("[62] includeSect"),
  inExternalEntity("[63] ignoreSect"),
  inExternalEntity("[64] ignoreSectContents"),
  inExternalEntity("[65] Ignore"),
  inDtd("[70] EntityDecl", "<!ENTITY b 'c'><!ENTITY % d 'e'>"),
  {
    ...inDtd("[71] GEDecl", "<!ENTITY b 'c'>"),
    refused: [
      ["‸<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DOCTYPE"],
      ["‸<!ENTITY b 'c'><a>&b;</a>", "§2.5"],
      ["<a>‸<!ENTITY b 'c'>&b;</a>", "§2.5"],
    ],
  },
  inDtd("[72] PEDecl", "<!ENTITY % b 'c'>"),
  inDtd("[73] EntityDef", "<!ENTITY b SYSTEM 'file:///etc/passwd'>"),
  inDtd("[74] PEDef", "<!ENTITY % b SYSTEM 'b'>"),
  inDtd("[75] ExternalID", "<!ENTITY b PUBLIC 'c' 'd'>"),
  inDtd("[76] NDataDecl", "<!NOTATION n SYSTEM 'n'><!ENTITY b SYSTEM 'c' NDATA n>"),
  {
    ...inExternalEntity("[77] TextDecl"),
    refused: [
      ["‸<?xml encoding='utf-8'?><a/>", "§2.8"],
      ["‸<!DOCTYPE a SYSTEM 'a.dtd'><a/>", "DOCTYPE"],
    ],
  },
  {
    ...inExternalEntity("[78] extParsedEnt"),
    refused: [
      ["‸text alone", "§2.1"],
      ["<a/>‸<b/>", "§2.1"],
    ],
  },
  {
    ...inDtd("[82] NotationDecl", "<!NOTATION n SYSTEM 'n'>"),
    refused: [...refusedDtd("<!DOCTYPE a [<!NOTATION n SYSTEM 'n'>]>"), ["<a/>‸<!NOTATION n SYSTEM 'n'>", "§2.5"]],
  },
  inDtd("[83] PublicID", "<!NOTATION n PUBLIC 'n'>"),
  inDtd("WFC: PEs in Internal Subset", "<!ENTITY % b 'ANY'><!ELEMENT a %b;>"),
  inExternalEntity("WFC: External Subset"),
  inDtd("WFC: PE Between Declarations", "<!ENTITY % b '<!ELEMENT a ANY>'>%b;"),
  {
    rule: "Namespaces [16] doctypedecl",
    accepted: [],
    notAccepted: needsDtd,
    refused: [["‸<!DOCTYPE p:a><p:a xmlns:p='urn:x'/>", "DOCTYPE"]],
  },
  inDtd("Namespaces [17] elementdecl", "<!ELEMENT p:a ANY>"),
  inDtd("Namespaces [18] cp", "<!ELEMENT a (p:b)>"),
  inDtd("Namespaces [19] Mixed", "<!ELEMENT a (#PCDATA|p:b)*>"),
  inDtd("Namespaces [20] AttlistDecl", "<!ATTLIST p:a b CDATA ''>"),
  inDtd("Namespaces [21] AttDef", "<!ATTLIST a xmlns CDATA 'urn:x'>"),
];
