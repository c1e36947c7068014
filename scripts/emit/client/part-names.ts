import { literal } from "../literal.js";

/** What a generated module calls the parts that it imports. */
export class PartNames {
  private readonly used = new Map<string, string>();

  /** @param taken what the module means by other names */
  constructor(private readonly taken: ReadonlySet<string>) {}

  readonly nameOf = (part: string): string => {
    const name = this.used.get(part) ?? this.freeName(part);
    this.used.set(part, name);
    return name;
  };

  /** Types among them, which begin with a capital letter. */
  imports(runtime: string): string {
    if (this.used.size === 0) return "";
    const names = [...this.used]
      .map(([part, name]) => (part === name ? part : `${part} as ${name}`))
      .map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name));
    return `import {\n${names
      .sort()
      .map((name) => `  ${name},\n`)
      .join("")}} from ${literal(runtime)};\n`;
  }

  private freeName(part: string): string {
    let name = part;
    while (this.taken.has(name)) name = `${name}Part`;
    return name;
  }
}
