import type { Expression } from "./expression.js";

/**
 * The value that an expression makes.
 *
 * @param parts the runtime's parts by their names
 * @param named what a name of the contract stands for
 */
export function evaluate(
  expression: Expression,
  parts: Readonly<Record<string, unknown>>,
  named: (name: string) => unknown,
): unknown {
  const each = (part: Expression) => evaluate(part, parts, named);
  switch (expression.kind) {
    case "part":
      return parts[expression.name];
    case "call": {
      const make = parts[expression.part];
      if (typeof make !== "function") throw new TypeError(`The runtime has no part ${expression.part}.`);
      return make(...expression.given.map(each));
    }
    case "schema":
      return named(expression.name);
    case "xml":
      throw new TypeError("Only generated code has it.");
    case "literal":
      return expression.value;
    case "list":
      return expression.items.map(each);
    case "record":
      return Object.fromEntries(expression.members.map(([name, value]) => [name, each(value)]));
    case "thunk":
      return () => each(expression.of);
  }
}
