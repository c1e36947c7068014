/**
 * The JavaScript of a generated module that is nothing but types and constants, each of plain data or of calls without effects: those of a large contract are so long that the compiler
 * would take longer over them than the whole build.
 *
 * @param text TypeScript, each of its statements beginning at the beginning of a line, and indented inside
 * @returns undefined when there is anything else in the module
 */
export function stripTypes(text: string): string | undefined {
  const kept: string[] = [];
  for (const statement of text.split(/(?<=\n)(?![\s)\]}])/)) {
    if (typeStatement.test(statement)) continue;
    const script = comment.test(statement) || valueImport.test(statement) ? statement : dataOf(statement);
    if (script === undefined) return undefined;
    kept.push(script);
  }
  const script = kept.join("");
  return /^export /m.test(script) ? script : `${script.trimEnd()}\nexport {};\n`;
}

const typeStatement = /^(?:import type|export type|export interface|type|interface) /;
const comment = /^\/[/*]/;
const valueImport = /^import (?:\* as \w+|\{ [\w$, ]+ \}) from "[^"]*";\s*$/;

/** The declaration of a constant, without its type, if its value is plain data, or calls that are marked as pure. */
function dataOf(statement: string): string | undefined {
  const [, declaration, value = ""] = constant.exec(statement) ?? [];
  return declaration !== undefined && isPlainData(value) ? `${declaration} = ${value};\n` : undefined;
}

/** Its type may name a path, in which braces stand. */
const constant =
  /^(export const [\w$]+)(?:: (?:[^={"]|"(?:[^"\\]|\\.)*")+)? = ((?:[{[]|\/\* @__PURE__)[\s\S]*?[}\])])(?: satisfies \w+| as const)?;\s*$/;

/** Whether a literal is JavaScript too. Keywords may stand in it as keys. */
function isPlainData(literal: string): boolean {
  const withoutStrings = literal.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""');
  const withoutCalls = withoutStrings.replaceAll(/\/\* @__PURE__ \*\/ [\w$.]+\(|\(\) => (?=[\w$({[])/g, "");
  return /^[\s\w$:,{}[\]".+)-]*$/.test(withoutCalls) && !/\b(?:as|satisfies)\b(?!:)/.test(withoutCalls);
}
