import { createClient, decodeXml } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { byteOrderMark, encode } from "../support/encode.js";
import { errorOf } from "../support/errors.js";
import { answering } from "../support/raw-server.js";
import { page } from "../support/samples.js";

const nickname = "Joséphène";
const sample = page.xml.replace("JosepheneBlogs", nickname);
const declaring = (encoding: string, document = sample) => `<?xml version="1.0" encoding="${encoding}"?>${document}`;

const nicknameIn = async (bytes: Uint8Array) => (await decodeXml("WebcamBooking", bytes)).Performer.Nickname;
const verdictOn = (bytes: Uint8Array) => errorOf(() => decodeXml("WebcamBooking", bytes));

describe("read, by the byte order mark or else by the declaration (XML 1.0 §4.3.3)", () => {
  test.each([
    ["UTF-8", encode.utf8(sample)],
    ["UTF-8 with a byte order mark", encode.utf8(byteOrderMark + sample)],
    ["UTF-8, declared", encode.utf8(declaring("UTF-8"))],
    ["UTF-8, declared in lower case", encode.utf8(declaring("utf-8"))],
    ["UTF-8 with a byte order mark, declared", encode.utf8(byteOrderMark + declaring("UTF-8"))],
    ["UTF-16LE with a byte order mark", encode.utf16le(byteOrderMark + sample)],
    ["UTF-16BE with a byte order mark", encode.utf16be(byteOrderMark + sample)],
    ["UTF-16LE with a byte order mark, declared", encode.utf16le(byteOrderMark + declaring("UTF-16"))],
    ["UTF-16BE with a byte order mark, declared", encode.utf16be(byteOrderMark + declaring("utf-16"))],
    ["UTF-16LE with a byte order mark, declared as UTF-16LE", encode.utf16le(byteOrderMark + declaring("UTF-16LE"))],
    ["UTF-16LE without a byte order mark, declared", encode.utf16le(declaring("UTF-16"))],
    ["UTF-16BE without a byte order mark, declared", encode.utf16be(declaring("UTF-16BE"))],
    ["ISO-8859-1, declared", encode.latin1(declaring("ISO-8859-1"))],
    ["windows-1252, declared", encode.latin1(declaring("windows-1252"))],
  ])("%s", async (_, bytes) => {
    expect(await nicknameIn(bytes)).toBe(nickname);
  });

  test("a string: it has no encoding, and its declaration is not looked at", async () => {
    const { Performer } = await decodeXml("WebcamBooking", byteOrderMark + declaring("UTF-16"));
    expect(Performer.Nickname).toBe(nickname);
  });

  test("an ArrayBuffer, and a part of one", async () => {
    const bytes = encode.utf8(`xx${sample}xx`);
    const part = new Uint8Array(bytes).subarray(2, bytes.length - 2);
    expect(await nicknameIn(part)).toBe(nickname);
    expect(await decodeXml("WebcamBooking", Uint8Array.from(part).buffer)).toEqual(
      await decodeXml("WebcamBooking", part),
    );
  });

  test("characters beyond the BMP in UTF-16, as pairs of surrogates", async () => {
    const document = byteOrderMark + sample.replace(nickname, "😀");
    expect(await nicknameIn(encode.utf16le(document))).toBe("😀");
    expect(await nicknameIn(encode.utf16be(document))).toBe("😀");
  });

  test("the byte of a control character in ISO-8859-1 as that character, not as windows-1252 has it", async () => {
    expect(await nicknameIn(encode.latin1(declaring("ISO-8859-1").replace(nickname, "\u0080")))).toBe("\u0080");
  });
});

