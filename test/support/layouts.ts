import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import type { Contract } from "../../scripts/model/contract.js";
import { documentOf } from "../../scripts/model/xml/document-of.js";
import { allLimits } from "../../src/content/limits.js";
import { unfit } from "../../src/values/schema.js";
import { decodeStrictly, decodeXmlText } from "../../src/xml/decode/decode.js";
import type { XmlDocument } from "../../src/xml/forms/document.js";
import { documentSequence } from "../../src/xml/layout/expression.js";
import { mergeDocuments } from "../../src/xml/layout/layout.js";
import { readByLayout } from "../../src/xml/layout/layouts.js";
import { learn } from "../../src/xml/layout/learn.js";
import { readDocument, type Sequence } from "../../src/xml/layout/sequence.js";
import { contractFile } from "./build.js";
import { page, receivedNamespace } from "./samples.js";
import { answeredWith, smallContract } from "./small-contract.js";

/** Documents of one server, which has written them alike. */
export interface Written {
  /** Of a schema. */
  readonly document: XmlDocument;
  readonly texts: readonly string[];
}

const profileNamespace = "http://schemas.datacontract.org/2004/07/API.Models.Profile";
const ours = await contractIn("openapi.yaml");
const s3 = await contractIn("test/contracts/s3.yaml");
const azure = await contractIn("test/contracts/azure-blobs.yaml");
const dotnet = await contractIn("test/contracts/datacontract.yaml");
const atom = await contractIn("test/contracts/atom.yaml");
const sitemap = await contractIn("test/contracts/sitemap.yaml");

const oneLine = page.xml.replaceAll(/>\s+</g, "><").trim();
const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const booking = (...texts: readonly string[]): Written => ({ document: ours("WebcamBooking"), texts });

/** Elements in reverse order. */
const backwards = oneLine.replaceAll(
  /(<(\w+)[^>]*>)((?:<(\w+)[^>]*(?:\/>|>[^<]*<\/\4>)|<Performer>.*<\/Performer>)+)(<\/\2>)/g,
  (whole, open, _, inside, __, close) =>
    whole === "" ? "" : open + (inside.match(/<(\w+)[^>]*\/>|<(\w+)[^>]*>.*?<\/\2>/g) ?? []).reverse().join("") + close,
);

