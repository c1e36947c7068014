/** A module in the two halves that a project without a compiler, and one with types, have of it. */
export interface CompiledModule {
  readonly script: string;
  readonly declarations: string;
}

/**
 * The JavaScript and the declarations of a generated module that is nothing but types and plain data of a stated type: those of a large
 * contract are so long that the compiler would take longer over them than the whole build.
 *
 * @param text TypeScript, each of its statements beginning at the beginning of a line, and indented inside
 * @returns undefined when there is anything else in the module
 */
export function stripTypes(text: string): CompiledModule | undefined {
  const script: string[] = [];
  const declarations: string[] = [];
  for (const statement of text.split(/(?<=\n)(?![\s)\]}])/)) {
    if (typeStatement.test(statement)) {
      declarations.push(statement);
      continue;
    }
    const both = comment.test(statement) ? { script: statement, declaration: statement } : dataOf(statement);
    if (both === undefined) return undefined;
    script.push(both.script);
    declarations.push(both.declaration);
  }
  return { script: exporting(script.join("")), declarations: exporting(declarations.join("")) };
}

const typeStatement = /^(?:import type|export type|export interface|type|interface) /;
const comment = /^\/[/*]/;

/** A module is one by what it exports. */
function exporting(text: string): string {
  return /^export /m.test(text) ? text : `${text.trimEnd()}\nexport {};\n`;
}

/** The declaration of a constant of a stated type, if its value is plain data. */
function dataOf(statement: string) {
  const [, name, type = "", value = ""] =
    /^export const (\w+): ([^={]+) = ([{[][\s\S]*?[}\]])(?: as const)?;\s*$/.exec(statement) ?? [];
  if (name === undefined || !isPlainData(value)) return undefined;
  return { script: `export const ${name} = ${value};\n`, declaration: `export declare const ${name}: ${type};\n` };
}

/** Whether a literal is JavaScript too. Keywords may stand in it as keys. */
function isPlainData(literal: string): boolean {
  const withoutStrings = literal.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""');
  return /^[\s\w$:,{}[\]".+-]*$/.test(withoutStrings) && !/\b(?:as|satisfies)\b(?!:)/.test(withoutStrings);
}
