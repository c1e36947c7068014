import { bindDecodeXml } from "adultwork-webcam/runtime";
import { describe, expect, test } from "vitest";
import { xmlTableOf } from "../support/xml-table.js";

interface Note {
  readonly mark?: string;
  readonly link?: string;
  readonly lang?: string;
  readonly text?: string;
  readonly foreign?: string;
  readonly bare?: string;
}

const string = { kind: "string" } as const;
const xml = "http://www.w3.org/XML/1998/namespace";

const decodeXml = bindDecodeXml<{ Note: Note }>(
  xmlTableOf({
    Note: {
      xml: { name: "note", namespace: "urn:note" },
      shape: {
        kind: "object",
        properties: [
          { name: "mark", shape: string, xml: { nodeType: "attribute" } },
          { name: "link", shape: string, xml: { nodeType: "attribute", namespace: "urn:link", prefix: "l" } },
          { name: "lang", shape: string, xml: { nodeType: "attribute", namespace: xml, prefix: "xml" } },
          { name: "text", shape: string },
          { name: "foreign", shape: string, xml: { name: "text", namespace: "urn:foreign", prefix: "f" } },
          { name: "bare", shape: string, xml: { name: "text", namespace: "" } },
        ],
      },
    },
  }),
);

const decode = (document: string) => decodeXml("Note", document);
const textOf = async (content: string) => (await decode(`<note xmlns="urn:note"><text>${content}</text></note>`)).text;
const markOf = async (literal: string) => (await decode(`<note xmlns="urn:note" mark=${literal}/>`)).mark;

describe("an element's text", () => {
  test.each([
    ["§2.10 white space is kept", " \t\n a \n ", " \t\n a \n "],
    ["§2.10 white space alone is kept", "\n\t ", "\n\t "],
    ["§2.11 CR LF is one line feed", "a\r\nb", "a\nb"],
    ["§2.11 CR alone is a line feed", "a\rb\r", "a\nb\n"],
    ["§2.11 CR CR LF is two", "\r\r\n", "\n\n"],
    ["§2.11 LF CR is two", "\n\r", "\n\n"],
    ["§2.11 in a CDATA section", "<![CDATA[a\r\nb\rc]]>", "a\nb\nc"],
    ["§2.11 not what a reference stands for", "&#13;&#10;&#xD;a", "\r\n\ra"],
    ["§2.11 a literal CR before a reference to LF", "\r&#10;", "\n\n"],
    ["§2.11 a reference to CR before a literal LF", "&#13;\n", "\r\n"],
    ["§2.11 a CR on either side of a section's start", "\r<![CDATA[\n]]>", "\n\n"],
    ["§2.11 no other line end of Unicode", "\u0085\u2028", "\u0085\u2028"],
    ["§2.4 characters that markup is made of", ">]] '\"=/ ]]&gt;", ">]] '\"=/ ]]>"],
    ["§2.5 a comment is no part of it", "a<!-- b -->c", "ac"],
    ["§2.6 an instruction is no part of it", "a<?b c?>d", "ad"],
    ["§2.7 a CDATA section is a part of it", "a<![CDATA[<b> & ]]>c<![CDATA[]]>d", "a<b> & cd"],
    ["§2.7 a reference in a CDATA section is none", "<![CDATA[&amp;&#65;]]>", "&amp;&#65;"],
    ["§4.1 character references", "&#65;&#x42;&#x1F600;&#0067;", "AB😀C"],
    ["§4.4 what a reference stands for is no markup", "&#60;b/&#62;&#38;amp;", "<b/>&amp;"],
    ["§4.6 the five entities", "&amp;&lt;&gt;&apos;&quot;", "&<>'\""],
    ["§4.6 an entity is resolved once", "&amp;lt;&amp;amp;", "&lt;&amp;"],
    ["§2.2 characters beyond the BMP", "😀\u{10FFFF}", "😀\u{10FFFF}"],
    ["nothing", "", ""],
  ])("%s", async (_, content, text) => {
    expect(await textOf(content)).toBe(text);
  });

  test("an empty-element tag is the empty string (§3.1)", async () => {
    expect(await decode("<note xmlns='urn:note'><text/></note>")).toEqual({ text: "" });
  });
});

