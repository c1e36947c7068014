import { benchNamespace } from "../contract.js";
import { casesOf, chains, endingInNoText, type HostileCase, type HostileDocuments, series } from "./hostile-case.js";

const open = `<Tree xmlns="${benchNamespace}">`;
const close = "</Tree>";
const inTree = (content: string) => open + content + close;
const inText = (content: string) => inTree(`<Text>${content}</Text>`);
const nested = (content: string) => (levels: number) =>
  `<Trees>${open.repeat(levels)}${content}${close.repeat(levels)}</Trees>`;

const around = (content: string, count: number) => content.repeat(count) + inTree("") + content.repeat(count);

/** Documents that are well-formed and fit the contract. What it does not name is passed over. */
const accepted: HostileDocuments = {
  "nested elements": (count) => inTree(chains(count, nested(""))),
  "nested elements that no schema names": (count) =>
    inTree(chains(count, (levels) => "<a>".repeat(levels) + "</a>".repeat(levels))),
  "many elements that no schema names": (count) => inTree(series(count, (index) => `<a${index}/>`)),
  "many items of a list": (count) => inTree("<Texts>a</Texts>".repeat(count)),
  "many attributes": (count) => inTree(`<a ${series(count, (index) => `a${index}="" `)}/>`),
  "many attributes, each in a namespace": (count) =>
    inTree(`<a xmlns:p="urn:p" ${series(count, (index) => `p:a${index}="" `)}/>`),
  "many namespaces of one element": (count) =>
    inTree(`<a ${series(count, (index) => `xmlns:p${index}="urn:${index}" `)}/>`),
  "many namespaces, each used at once": (count) =>
    inTree(`<a ${series(count, (index) => `xmlns:p${index}="urn:${index}" p${index}:a="" `)}/>`),
  "a prefix for each level": (count) =>
    inTree(
      chains(
        count,
        (levels) =>
          series(levels, (index) => `<p${index}:a xmlns:p${index}="urn:${index}">`) +
          series(levels, (index) => `</p${levels - 1 - index}:a>`),
      ),
    ),
  "the outermost prefix, used at each level": (count) =>
    `<o:Tree xmlns:o="${benchNamespace}">${chains(
      count,
      (levels) => series(levels, (index) => `<o:a xmlns:p${index}="urn:p">`) + "</o:a>".repeat(levels),
    )}</o:Tree>`,
  "one prefix, declared anew at each level": (count) =>
    inTree(
      chains(count, (levels) => series(levels, (index) => `<p:a xmlns:p="urn:${index}">`) + "</p:a>".repeat(levels)),
    ),
  "long text": (count) => inText("text ".repeat(count)),
  "long text of a member that no schema names": (count) => inTree(`<a>${"text ".repeat(count)}</a>`),
  "long text beyond Latin-1": (count) => inText("日本語 ".repeat(count)),
  "long text beyond the Basic Multilingual Plane": (count) => inText("😀".repeat(count)),
  "long white space between elements": (count) => inTree(" \n\t".repeat(count)),
  "long white space in a tag": (count) => inTree(`<a${" \n".repeat(count)}/>`),
  "long white space around a number": (count) => inTree(`<Integer>${" ".repeat(count)}1${" ".repeat(count)}</Integer>`),
  "many carriage returns": (count) => inText("\r\n\r".repeat(count)),
  "many closing brackets": (count) => inText("]]".repeat(count)),
  "many character references": (count) => inText("&#65;&#x42;".repeat(count)),
  "one long character reference": (count) => inText(`&#${"0".repeat(count)}65;`),
  "many entity references": (count) => inText("&amp;&lt;".repeat(count)),
  "many references in an attribute": (count) => inTree(`<a b="${"&#65;&amp;".repeat(count)}"/>`),
  "a long attribute": (count) => inTree(`<a b="${"text ".repeat(count)}"/>`),
  "many comments": (count) => inTree("<!-- a -->".repeat(count)),
  "many comments in text": (count) => inText("a<!-- - -->".repeat(count)),
  "many comments before and after the root": (count) => around("<!--x-->", count),
  "many empty comments before and after the root": (count) => around("<!---->", count),
  "a long comment": (count) => inTree(`<!--${" - a".repeat(count)}-->`),
  "many CDATA sections": (count) => inText("<![CDATA[a]]>".repeat(count)),
  "many empty CDATA sections": (count) => inText("<![CDATA[]]>".repeat(count)),
  "many CDATA sections, with text and references between": (count) => inText("<![CDATA[<]]>a&amp;\r\n".repeat(count)),
  "many CDATA sections of a member that no schema names": (count) => inTree(`<a>${"<![CDATA[a]]>".repeat(count)}</a>`),
  "a long CDATA section": (count) => inText(`<![CDATA[${"]] >".repeat(count)}]]>`),
  "many processing instructions": (count) => inTree("<?a b?>".repeat(count)),
  "many processing instructions before and after the root": (count) => around("<?a b?>", count),
  "many entries of a map": (count) =>
    inTree(`<Named>${series(count, (index) => `<Entry><Key>${index}</Key><Value/></Entry>`)}</Named>`),
  "an entry of a map whose key comes last": (count) =>
    inTree(
      `<Named><Entry><Value>${"a<!--x-->".repeat(count)}</Value>${"<a/>".repeat(count)}<Key>b</Key></Entry></Named>`,
    ),
  "a key in many pieces": (count) =>
    inTree(`<Named><Entry><Key>${"a<![CDATA[b]]>".repeat(count)}</Key><Value/></Entry></Named>`),
  "nested elements that a discriminator at their end tells": (count) =>
    inTree(
      chains(
        count,
        (levels) =>
          `<Parts>${"<Part>".repeat(levels)}${"<Kind>Branch</Kind></Part>".repeat(levels)}<Kind>Branch</Kind></Parts>`,
      ),
    ),
  "many items that must differ": (count) => inTree(series(count, (index) => `<Unlike>${index}</Unlike>`)),
  "a long processing instruction": (count) => inTree(`<?a ${"? ".repeat(count)}?>`),
  "a long name": (count) => inTree(`<${"a".repeat(count)}/>`),
  "a long name, with an end tag": (count) => inTree(`<${"a".repeat(count)}></${"a".repeat(count)}>`),
  "a long prefix": (count) => inTree(`<${"a".repeat(count)}:b xmlns:${"a".repeat(count)}="urn:a"/>`),
  "a long namespace": (count) => inTree(`<a xmlns="urn:${"a".repeat(count)}"><b/></a>`),
  "leading zeros": (count) => inTree(`<Integer>${"0".repeat(count)}1</Integer>`),
  "zeros after the point": (count) => inTree(`<Decimal>1.${"0".repeat(count)}</Decimal>`),
  "a fraction of a second": (count) => inTree(`<Time>2018-01-01T11:00:00.${"1".repeat(count)}</Time>`),
};

