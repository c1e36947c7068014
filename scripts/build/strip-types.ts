/** A generated module without its types, and its types alone. */
export interface StrippedModule {
  /** JavaScript, where what is left is imports and constants, of plain data or made by parts of the runtime; else TypeScript, for the compiler. */
  readonly script: string;
  readonly isJavaScript: boolean;
  /** Undefined where it takes the compiler: what is exported has no stated type. */
  readonly declarations: string | undefined;
}

/**
 * Takes a generated module's types away, each of its statements beginning at the beginning of a line, and indented inside: those of a large
 * contract are so long that the compiler would take longer over them than the whole build.
 */
export function stripTypes(text: string): StrippedModule {
  const statements = text.split(/(?<=\n)(?![\s)\]}>])/);
  const code = statements.filter(
    (statement, index) => !typeStatement.test(statement) && !isAboutType(statements, index),
  );
  const plain = code.map((statement) => (comment.test(statement) ? statement : scriptOf(statement)));
  const isJavaScript = !plain.includes(undefined);
  const declared = statements.map((statement) =>
    comment.test(statement) || typeStatement.test(statement) ? statement : declarationOf(statement),
  );
  return {
    script: isJavaScript ? exporting(plain.join("")) : code.join(""),
    isJavaScript,
    declarations: declared.includes(undefined) ? undefined : exporting(declared.join("")),
  };
}

/** A module is one by what it exports. */
function exporting(text: string): string {
  return /^export /m.test(text) ? text : `${text.trimEnd()}\nexport {};\n`;
}

/** Whether a statement is a comment of a type right behind it. */
function isAboutType(statements: readonly string[], index: number): boolean {
  const [statement = "", next] = statements.slice(index, index + 2);
  return next !== undefined && comment.test(statement) && !statement.endsWith("\n\n") && typeStatement.test(next);
}

const typeStatement = /^(?:import type|export type|export interface|type|interface) /;
const comment = /^\/[/*]/;

function scriptOf(statement: string): string | undefined {
  return importOf(statement, (name) => !isType(name)) ?? constantOf(statement);
}

/** What declarations say of a statement, nothing of what is not exported. */
function declarationOf(statement: string): string | undefined {
  const types = importOf(statement, isType);
  if (types !== undefined) return types;
  const { name, type } = constant.exec(statement)?.groups ?? {};
  return name === undefined || type === undefined ? undefined : `export declare const ${name}: ${type};\n`;
}

function isType(name: string): boolean {
  return /^\s*type\s/.test(name);
}

/** An import of some of the names that it has; of none of them, nothing. */
function importOf(statement: string, isKept: (name: string) => boolean): string | undefined {
  if (/^import \* as [\w$]+ from "[^"]*";\s*$/.test(statement)) return isKept("*") ? statement : "";
  const [, names = "", from] = /^import \{([\w$,\s]+)\} (from "[^"]*";\s*)$/.exec(statement) ?? [];
  if (from === undefined) return undefined;
  const kept = names.split(",").filter((name) => name.trim() !== "" && isKept(name));
  return kept.length === 0 ? "" : `import {${kept.join(",")}${names.endsWith("\n") ? ",\n" : " "}} ${from}`;
}

/** The declaration of a constant, without its type, if its value is plain data, or made by calls. */
function constantOf(statement: string): string | undefined {
  const { name, value = "" } = constant.exec(statement)?.groups ?? {};
  return name !== undefined && isPlain(value) ? `export const ${name} = ${value};\n` : undefined;
}

/** Its type may name a path, in which braces stand. */
const constant =
  /^export const (?<name>[\w$]+)(?:: (?<type>(?:[^={"]|"(?:[^"\\]|\\.)*")+))? = (?<value>[\s\S]*?)(?: satisfies \w+| as const)?;\s*$/;

/** Whether a value is JavaScript too: literals, names, calls of parts, and functions that give one of these. Keywords may stand in it as keys. */
function isPlain(value: string): boolean {
  const withoutStrings = value.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""').replaceAll("/* @__PURE__ */", "");
  return (
    /^(?:[\s\w$:,{}[\]".+()-]|=>)*$/.test(withoutStrings) && !/\b(?:as|satisfies|function)\b(?!:)/.test(withoutStrings)
  );
}
