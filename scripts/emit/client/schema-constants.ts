import type { Model } from "../../model/model.js";
import type { Expression } from "../../model/parts/expression.js";
import { schemaExpression } from "../../model/parts/schema-expression.js";
import { type Emitter, header } from "../emitter.js";
import { code } from "../expression-code.js";
import { constantNames } from "./constant-names.js";
import { Parts } from "./parts.js";

/** `schemas.ts`: one constant for each schema. */
export const schemaConstants: Emitter = {
  file: "schemas.ts",
  emit(model) {
    const names = schemaNames(model);
    const parts = new Parts(names.values());
    const inModule = { part: parts.nameOf, schema: (name: string) => names.get(name) ?? "" };
    const expressions = new Map(
      Object.entries(model.contract.shapes).map(([name, { shape }]) => [name, schemaExpression(shape)]),
    );
    const constants = [...inOrder(expressions)].map(
      ([name, expression]) =>
        `\nexport const ${names.get(name)}: ${parts.nameOf("Schema")} = ${code(expression, inModule)};\n`,
    );
    const imports = constants.length === 0 ? "export {};\n" : parts.import(model.runtimeModule("runtime"));
    return header(model) + imports + constants.join("");
  },
};

/** The names of the constants, by the schemas' names. */
export function schemaNames({ contract: { shapes } }: Model): ReadonlyMap<string, string> {
  const wished = Object.keys(shapes).map((name) => [name, name.replace(/^#\/(?:components\/)?/, "")] as const);
  return constantNames(new Map(wished), []);
}

/** The schemas, each after those that it refers to where no function stands between. */
function inOrder(expressions: ReadonlyMap<string, Expression>): ReadonlyMap<string, Expression> {
  const ordered = new Map<string, Expression>();
  const add = (name: string): void => {
    const expression = expressions.get(name);
    if (expression === undefined || ordered.has(name)) return;
    for (const other of evaluatedAtOnce(expression)) add(other);
    ordered.set(name, expression);
  };
  for (const name of expressions.keys()) add(name);
  return ordered;
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
