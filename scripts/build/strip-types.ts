/**
 * A generated module without its types, each of its statements beginning at the beginning of a line, and indented inside: those of a large
 * contract are so long that the compiler would take longer over them than the whole build.
 *
 * @returns JavaScript, where what is left is imports and constants, of plain data or made by parts of the runtime; else TypeScript, for the compiler
 */
export function stripTypes(text: string): { readonly script: string; readonly isJavaScript: boolean } {
  const statements = text.split(/(?<=\n)(?![\s)\]}>])/);
  const code = statements.filter(
    (statement, index) => !typeStatement.test(statement) && !isAboutType(statements, index),
  );
  const plain = code.map((statement) =>
    comment.test(statement) ? statement : (importOf(statement) ?? dataOf(statement)),
  );
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

/** An import of values, without the types that it names. */
function importOf(statement: string): string | undefined {
  if (/^import \* as [\w$]+ from "[^"]*";\s*$/.test(statement)) return statement;
  const [, names = "", from] = /^import \{([\w$,\s]+)\} (from "[^"]*";\s*)$/.exec(statement) ?? [];
  if (from === undefined) return undefined;
  const values = names.split(",").filter((name) => name.trim() !== "" && !/^\s*type\s/.test(name));
  return values.length === 0 ? "" : `import {${values.join(",")}${names.endsWith("\n") ? ",\n" : " "}} ${from}`;
}

/** The declaration of a constant, without its type, if its value is plain data, or made by calls. */
function dataOf(statement: string): string | undefined {
  const [, declaration, value = ""] = constant.exec(statement) ?? [];
  return declaration !== undefined && isPlain(value) ? `${declaration} = ${value};\n` : undefined;
}

/** Its type may name a path, in which braces stand. */
const constant =
  /^((?:export )?const [\w$]+)(?:: (?:[^={"]|"(?:[^"\\]|\\.)*")+)? = ([\s\S]*?)(?: satisfies \w+| as const)?;\s*$/;

/** Whether a value is JavaScript too: literals, names, calls of parts, and functions that give one of these. Keywords may stand in it as keys. */
function isPlain(value: string): boolean {
  const withoutStrings = value.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""').replaceAll("/* @__PURE__ */", "");
  return (
    /^(?:[\s\w$:,{}[\]".+()-]|=>)*$/.test(withoutStrings) && !/\b(?:as|satisfies|function)\b(?!:)/.test(withoutStrings)
  );
}
