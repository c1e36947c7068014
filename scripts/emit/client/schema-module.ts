import type { Shapes } from "../../../src/contract/shape.js";
import type { Expression } from "../../../src/json/live/expression.js";
import { schemaExpression } from "../../../src/json/live/schema-expression.js";
import { code } from "../expression-code.js";
import { literal } from "../literal.js";

/**
 * The module of a contract's schemas: a constant for each.
 *
 * @param names of the constants, by the schemas' names
 */
export function schemaModule(shapes: Shapes, names: ReadonlyMap<string, string>, runtime: string): string {
  const expressions = new Map(Object.entries(shapes).map(([name, { shape }]) => [name, schemaExpression(shape)]));
  const parts = new PartNames(new Set(names.values()));
  const constants = inOrder(expressions).map((name) => {
    const expression = expressions.get(name);
    const value = expression && code(expression, { part: parts.nameOf, schema: (other) => names.get(other) ?? "" });
    return `\nexport const ${names.get(name)}: ${parts.nameOf("Schema")} = ${value};\n`;
  });
  return `${parts.imports(runtime)}${constants.join("")}`;
}

/** What the module calls the parts that it imports. */
class PartNames {
  private readonly used = new Map<string, string>();

  constructor(private readonly taken: ReadonlySet<string>) {}

  readonly nameOf = (part: string): string => {
    const name = this.used.get(part) ?? this.freeName(part);
    this.used.set(part, name);
    return name;
  };

  imports(runtime: string): string {
    if (this.used.size === 0) return "export {};\n";
    const names = [...this.used]
      .map(([part, name]) => (part === name ? part : `${part} as ${name}`))
      .map((name) => (/^Schema\b/.test(name) ? `type ${name}` : name));
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

/** The names of the schemas, each after those that it refers to where no function stands between. */
function inOrder(expressions: ReadonlyMap<string, Expression>): readonly string[] {
  const ordered = new Set<string>();
  const add = (name: string): void => {
    const expression = expressions.get(name);
    if (expression === undefined || ordered.has(name)) return;
    for (const other of evaluatedAtOnce(expression)) add(other);
    ordered.add(name);
  };
  for (const name of expressions.keys()) add(name);
  return [...ordered];
}

function evaluatedAtOnce(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "schema":
      return [expression.name];
    case "call":
      return expression.given.flatMap(evaluatedAtOnce);
    case "list":
      return expression.items.flatMap(evaluatedAtOnce);
    case "record":
      return expression.members.flatMap(([, value]) => evaluatedAtOnce(value));
    default:
      return [];
  }
}
