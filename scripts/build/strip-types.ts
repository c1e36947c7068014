/**
 * The JavaScript of a generated module that is nothing but types, and constants of literals, names and calls: those of a large contract are so
 * long that the compiler would take longer over them than the whole build.
 *
 * @param text TypeScript, each of its statements beginning at the beginning of a line, and indented inside
 * @returns undefined when there is anything else in the module
 */
export function stripTypes(text: string): string | undefined {
  const statements = text.split(/(?<=\n)(?![\s)\]}>])/);
  const kept: string[] = [];
  for (const [index, statement] of statements.entries()) {
    if (typeStatement.test(statement) || isAboutType(statement, statements[index + 1])) continue;
    const script = comment.test(statement) ? statement : (namesOf(statement) ?? constantOf(statement));
    if (script === undefined) return undefined;
    kept.push(script);
  }
  const script = kept.join("");
  return /^export /m.test(script) ? script : `${script.trimEnd()}\nexport {};\n`;
}

const typeStatement = /^(?:import type|export type|export interface|type|interface) /;
const comment = /^\/[/*]/;

/** Whether a statement is a comment of a type right behind it. */
function isAboutType(statement: string, next = ""): boolean {
  return comment.test(statement) && !statement.endsWith("\n\n") && typeStatement.test(next);
}

/** An import or export of names, without the types that stand among them. */
function namesOf(statement: string): string | undefined {
  if (!/^(?:import|export) (?:\* as \w+|\{[\w$,\s]+\}) from "[^"]*";\s*$/.test(statement)) return undefined;
  return statement.replaceAll(/(?<=[{,])\s*type [\w$]+(?: as [\w$]+)?,?/g, "");
}

/** The declaration of a constant, without its type, if its value is JavaScript. */
function constantOf(statement: string): string | undefined {
  const [, declaration, stated = ""] = constant.exec(statement) ?? [];
  const value = stated.replaceAll(typeArguments, "");
  return declaration !== undefined && isJavaScript(value) ? `${declaration} = ${value};\n` : undefined;
}

/** Its type may name a path, in which braces stand. */
const constant =
  /^((?:export )?const [\w$]+)(?:: (?:[^={"]|=>|"(?:[^"\\]|\\.)*")+)? = ([\s\S]*?[\w$}\])])(?: satisfies \w+| as const)?;\s*$/;

const typeArguments = /(?<=\/\* @__PURE__ \*\/ [\w$]+)<[\w$, ]+>(?=\()/g;

/** Whether an expression has no types: only literals, names, calls and functions of them. Keywords may stand in it as keys. */
function isJavaScript(expression: string): boolean {
  const code = expression
    .replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""')
    .replaceAll(/\/\* @__PURE__ \*\/|\([\w$]*\) =>/g, "");
  return /^[\s\w$:,{}[\]".+()-]*$/.test(code) && !/\b(?:as|satisfies)\b(?!:)/.test(code);
}
