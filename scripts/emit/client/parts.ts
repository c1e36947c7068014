import { literal } from "../literal.js";

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
