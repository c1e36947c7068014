import type { SecurityScheme, Server } from "../../model/contract.js";
import type { Expression } from "../../model/parts/expression.js";
import { code } from "../expression-code.js";
import { Code, literal, nameOf, pureCall } from "../literal.js";

/** The runtime's parts that one generated module is made of. */
export class Parts {
  /** What the module calls them. */
  readonly #used = new Map<string, string>();
  readonly #taken: ReadonlySet<string>;

  /** @param taken what the module means by other names */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** What a part is called, which is then imported. */
  readonly nameOf = (part: string): string => {
    let name = this.#used.get(part) ?? part;
    while (!this.#used.has(part) && this.#taken.has(name)) name = `${name}Part`;
    this.#used.set(part, name);
    return name;
  };

  /** A part that is a constant or a function. */
  name(part: string): Code {
    return nameOf(this.nameOf(part));
  }

  /** A part that a function makes; what is undefined at the end is left out. */
  call(part: string, ...parameters: readonly unknown[]): Code {
    const given = [...parameters];
    while (given.length > 0 && given.at(-1) === undefined) given.pop();
    return pureCall(this.nameOf(part), ...given.map((parameter) => parameter ?? nameOf("undefined")));
  }

  /** @param schema gives the constant of a schema by its name */
  made(expression: Expression, schema: (name: string) => string): Code {
    return new Code((indent, isDeferred) => code(expression, { part: this.nameOf, schema }, indent, isDeferred));
  }

  /** The statement that imports them; types among them begin with a capital letter. */
  import(runtime: string): string {
    const names = [...this.#used]
      .map(([part, name]) => (part === name ? part : `${part} as ${name}`))
      .map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name))
      .sort();
    if (names.length === 0) return "";
    const line = `import { ${names.join(", ")} } from ${literal(runtime)};\n`;
    if (line.length <= 120) return line;
    return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from ${literal(runtime)};\n`;
  }
}

export function serverPart({ url, variables }: Server, parts: Parts): unknown {
  return url.includes("{") ? parts.call("variableServer", url, variables ?? {}) : { url };
}

export function schemePart(scheme: SecurityScheme, parts: Parts): Code {
  if (scheme.type !== "apiKey") return parts.name(scheme.type);
  return parts.call(`${scheme.in}Key`, scheme.name);
}
