/**
 * Listings as S3 and Azure Blob Storage send them, by the contracts of the tests: some dozens of items, of which no two are alike, with
 * optional members that are there now and then.
 */

/** What `ListObjectsV2` answers with. */
export function s3Listing(index: number): string {
  const isTruncated = index % 3 !== 0;
  const objects = 30 + (index % 12);
  const prefixes = index % 5;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
    `<Name>quarterly-reports</Name><Prefix>${2000 + index}/</Prefix>` +
    when(isTruncated, `<NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm${index}=</NextContinuationToken>`) +
    `<KeyCount>${objects + prefixes}</KeyCount><MaxKeys>1000</MaxKeys><Delimiter>/</Delimiter><IsTruncated>${isTruncated}</IsTruncated>` +
    series(objects, (place) => s3Object(index, place)) +
    series(prefixes, (place) => `<CommonPrefixes><Prefix>${2000 + index}/part-${place}/</Prefix></CommonPrefixes>`) +
    "</ListBucketResult>"
  );
}

function s3Object(listing: number, place: number): string {
  const number = 100 * listing + place;
  return (
    `<Contents><Key>${2000 + listing}/${place % 8 === 0 ? "profit &amp; loss" : "report"} ${number}.csv</Key>` +
    `<LastModified>2024-0${1 + (number % 9)}-02T03:04:05.000Z</LastModified><ETag>&quot;${hash(number)}&quot;</ETag>` +
    when(place % 3 === 1, "<ChecksumAlgorithm>CRC32</ChecksumAlgorithm>") +
    when(place % 6 === 1, "<ChecksumAlgorithm>SHA256</ChecksumAlgorithm>") +
    when(place % 3 === 1, "<ChecksumType>COMPOSITE</ChecksumType>") +
    `<Size>${number * 4099}</Size>` +
    when(place % 5 === 2, `<Owner><ID>${hash(number + 1)}</ID></Owner>`) +
    `<StorageClass>${place % 7 === 3 ? "GLACIER_IR" : "STANDARD"}</StorageClass>` +
    when(place % 7 === 3, "<RestoreStatus><IsRestoreInProgress>true</IsRestoreInProgress></RestoreStatus>") +
    "</Contents>"
  );
}

/** What `List Blobs` answers with, asked for metadata and tags. */
export function azureListing(index: number): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://myaccount.blob.core.windows.net/" ' +
    `ContainerName="reports-${index}"><Prefix>${2000 + index}/</Prefix><MaxResults>50</MaxResults><Delimiter>/</Delimiter>` +
    `<Blobs>${series(24 + (index % 9), (place) => blobOrPrefix(index, place))}</Blobs>` +
    (index % 3 === 0 ? "<NextMarker />" : `<NextMarker>2!72!MDAwMDA${index}--</NextMarker>`) +
    "</EnumerationResults>"
  );
}

function blobOrPrefix(listing: number, place: number): string {
  const path = `${2000 + listing}/${place % 6 === 0 ? "a&amp;b" : "report"}-${place}`;
  return place % 8 === 7 ? `<BlobPrefix><Name>${path}/</Name></BlobPrefix>` : blob(path, listing, place);
}

function blob(path: string, listing: number, place: number): string {
  const number = 100 * listing + place;
  const isLeased = place % 9 === 4;
  return (
    `<Blob><Name${when(place % 11 === 5, ' Encoded="true"')}>${path}.csv</Name>` +
    when(
      place % 4 === 2,
      `<VersionId>2024-01-02T03:04:05.${1e6 + number}Z</VersionId><IsCurrentVersion>true</IsCurrentVersion>`,
    ) +
    `<Properties><Creation-Time>Mon, 01 Jan 2024 00:00:00 GMT</Creation-Time><Last-Modified>Tue, 02 Jan 2024 03:04:${10 + (number % 50)} GMT</Last-Modified>` +
    `<Etag>0x8DBF7B8${hash(number).slice(0, 8)}</Etag><Content-Length>${number * 4099}</Content-Length><Content-Type>text/csv</Content-Type>` +
    `<Content-Encoding />${place % 5 === 3 ? "<Content-Language>de-CH</Content-Language>" : "<Content-Language />"}<Content-CRC64 />` +
    `<Content-MD5>XrY7u+Ae7tCTyyK7j${number % 10}rNww==</Content-MD5><Cache-Control /><Content-Disposition /><BlobType>BlockBlob</BlobType>` +
    `<AccessTier>${place % 4 === 1 ? "Cool" : "Hot"}</AccessTier>${when(place % 4 !== 1, "<AccessTierInferred>true</AccessTierInferred>")}` +
    `<LeaseStatus>${isLeased ? "locked" : "unlocked"}</LeaseStatus><LeaseState>${isLeased ? "leased" : "available"}</LeaseState>` +
    `${when(isLeased, "<LeaseDuration>infinite</LeaseDuration>")}<ServerEncrypted>true</ServerEncrypted>` +
    `${when(place % 3 === 0, "<TagCount>2</TagCount>")}</Properties>` +
    when(place % 2 === 0, `<Metadata><project>p${number % 12}</project><Owner>n.n.</Owner></Metadata>`) +
    when(
      place % 3 === 0,
      `<Tags><TagSet>${tag("class", "internal")}${tag("year", String(2000 + listing))}</TagSet></Tags>`,
    ) +
    "<OrMetadata /></Blob>"
  );
}

function tag(key: string, value: string): string {
  return `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`;
}

/** As long as a checksum of 128 bits. */
function hash(number: number): string {
  return [1, 2, 3, 4].map((part) => ((number * 2_654_435_761 * part) % 2 ** 32).toString(16).padStart(8, "0")).join("");
}

function series(count: number, item: (place: number) => string): string {
  return Array.from({ length: count }, (_, place) => item(place)).join("");
}

function when(isThere: boolean, text: string): string {
  return isThere ? text : "";
}
