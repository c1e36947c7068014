import { InexactNumber, isHeldExactly } from "../../values/decimal.js";
import type { ScalarSchema } from "../../values/schema.js";
import { trim } from "../reader/characters.js";

/** What text may stand for. */
export type LexicalValue = string | number | boolean | InexactNumber | undefined;

/** Gives the value that text stands for; `unfit` where it stands for none that the schema allows. */
export function readerOf(schema: ScalarSchema): (text: string) => unknown {
  const parse = lexicalParser(schema);
  const { read } = schema.details;
  return (text) => read(parse(text));
}

/**
 * Gives the value that text stands for by the lexical forms of XML Schema part 2; undefined when it stands for none.
 * White space around it is collapsed (§4.3.6), except in plain strings, which keep every character.
 */
function lexicalParser({ kind, details: { format } }: ScalarSchema): (text: string) => LexicalValue {
  switch (kind) {
    case "string":
      if (format === "byte") return withoutSpace;
      return format === undefined ? (text) => text : trim;
    case "boolean":
      return (text) => parseBoolean(trim(text));
    case "integer":
      return (text) => parseNumber(trim(text), integer);
    case "number": {
      const form = format === "decimal" ? decimal : double;
      return (text) => parseNumber(trim(text), form);
    }
  }
}

/** §3.2.2. */
export function parseBoolean(text: string): boolean | undefined {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}

/** §3.2.16: white space in Base64 stands for nothing, wherever it is; lines of 76 characters are what MIME's encoders write. */
function withoutSpace(text: string): string {
  return text.replaceAll(/[ \t\n\r]+/g, "");
}

/** §3.3.13. */
const integer = /^[+-]?\d+$/;
/** §3.2.3: no exponent. */
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** §3.2.5, without its names of infinity and "not a number", which no schema of a number allows. */
const double = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function parseNumber(text: string, form: RegExp): number | InexactNumber | undefined {
  const digits = fewDigits(text);
  if (digits !== undefined) return digits;
  if (!form.test(text)) return undefined;
  const value = Number(text);
  return isHeldExactly(text, value) ? value : new InexactNumber(text);
}

/** What nine digits or fewer write, as nearly all integers are written; undefined for any other text. */
function fewDigits(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 9) return undefined;
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
