import type { BuildModel } from "../../model/model.js";
import { list, literal } from "../literal.js";
import { importedWhereUsed, typedOperations } from "./typed-operations.js";

/**
 * The statements that import what a module names of the runtime and of `schema.ts`. What a compiler may call unused is imported only where it
 * is used.
 *
 * @param always what is imported of the runtime in any case
 * @param signatures the part of the body that names schemas
 * @param own names that the module itself declares
 */
export function importStatements(
  model: BuildModel,
  body: string,
  always: readonly string[],
  signatures = body,
  own: ReadonlySet<string> = new Set(),
): string {
  const used = namesIn(body);
  const named = namesIn(signatures);
  const { imported } = typedOperations(model).schemas;
  const runtime = [...always, ...importedWhereUsed.filter((name) => used.has(name)).map((name) => `type ${name}`)];
  const stated = [
    ...(body.includes("components[") ? ["components"] : []),
    ...(body.includes("paths[") ? ["paths"] : []),
    ...imported.filter((name) => named.has(name) && !own.has(name)),
  ];
  return (
    `import {\n${runtime.map((name) => `  ${name},\n`).join("")}} from ${literal(model.runtimeModule("runtime"))};\n` +
    (stated.length === 0 ? "" : `import type ${list(stated, "{ ", " }", "")} from "./schema.js";\n`)
  );
}

/** The names in code, but for those of members, those that it exports from elsewhere, and those in comments and texts. */
export function namesIn(code: string): ReadonlySet<string> {
  const bare = code
    .replaceAll(/^\s*(?:\/\/|\/\*\*|\*).*$/gm, "")
    .replaceAll(/^export (?:type )?\{[^}]*\} from |^export (?:const|interface|type) /gm, "")
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  return new Set(bare.match(/(?<![\w$.])[A-Za-z_$][\w$]*(?![\w$]|\??\s*[:(])/g));
}
