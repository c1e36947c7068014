import { Binary, XmlDocument } from "./body-values.js";
import type { Call } from "./call.js";

/** A call, and the value that the client is to give for the answer; none where there is nothing to compare. */
export interface ProgrammedCall {
  readonly call: Call;
  readonly expected?: { readonly data: unknown } | { readonly failure: unknown } | undefined;
}

/**
 * The program that makes the calls, as a person would write it: it is compiled, and it is run. `answers[n]` makes the call by its path,
 * `values[n]` by its operationId. What it expects stands there for the compiler.
 */
export class Program {
  private readonly lines: string[] = [
    'import { createClient, isHttpError } from "./index.js";',
    "",
    "const bytes = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));",
  ];
  /** The line, from 1, at which each call begins. */
  private readonly starts: number[] = [];

  constructor(calls: readonly ProgrammedCall[]) {
    calls.forEach((call, index) => {
      this.starts.push(this.lines.length + 1);
      this.lines.push(...linesOf(call, index));
    });
    const all = (name: string) => `export const ${name} = [${calls.map((_, index) => `${name}${index}`).join(", ")}];`;
    this.lines.push(all("answers"), all("values"), "void isHttpError;", "void bytes;", "");
  }

  get text(): string {
    return this.lines.join("\n");
  }

  /** The call that a line belongs to; -1 where it is none's. */
  callAt(line: number): number {
    return this.starts.filter((start) => start <= line).length - 1;
  }
}

function linesOf({ call, expected }: ProgrammedCall, index: number): string[] {
  const { method, path, operationId, hasBody, clientOptions, options } = call;
  const { body, ...others } = options;
  const client = `createClient(${literal(clientOptions)})`;
  const byPath = [literal(path), ...(isEmpty(options) ? [] : [literal(options)])].join(", ");
  const given = hasBody && (body !== undefined || !isEmpty(others)) ? [literal(body)] : [];
  const byId = [...given, ...(isEmpty(others) ? [] : [literal(others)])].join(", ");
  const lines = [
    `const answers${index} = () => ${client}.${method.toUpperCase()}(${byPath});`,
    `const values${index} = ${operationId === undefined ? "undefined" : `() => ${client}[${literal(operationId)}](${byId})`};`,
  ];
  if (expected === undefined) return lines;
  if ("failure" in expected) {
    return [
      ...lines,
      `export async function fails${index}() {`,
      `  const { error } = await answers${index}();`,
      `  if (!isHttpError(error)) return;`,
      `  const expected: typeof error.data = ${literal(expected.failure)};`,
      "  void expected;",
      "}",
    ];
  }
  const data = literal(expected.data);
  return [
    ...lines,
    `export async function answer${index}() {`,
    `  const { data, error } = await answers${index}();`,
    `  if (error !== undefined) return;`,
    `  const expected: typeof data = ${data};`,
    "  void expected;",
    "}",
    ...(operationId === undefined
      ? []
      : [`export const value${index}: Awaited<ReturnType<typeof values${index}>> = ${data};`]),
  ];
}

/** A value in the source text. */
function literal(value: unknown): string {
  if (value instanceof Binary) {
    const { base64, name, mediaType } = value;
    const source = `[bytes(${JSON.stringify(base64)})]`;
    return name === undefined
      ? `new Blob(${source}, { type: ${JSON.stringify(mediaType)} })`
      : `new File(${source}, ${JSON.stringify(name)}, { type: ${JSON.stringify(mediaType)} })`;
  }
  // A document that cannot be read: the call that reads it tells why.
  if (value instanceof XmlDocument) return "undefined as never";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${key(name)}: ${literal(member)}`)
    .join(", ")} }`;
}

/** ECMAScript, B.3.1: `__proto__` is the prototype unless its name is computed. */
function key(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : JSON.stringify(name);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
