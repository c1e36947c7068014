import { TextDecoder as StandardDecoder } from "@exodus/bytes/encoding.js";
import { createClient } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "../src/content/encodings.js";
import { page } from "./support/samples.js";

const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };

async function call(contentType: string, bytes: Uint8Array, status = 200) {
  const fetch = async () => new Response(bytes.slice(), { status, headers: { "Content-Type": contentType } });
  return createClient({ credentials: "omit", fetch }).POST(path, { body });
}

/** What bytes stand for by the Encoding Standard; undefined for nothing. */
function standard(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new StandardDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Our own reading of them; the byte at which it fails, for none. */
function ours(label: string, bytes: Uint8Array): string | number {
  const failure: { offset?: number } = {};
  try {
    return decodeBytes(bytes, label, (_, offset) => {
      failure.offset = offset;
      throw failure;
    });
  } catch (error) {
    if (error !== failure) throw error;
    return failure.offset ?? Number.NaN;
  }
}

const isKnown = (label: string) => ours(label, new Uint8Array()) === "";

const singleByteEncodings =
  `ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10
  iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 windows-1252 windows-1253
  windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic`.split(/\s+/);
const aliases = [
  "cp1252",
  "x-cp1252",
  "Windows-1252",
  "koi8-ru",
  "tis-620",
  "dos-874",
  "iso-8859-11",
  "cp1253",
  "cp1255",
];

describe("a byte stands for what the Encoding Standard's index has, on every runtime, or is refused", () => {
  // Node 20 and 22 do not know iso-8859-16.
  test.each([...singleByteEncodings, ...aliases].filter(isKnown))("%s", (label) => {
    for (let byte = 0; byte < 0x100; byte++) {
      const bytes = Uint8Array.of(0x41, byte);
      expect(ours(label, bytes), `byte ${byte}`).toBe(standard(label, bytes) ?? 1);
    }
  });

  test.each(["gbk", "gb18030", "big5", "euc-kr", "shift_jis"])(
    "%s, whose characters are of up to two bytes",
    (label) => {
      const wrong: string[] = [];
      let right = 0;
      for (let first = 0; first < 0x100; first++) {
        for (let second = 0; second < 0x100; second++) {
          const bytes = Uint8Array.of(first, second);
          const found = ours(label, bytes);
          if (found === standard(label, bytes)) right += 1;
          else if (typeof found === "string") wrong.push(`${first} ${second}`);
        }
      }
      expect(wrong).toEqual([]);
      // What is refused although it is right are characters that the platform has not, or not there.
      expect(right).toBeGreaterThan(20_000);
    },
  );
});

test.each(["gbk", "gb2312", "x-gbk"])("%s is read as gb18030, all of it", (label) => {
  for (const bytes of [[0x80], [0xa2, 0xe3], [0xa6, 0xd9], [0x81, 0x30, 0x81, 0x30], [0xff]].map((list) =>
    Uint8Array.from(list),
  ))
    expect(ours(label, bytes)).toBe(standard(label, bytes) ?? 0);
});

describe("US-ASCII and ISO-8859-1 are as IANA registers them, under each of their names", () => {
  test.each(["iso-8859-1", "latin1", "l1", "ISO_8859-1:1987", "cp819", "ibm819", "iso8859-1"])("%s", (label) => {
    const bytes = Uint8Array.from({ length: 0x100 }, (_, byte) => byte);
    expect(ours(label, bytes)).toBe(String.fromCharCode(...bytes));
  });

  test.each(["us-ascii", "ASCII", "ansi_x3.4-1968"])("%s", (label) => {
    expect(ours(label, Buffer.from("abc"))).toBe("abc");
    expect(ours(label, Uint8Array.of(0x41, 0x42, 0x80))).toBe(2);
  });
});

describe("an answer in windows-1252 is what was meant, curly quotes, dashes and the euro sign too", () => {
  const reason = "“Can’t” – 5 € …";
  const bytes = (text: string) =>
    Uint8Array.from(text, (character) => {
      const byte = Array.from({ length: 0x100 }, (_, index) => index).find(
        (index) => standard("windows-1252", Uint8Array.of(index)) === character,
      );
      return byte ?? expect.fail(`windows-1252 has no ${character}`);
    });
  const cancelled = { CancelledReason: reason };
  const json = page.json.replace(/("CancelledReason": ?)"[^"]*"/, `$1"${reason}"`);
  const xml = page.xml.replace(/(<CancelledReason>)[^<]*/, `$1${reason}`);

  test("in JSON", async () => {
    expect((await call("application/json; charset=windows-1252", bytes(json))).data).toMatchObject(cancelled);
  });

  test("in XML, by the media type's charset and by the document's declaration", async () => {
    expect((await call("application/xml; charset=Windows-1252", bytes(xml))).data).toMatchObject(cancelled);
    const declaring = `<?xml version="1.0" encoding="windows-1252"?>${xml}`;
    expect((await call("application/xml", bytes(declaring))).data).toMatchObject(cancelled);
  });

  test("in the body that an error shows", async () => {
    expect((await call("text/plain; charset=cp1252", bytes(reason), 500)).error?.body).toBe(reason);
  });
});

test("a byte that an encoding has no character for is refused at its place, and shown as U+FFFD", async () => {
  const bytes = Uint8Array.from([...Buffer.from('{"Status":"'), 0xaa, ...Buffer.from('"}')]);
  const { error } = await call("application/json; charset=windows-1253", bytes);
  expect(error).toMatchObject({ name: "JsonSyntaxError", offset: 11, body: '{"Status":"\uFFFD"}' });
  expect(error?.message).toContain("expected text in windows-1253");
});
