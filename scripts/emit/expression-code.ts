import type { Expression } from "../model/parts/expression.js";
import { list, literal, propertyName } from "./literal.js";

/** What names stand for in the module that an expression is written into. */
export interface NamesInModule {
  /** The name of one of the runtime's parts. */
  part(name: string): string;
  /** The constant of a schema. */
  schema(name: string): string;
  /** The constant of documents of XML, in their module. */
  document?(key: string): string;
}

/**
 * An expression as code.
 *
 * @param isDeferred whether it stands in a function, and so is not evaluated when its module is
 */
export function code(expression: Expression, names: NamesInModule, indent = "", isDeferred = false): string {
  const inner = `${indent}  `;
  switch (expression.kind) {
    case "part":
      return names.part(expression.name);
    case "schema":
      return names.schema(expression.name);
    case "xml":
      return `() => import("./schemas.xml.js").then((module) => module.${names.document?.(expression.key)})`;
    case "literal":
      if (expression.value === undefined) return "undefined";
      return typeof expression.value === "bigint" ? `${expression.value}n` : literal(expression.value, indent);
    case "thunk": {
      const made = code(expression.of, names, indent, true);
      return made.startsWith("{") ? `() => (${made})` : `() => ${made}`;
    }
    case "list":
      return list(
        expression.items.map((item) => code(item, names, inner, isDeferred)),
        "[",
        "]",
        indent,
      );
    case "record":
      return list(
        expression.members.map(([name, value]) => `${propertyName(name)}: ${code(value, names, inner, isDeferred)}`),
        "{ ",
        " }",
        indent,
      );
    case "call": {
      // A bundler leaves out what nothing uses, where it is told that a call does nothing else.
      const name = `${isDeferred ? "" : "/* @__PURE__ */ "}${names.part(expression.part)}`;
      const [only, ...others] = expression.given;
      if (only === undefined) return `${name}()`;
      if (others.length === 0) return `${name}(${code(only, names, indent, isDeferred)})`;
      const given = expression.given.map((argument) => code(argument, names, inner, isDeferred));
      return list(given, `${name}(`, ")", indent);
    }
  }
}