describe("refused, for what it declares (XML 1.0 §4.3.3)", () => {
  test.each([
    ["UTF-8 that declares UTF-16", encode.utf8(declaring("UTF-16")), "utf-16"],
    [
      "UTF-8 with a byte order mark that declares ISO-8859-1",
      encode.utf8(byteOrderMark + declaring("ISO-8859-1")),
      "iso-8859-1",
    ],
    ["UTF-16 that declares UTF-8", encode.utf16le(byteOrderMark + declaring("UTF-8")), "utf-8"],
    ["UTF-16LE that declares UTF-16BE", encode.utf16le(byteOrderMark + declaring("UTF-16BE")), "utf-16be"],
    ["UTF-16BE without a byte order mark that declares UTF-8", encode.utf16be(declaring("UTF-8")), "utf-8"],
    ["UTF-16 with neither byte order mark nor declaration", encode.utf16le(sample), "§4.3.3"],
    ["the same in the other byte order", encode.utf16be(sample), "§4.3.3"],
    ["an encoding that nobody knows", encode.utf8(declaring("klingon")), "known encoding"],
    ["UTF-7", encode.utf8(declaring("UTF-7")), "known encoding"],
    [
      "a byte order mark before an encoding that nobody knows",
      encode.utf8(byteOrderMark + declaring("klingon")),
      "klingon",
    ],
  ])("%s", async (_, bytes, rule) => {
    const error = await verdictOn(bytes);
    expect(error).toMatchObject({ name: "XmlSyntaxError" });
    expect(error).toHaveProperty("rule", expect.stringContaining(rule));
  });
});

