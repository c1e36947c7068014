/**
 * The JavaScript of a generated module that is nothing but types, and constants of literals, names and calls: those of a large contract are so
 * long that the compiler would take longer over them than the whole build.
 *
 * @param text TypeScript, each of its statements beginning at the beginning of a line, and indented inside
 * @returns undefined when there is anything else in the module
 */
export function stripTypes(text: string): string | undefined {
  const statements = statementsOf(text);
  const headerEnd = statements.findIndex((statement) => !comment.test(statement));
  const kept = statements.map((statement, index) => {
    // What is said of exports stands in the declarations, where editors look for it.
    if (comment.test(statement))
      return index < headerEnd && !isAboutType(statement, statements[index + 1]) ? statement : "";
    return typeStatement.test(statement) ? "" : (namesOf(statement) ?? constantOf(statement));
  });
  return kept.includes(undefined) ? undefined : exporting(kept.join(""));
}

/**
 * The declarations of such a module: its types, and those of what it exports.
 *
 * @returns undefined where it takes the compiler: an export has no stated type
 */
export function declarationsOf(text: string): string | undefined {
  const declared = statementsOf(text).map((statement) =>
    comment.test(statement) || typeStatement.test(statement) ? statement : declarationOf(statement),
  );
  return declared.includes(undefined) ? undefined : exporting(declared.join(""));
}

function statementsOf(text: string): readonly string[] {
  return text.split(/(?<=\n)(?![\s)\]}>])/);
}

/** A module is one by what it exports. */
function exporting(text: string): string {
  return /^export /m.test(text) ? text : `${text.trimEnd()}\nexport {};\n`;
}

const typeStatement = /^(?:import type|export type|export interface|type|interface) /;
const comment = /^\/[/*]/;

/** Whether a statement is a comment of a type right behind it. */
function isAboutType(statement: string, next = ""): boolean {
  return comment.test(statement) && !statement.endsWith("\n\n") && typeStatement.test(next);
}

const names = /^(?:import|export) (?:\* as \w+|\{[\w$,\s]+\}) from "[^"]*";\s*$/;

/** An import or export of names, without the types that stand among them; of nothing else, nothing. */
function namesOf(statement: string): string | undefined {
  if (!names.test(statement)) return undefined;
  const values = statement.replaceAll(/(?<=[{,])\s*type [\w$]+(?: as [\w$]+)?,?/g, "");
  return /^import \{\s*\}/.test(values) ? "" : values;
}

/** The declaration of a constant, without its type, if its value is JavaScript. */
function constantOf(statement: string): string | undefined {
  const { declaration, value: stated = "" } = constant.exec(statement)?.groups ?? {};
  const value = stated.replaceAll(typeArguments, "");
  return declaration !== undefined && isJavaScript(value) ? `${declaration} = ${value};\n` : undefined;
}

/** Its type may name a path, in which braces stand. */
const constant =
  /^(?<declaration>(?:export )?const [\w$]+)(?:: (?<type>(?:[^={"]|=>|"(?:[^"\\]|\\.)*")+))? = (?<value>[\s\S]*?[\w$}\])])(?: satisfies \w+| as const)?;\s*$/;

const typeArguments = /(?<=\/\* @__PURE__ \*\/ [\w$]+)<[\w$, ]+>(?=\()/g;

/** Whether an expression has no types: only literals, names, calls and functions of them. Keywords may stand in it as keys. */
function isJavaScript(expression: string): boolean {
  const code = expression
    .replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""')
    .replaceAll(/\/\* @__PURE__ \*\/|\([\w$]*\) =>/g, "");
  return /^[\s\w$:,{}[\]".+()-]*$/.test(code) && !/\b(?:as|satisfies)\b(?!:)/.test(code);
}

/** What declarations say of a statement: of what a module keeps to itself nothing. */
function declarationOf(statement: string): string | undefined {
  if (names.test(statement)) return statement;
  const { declaration, type } = constant.exec(statement)?.groups ?? {};
  if (declaration?.startsWith("const ")) return "";
  return declaration === undefined || type === undefined
    ? undefined
    : `${declaration.replace("const", "declare const")}: ${type};\n`;
}