describe("an attribute's value", () => {
  test.each([
    ["§3.3.3 each literal white space character is a space", "'\t\n a  b\t'", "   a  b "],
    ["§3.3.3 CR LF is one space (§2.11)", "'a\r\nb'", "a b"],
    ["§3.3.3 CR alone is a space", "'\ra\r\r\n'", " a  "],
    ["§3.3.3 white space that a reference stands for stays", "'&#9;&#10;&#13;&#x20;'", "\t\n\r "],
    ["§3.3.3 a CR before a reference to LF", "'\r&#10;'", " \n"],
    ["§3.3.3 nothing is trimmed: without a DTD each attribute is CDATA", "'  a  '", "  a  "],
    ["§2.3 the other quote", `"'"`, "'"],
    ["§2.3 the other quote, the other way round", `'"'`, '"'],
    ["§2.3 what would be markup in text", "'>]]>/>?>-->'", ">]]>/>?>-->"],
    ["§4.4 what a reference stands for is no markup", "'&lt;&#60;&amp;lt;&#39;'", "<<&lt;'"],
    ["§2.3 nothing", "''", ""],
  ])("%s", async (_, literal, value) => {
    expect(await markOf(literal)).toBe(value);
  });
});

describe("Namespaces §6: to which namespace a name belongs", () => {
  test.each<[title: string, document: string, note: Note]>([
    [
      "§6.2 the default namespace holds for elements without a prefix",
      "<note xmlns='urn:note'><text>a</text></note>",
      { text: "a" },
    ],
    [
      "§6.1 a prefix holds in its element, the start tag included",
      "<p:note xmlns:p='urn:note'><p:text/></p:note>",
      { text: "" },
    ],
    [
      "§6.1 a prefix is declared anew inside",
      "<p:note xmlns:p='urn:note'><p:text xmlns:p='urn:foreign'>a</p:text><p:text>b</p:text></p:note>",
      { foreign: "a", text: "b" },
    ],
    [
      "§6.1 the declaration outside comes back into force",
      "<note xmlns='urn:note'><x xmlns='urn:y'><x xmlns='urn:z'/></x><text>a</text></note>",
      { text: "a" },
    ],
    [
      "§6.1 a declaration on an empty element ends with it",
      "<note xmlns='urn:note'><text xmlns='urn:foreign'/><text>a</text></note>",
      { foreign: "", text: "a" },
    ],
    [
      "§6.2 the default namespace is undeclared by xmlns=''",
      "<note xmlns='urn:note'><text xmlns=''>a</text><text>b</text></note>",
      { bare: "a", text: "b" },
    ],
    [
      "§6.2 a prefix holds where the default namespace is undeclared",
      "<p:note xmlns:p='urn:note' xmlns=''><text>a</text><p:text>b</p:text></p:note>",
      { bare: "a", text: "b" },
    ],
    ["§6.2 the default namespace does not hold for attributes", "<note xmlns='urn:note' mark='a'/>", { mark: "a" }],
    ["§6.2 an attribute with the element's own prefix is another one", "<p:note xmlns:p='urn:note' p:mark='a'/>", {}],
    [
      "§6.2 an attribute by its prefix, whichever it is",
      "<note xmlns='urn:note' xmlns:any='urn:link' any:link='a'/>",
      { link: "a" },
    ],
    ["§6.2 an attribute without its prefix is another one", "<note xmlns='urn:note' link='a'/>", {}],
    [
      "§3 a declaration that follows its use in the tag",
      "<p:note q:link='a' xmlns:q='urn:link' xmlns:p='urn:note'/>",
      { link: "a" },
    ],
    ["§3 the prefix xml needs no declaration", "<note xmlns='urn:note' xml:lang='en'/>", { lang: "en" }],
    [
      "§2.3 namespace names are compared after their references are resolved",
      "<note xmlns='urn:&#x6E;ote'><text>a</text></note>",
      { text: "a" },
    ],
    ["§2.3 namespace names are compared with their case", "<note xmlns='urn:note'><text xmlns='URN:note'/></note>", {}],
    [
      "§2.3 namespace names are compared without escapes resolved",
      "<note xmlns='urn:note'><text xmlns='urn:%6Eote'/></note>",
      {},
    ],
  ])("%s", async (_, document, note) => {
    expect(await decode(document)).toEqual(note);
  });
});