/** Documents that are not well-formed, where it shows last. */
const malformed: HostileDocuments = {
  "a fault at the end of many lines": (count) => `${inText("line\n".repeat(count))}<`,
  "a fault at the end of a long line": (count) => `${inText("line ".repeat(count))}<`,
  "elements that never end": (count) => open + "<a>".repeat(900) + "<a/>".repeat(count),
  "a tag that never ends": (count) => `${open}<a ${series(count, (index) => `a${index}="" `)}`,
  "a comment that never ends": (count) => `${open}<!--${" - a".repeat(count)}`,
  "comments before the root, and no root": (count) => "<!--x-->".repeat(count),
  "a character that XML does not allow, in the last of many comments": (count) =>
    inTree(`${"<!--x-->".repeat(count)}<!--\u0001-->`),
  "an attribute that never ends": (count) => `${open}<a b="${"text ".repeat(count)}`,
  "a reference that never ends": (count) => inText(`&#${"1".repeat(count)}`),
  "an XML declaration that never ends": (count) => `<?xml ${"version ".repeat(count)}`,
  "an attribute twice, at the end": (count) => inTree(`<a ${series(count, (index) => `a${index}="" `)}a0=""/>`),
  "bytes that are no text, at the end": (count) => endingInNoText(inText("text ".repeat(count))),
};

/** Documents that do not fit the contract. */
const unfit: HostileDocuments = {
  "a misfit at great depth": (count) => inTree(chains(count, nested("")) + nested("<Integer>one</Integer>")(900)),
  "elements where the discriminator's text is to be": (count) =>
    inTree(chains(count, (levels) => "<Part><Kind>".repeat(levels >> 1) + "</Kind></Part>".repeat(levels >> 1))),
  "two equal items at the end of many": (count) =>
    inTree(`${series(count, (index) => `<Unlike>${index}</Unlike>`)}<Unlike>0</Unlike>`),
  "a misfit before a long rest": (count) => inTree(`<Integer>one</Integer>${"<a>text</a>".repeat(count)}`),
  "a number of many digits": (count) => inTree(`<Decimal>${"1".repeat(count)}</Decimal>`),
  "a number of many digits and a letter": (count) =>
    inTree(`<Double>${"1".repeat(count)}.${"1".repeat(count)}x</Double>`),
  "white space within a number": (count) => inTree(`<Integer>1${" ".repeat(count)}1</Integer>`),
  "a date with a fraction and a letter": (count) => inTree(`<Time>2018-01-01T11:00:00.${"1".repeat(count)}x</Time>`),
};

export const xmlCases: readonly HostileCase[] = [
  ...casesOf("XML", accepted, "value"),
  ...casesOf("XML", malformed, "XmlSyntaxError"),
  ...casesOf("XML", unfit, "ContractError"),
];
