/** Text as bytes in an encoding that Node writes, without a byte order mark unless the text has one. */
export const encode = {
  utf8: (text: string): Uint8Array => Buffer.from(text),
  latin1: (text: string): Uint8Array => Buffer.from(text, "latin1"),
  utf16le: (text: string): Uint8Array => Buffer.from(text, "utf16le"),
  utf16be: (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16(),
  utf32le: (text: string): Uint8Array =>
    Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer),
} as const;

export const byteOrderMark = "\uFEFF";
