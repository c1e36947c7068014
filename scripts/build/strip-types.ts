/**
 * A generated module without its types, each of its statements beginning at the beginning of a line, and indented inside: those of a large
 * contract are so long that the compiler would take longer over them than the whole build.
 *
 * @returns JavaScript, where what is left is plain data; else TypeScript, for the compiler
 */
export function stripTypes(text: string): { readonly script: string; readonly isJavaScript: boolean } {
  const statements = text.split(/(?<=\n)(?![\s)\]}>])/);
  const code = statements.filter(
    (statement, index) => !typeStatement.test(statement) && !isAboutType(statements, index),
  );
  const plain = code.map((statement) => (comment.test(statement) ? statement : dataOf(statement)));
  if (plain.includes(undefined)) return { script: code.join(""), isJavaScript: false };
  const script = plain.join("");
  return { script: /^export /m.test(script) ? script : `${script.trimEnd()}\nexport {};\n`, isJavaScript: true };
}

/** Whether a statement is a comment of a type right behind it. */
function isAboutType(statements: readonly string[], index: number): boolean {
  const [statement = "", next] = statements.slice(index, index + 2);
  return next !== undefined && comment.test(statement) && !statement.endsWith("\n\n") && typeStatement.test(next);
}

const typeStatement = /^(?:import type|export type|export interface|type|interface) /;
const comment = /^\/[/*]/;

/** The declaration of a constant, without its type, if its value is plain data. */
function dataOf(statement: string): string | undefined {
  const [, declaration, value = ""] =
    /^(export const \w+)(?:: [^={]+)? = ([{[][\s\S]*?[}\]])(?: satisfies \w+| as const)?;\s*$/.exec(statement) ?? [];
  return declaration !== undefined && isPlainData(value) ? `${declaration} = ${value};\n` : undefined;
}

/** Whether a literal is JavaScript too. Keywords may stand in it as keys. */
function isPlainData(literal: string): boolean {
  const withoutStrings = literal.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""');
  return /^[\s\w$:,{}[\]".+-]*$/.test(withoutStrings) && !/\b(?:as|satisfies)\b(?!:)/.test(withoutStrings);
}