describe("refused, for bytes that stand for no text in the encoding (XML 1.0 §4.3.3), with their place", () => {
  const inText = (...bytes: number[]) => Uint8Array.from([...encode.utf8("<a>é"), ...bytes, ...encode.utf8("</a>")]);
  test.each([
    ["a byte that begins nothing", [0xff]],
    ["a continuation byte alone", [0x80]],
    ["a letter of ISO-8859-1", [0xe9]],
    ["the overlong form of a slash, in two bytes", [0xc0, 0xaf]],
    ["in three bytes", [0xe0, 0x80, 0xaf]],
    ["in four bytes", [0xf0, 0x80, 0x80, 0xaf]],
    ["the overlong form of NUL", [0xc0, 0x80]],
    ["the greatest overlong form of two bytes", [0xc1, 0xbf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a pair of surrogates (CESU-8)", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
    ["a code point beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
    ["a sequence of five bytes", [0xf8, 0x88, 0x80, 0x80, 0x80]],
    ["a sequence of three bytes, cut off", [0xe2, 0x82]],
    ["a sequence of four bytes, cut off", [0xf0, 0x9f, 0x98]],
  ])("UTF-8: %s", async (_, bytes) => {
    const error = await verdictOn(inText(...bytes));
    expect(error).toMatchObject({ name: "XmlSyntaxError", line: 1, column: 1, excerpt: "" });
    expect(error).toHaveProperty("rule", expect.stringMatching(/utf-8.*§4\.3\.3/));
    expect([5, 6, 7, 8]).toContain(Object(error).offset);
  });

  test("UTF-8 that ends within a character, at its end", async () => {
    expect(await verdictOn(encode.utf8("<a>é").subarray(0, 4))).toMatchObject({ name: "XmlSyntaxError", offset: 4 });
  });

  test("at the first of several, however long the text", async () => {
    const bytes = encode.utf8("x".repeat(100_000)).slice();
    for (const offset of [70_001, 70_002, 99_000]) bytes[offset] = 0xff;
    expect(await verdictOn(bytes)).toMatchObject({ offset: 70_001 });
  });

  test.each([
    ["an odd number of bytes", encode.utf16le(`${byteOrderMark}<a/>`).subarray(0, -1)],
    ["the same, the other byte order", encode.utf16be(`${byteOrderMark}<a/>`).subarray(0, -1)],
    ["a high surrogate alone", encode.utf16le(`${byteOrderMark}<a>\uD83D</a>`)],
    ["a low surrogate alone", encode.utf16le(`${byteOrderMark}<a>\uDE00</a>`)],
    ["a pair the wrong way round", encode.utf16be(`${byteOrderMark}<a>\uDE00\uD83D</a>`)],
    ["a high surrogate at the end", encode.utf16be(`${byteOrderMark}<a>\uD83D`)],
    ["UTF-32", encode.utf32le(`${byteOrderMark}<a/>`)],
  ])("UTF-16: %s", async (_, bytes) => {
    expect(await verdictOn(bytes)).toMatchObject({ name: "XmlSyntaxError" });
  });

  test("US-ASCII: a byte above 0x7F", async () => {
    expect(await verdictOn(encode.latin1(declaring("US-ASCII")))).toMatchObject({ name: "XmlSyntaxError" });
  });

  test("nothing at all: there is no root element", async () => {
    expect(await verdictOn(new Uint8Array())).toMatchObject({ name: "XmlSyntaxError", offset: 0 });
  });
});

describe("a byte order mark", () => {
  test.each(Object.entries(encode).filter(([name]) => name.startsWith("utf8") || name.startsWith("utf16")))(
    "is skipped once in %s; a second one is a character before the root element",
    async (_, encodeAs) => {
      const error = await verdictOn(encodeAs(`${byteOrderMark}${byteOrderMark}${sample}`));
      expect(error).toMatchObject({ name: "XmlSyntaxError", line: 1 });
      expect(error).toHaveProperty("rule", expect.stringContaining("§2.1"));
    },
  );

  test("inside the document is a character (§2.2), at the start of a text too", async () => {
    const bytes = encode.utf8(sample.replace(nickname, `${byteOrderMark}x${byteOrderMark}`));
    expect(await nicknameIn(bytes)).toBe(`${byteOrderMark}x${byteOrderMark}`);
  });
});

describe("an answer's charset (RFC 7303 §3): over the declaration, under the byte order mark", () => {
  const call = async (contentType: string, body: Uint8Array) => {
    const { url } = await answering(200, contentType, body);
    return createClient({ baseUrl: url, accessToken: "t" }).cancelMadeBooking({ BookingID: 1, Reason: "" });
  };

  test.each([
    ["utf-8", "application/xml; charset=utf-8", encode.utf8(sample)],
    ["in quotes and capitals", 'Application/XML; Charset="UTF-8"', encode.utf8(sample)],
    ["over a declaration of another encoding", "application/xml; charset=utf-8", encode.utf8(declaring("ISO-8859-1"))],
    ["the other way round", "application/xml; charset=iso-8859-1", encode.latin1(declaring("UTF-8"))],
    ["with a declaration that nobody knows", "application/xml; charset=utf-8", encode.utf8(declaring("klingon"))],
    ["under a byte order mark of UTF-8", "application/xml; charset=iso-8859-1", encode.utf8(byteOrderMark + sample)],
    ["under a byte order mark of UTF-16", "application/xml; charset=utf-8", encode.utf16le(byteOrderMark + sample)],
    ["unknown, under a byte order mark", "application/xml; charset=klingon", encode.utf8(byteOrderMark + sample)],
    ["utf-16 with a byte order mark", "application/xml; charset=utf-16", encode.utf16be(byteOrderMark + sample)],
    ["utf-16le without one", "application/xml; charset=utf-16le", encode.utf16le(sample)],
    ["utf-16be without one", "application/xml; charset=utf-16be", encode.utf16be(declaring("UTF-16BE"))],
    ["none, and a declaration", "application/xml", encode.latin1(declaring("ISO-8859-1"))],
    ["none, and neither mark nor declaration: UTF-8", "application/xml", encode.utf8(sample)],
    ["none in text/xml, which RFC 7303 no longer takes for US-ASCII", "text/xml", encode.utf8(sample)],
    ["after another parameter", "application/xml; version=1; charset=iso-8859-1", encode.latin1(sample)],
  ])("%s: read", async (_, contentType, body) => {
    expect((await call(contentType, body)).Performer.Nickname).toBe(nickname);
  });

  test.each([
    ["utf-8, and other bytes", "application/xml; charset=utf-8", encode.latin1(sample), "utf-8"],
    [
      "utf-8, and bytes in the declared encoding",
      "application/xml; charset=utf-8",
      encode.latin1(declaring("ISO-8859-1")),
      "utf-8",
    ],
    ["unknown", "application/xml; charset=klingon", encode.utf8(sample), "known encoding"],
    ["none, and a declaration of another encoding", "application/xml", encode.utf8(declaring("UTF-16")), "utf-16"],
  ])("%s: refused, and the request accepted", async (_, contentType, body, rule) => {
    const error = await errorOf(() => call(contentType, body));
    expect(error).toMatchObject({ name: "XmlSyntaxError", outcome: "accepted", status: 200 });
    expect(error).toHaveProperty("rule", expect.stringContaining(rule));
  });
});