const prefixed = oneLine
  .replaceAll(/<(\/?)(?=[A-Z])/g, "<$1r:")
  .replaceAll(/r:(Disputes|Negative|Neutral|Positive|Ratings|Total)( xmlns="[^"]*")?/g, "p:$1")
  .replace(`xmlns="${receivedNamespace}"`, `xmlns:r="${receivedNamespace}" xmlns:p="${profileNamespace}"`);

const s3List = (inside: string) =>
  `${declaration}\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>q</Name>${inside}<KeyCount>2</KeyCount><MaxKeys>9</MaxKeys><IsTruncated>false</IsTruncated></ListBucketResult>`;
const s3Object = (key: string, more = "") =>
  `<Contents><Key>${key}</Key><LastModified>2024-04-30T23:59:59.000Z</LastModified><ETag>&quot;9b&quot;</ETag>${more}<Size>12</Size></Contents>`;
const blob = (name: string, more: string) =>
  `<Blob>${name}<Properties><Last-Modified>Tue, 02 Jan 2024 03:04:05 GMT</Last-Modified><Etag>0x8D</Etag><Content-Encoding /><BlobType>BlockBlob</BlobType></Properties>${more}</Blob>`;
const blobs = (inside: string) =>
  `<EnumerationResults ContainerName='reports' ServiceEndpoint="https://a.example/?a=1&amp;b=2"><Prefix>2024/</Prefix><Blobs>${inside}</Blobs><NextMarker /></EnumerationResults>`;
const arrays = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";

/** Documents in many layouts, of our contract and of others. */
export const written: Readonly<Record<string, Written>> = {
  "the page's, indented": booking(page.xml),
  "on one line": booking(oneLine),
  "after a declaration": booking(`${declaration}\r\n${oneLine}`, oneLine),
  "with prefixes": booking(prefixed),
  "in another order": booking(backwards),
  "with attributes in apostrophes": booking(oneLine.replaceAll('"', "'")),
  "with another spelling of nil": booking(oneLine.replaceAll(/i:(?:is)?nil="true"/g, 'i:nil="1"')),
  "with end tags of what is null": booking(oneLine.replaceAll(/<(\w+)( i:(?:is)?nil="true") \/>/g, "<$1$2></$1>")),
  "with references": booking(oneLine.replace("I can't make it.", "&#73; can&apos;t &lt;make&gt; it &amp; ]] so on 😀")),
  "with more that is null": booking(
    oneLine.replace(/<CancelledBy>.*?<\/CancelledBy>/, '<CancelledBy i:nil="true" />'),
    oneLine,
  ),
  "of text alone": { document: ours("SoftwareType"), texts: ["<SoftwareType>3</SoftwareType>"] },
  "of lists and optional members": {
    document: s3("ListBucketResult"),
    texts: [
      s3List(`<Prefix>2024/</Prefix>${s3Object("a")}${s3Object("b", "<ChecksumAlgorithm>CRC32</ChecksumAlgorithm>")}`),
      s3List(
        `<Prefix/>${s3Object("a &amp; b", "<ChecksumAlgorithm>SHA1</ChecksumAlgorithm><ChecksumAlgorithm>CRC32</ChecksumAlgorithm>")}<CommonPrefixes><Prefix>c</Prefix></CommonPrefixes>`,
      ),
      s3List(`<Prefix/><Delimiter>/</Delimiter>`),
    ],
  },
  "of lists that mingle": {
    document: s3("ListBucketResult"),
    texts: [
      s3List(
        `<Prefix/>${s3Object("a")}<CommonPrefixes><Prefix>c</Prefix></CommonPrefixes>${s3Object("b")}<CommonPrefixes><Prefix/></CommonPrefixes>`,
      ),
    ],
  },
  "of attributes, maps and alternatives": {
    document: azure("EnumerationResults"),
    texts: [
      blobs(
        `${blob("<Name>a</Name>", "<Metadata><project>alpha &amp; omega</project><Owner>n.n.</Owner></Metadata>")}<BlobPrefix><Name>p</Name></BlobPrefix>${blob('<Name Encoded="true">b%07</Name>', "<Metadata /><Tags><TagSet><Tag><Key>class</Key><Value>in</Value></Tag><Tag><Key>year</Key><Value /></Tag></TagSet></Tags>")}`,
      ),
      blobs(""),
    ],
  },
  "of a dictionary": {
    document: dotnet("ArrayOfKeyValueOfstringint"),
    texts: [
      `<ArrayOfKeyValueOfstringint xmlns="${arrays}"><KeyValueOfstringint><Key>a</Key><Value>1</Value></KeyValueOfstringint><KeyValueOfstringint><Key>b c</Key><Value>-2</Value></KeyValueOfstringint></ArrayOfKeyValueOfstringint>`,
    ],
  },
  "of a feed": {
    document: atom("Feed"),
    texts: [
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title type="text">\n Kept as it is </title><updated>2024-01-02T03:04:05Z</updated><entry><id>urn:y</id><title>A</title><updated>2024-01-02T03:04:05Z</updated></entry></feed>`,
    ],
  },
  "of a sitemap": {
    document: sitemap("Sitemap"),
    texts: [
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.example.com/?a=1&amp;b=2</loc><priority>0.5</priority></url><url><loc>https://www.example.com/</loc></url></urlset>`,
    ],
  },
};

/** A document of the same schema of which nothing is known yet. */
export function afresh(document: XmlDocument): XmlDocument {
  return { ...document };
}

/** Has each text decoded as often as it takes until its layout is learnt. */
export function taught({ document, texts }: Written): XmlDocument {
  const known = afresh(document);
  for (let round = 0; round < 10; round += 1) for (const text of texts) decodeXmlText(text, known);
  return known;
}

/** What reads documents as these are written, whatever came before. */
export function readerOf({ document, texts }: Written): Sequence {
  const [first, ...others] = texts.map((text) => learn(text, document));
  if (first === undefined) throw new Error("There is nothing to learn of.");
  return documentSequence(others.reduce(mergeDocuments, first));
}

/** What a text becomes: a function that gives the value, or undefined where the strict reader must decide. */
export function readBy(sequence: Sequence, text: string) {
  return decided(readDocument(sequence, text));
}

/** The same by all layouts that are known of documents. */
export function byLayout(text: string, document: XmlDocument, limits = allLimits(undefined)) {
  return decided(readByLayout(text, document, limits));
}

function decided(value: unknown) {
  return value === unfit ? undefined : () => value;
}

/** The same by the strict reader. */
export function strictly(text: string, document: XmlDocument, limits = allLimits(undefined)) {
  try {
    const value = decodeStrictly(text, document, limits);
    return () => value;
  } catch {
    return undefined;
  }
}

/** The documents of a schema of a contract of its own. */
export async function ofSchema(schema: unknown): Promise<XmlDocument> {
  const content = { "application/xml": { schema: { $ref: "#/components/schemas/Thing" } } };
  const contract = smallContract(
    { "/things": { get: answeredWith({ "200": content }) } },
    { components: { schemas: { Thing: schema } } },
  );
  return (await contractIn(await contractFile(contract)))("Thing");
}

async function contractIn(file: string): Promise<(schema: string) => XmlDocument> {
  const contract: Contract = compileContract(await loadContract(file)).contract;
  return (schema) => {
    const shape = contract.shapes[schema];
    if (shape === undefined) throw new Error(`There is no ${schema}.`);
    return documentOf(shape, contract);
  };
}
