import type { YamlParseError } from "@redocly/openapi-core";
import { tooDeep } from "./document-limits.js";
import { ofPage } from "./openapi-version.js";
import type { SourceFault } from "./source-fault.js";
import { SourceFaultError } from "./source-fault-error.js";

/** A fault of a file that is neither YAML nor JSON, or that is more of it than the build takes. */
export function syntaxFault({ source, line, col, message, originalError }: YamlParseError): SourceFault {
  if (originalError instanceof SourceFaultError) return originalError.fault;
  const location = { source, pointer: undefined, start: { line: line || 1, col: col || 1 } };
  if (source.body.trimStart().startsWith("<"))
    return { location: { ...location, start: { line: 1, col: 1 } }, found: "HTML or XML", advice: ofPage };
  const [, found, advice] = known.find(([words]) => words.test(message)) ?? [];
  const isJson = /^\s*[{[]/.test(source.body);
  return {
    location,
    // Without the file and the place, which stand before it, and without what the file says, which need be no contract.
    found: found ?? message.replace(/(?: in "[^\n]*")? \(\d+:\d+\)[\s\S]*/, "").replace(/(?:: |[:,]? ["!])[\s\S]*/, ""),
    advice: advice ?? (isJson ? "mend the JSON here, or just before" : "mend the YAML here, or just before"),
  };
}

/** What the parser says, and what that means. */
const known: readonly (readonly [words: RegExp, found: string, advice: string])[] = [
  [/^nesting exceeded/, ...tooDeep],
  [/^tab characters/, "a tab in the indentation of YAML", "indent by spaces (YAML 1.2 §6.1)"],
  [/^duplicated mapping key/, "a key that its object has already", "write each key once: put both values under one"],
  [/^expected a single document/, "several documents in one file", "write one, without a line --- in between"],
  [
    /^bad indentation of a mapping entry/,
    "a line of YAML that goes on or is indented where it cannot",
    'indent the keys of one object alike, and put a text in quotes that has ": " in it or begins with @, `, %, &, *, !, [ or {',
  ],
  [/^(?:null byte|the stream contains non-printable)/, "characters that are no text", "save the file as text in UTF-8"],
];
