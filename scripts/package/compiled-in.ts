import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { Plugin } from "esbuild";
import { compiled } from "../../sandbox/contract.js";
import { extensionSchemas } from "../compile/extensions/extension-schemas.js";
import * as errorNames from "../emit/client/error-names.js";
import * as answerChecks from "../emit/rest-clients/check-answer.js";
import { moduleFilter } from "./module-filter.js";
import { unmapped } from "./unmapped.js";

/** Has a bundle hold what modules of the build make of files and of other packages when they start. */
export const compiledIn: Plugin = {
  name: "compiled in",
  setup({ onLoad }) {
    onLoad({ filter: moduleFilter("scripts/compile/extensions/extension-validators.ts") }, () => ({
      contents: unmapped(extensionValidators()),
      resolveDir: process.cwd(),
    }));
    onLoad({ filter: moduleFilter("scripts/emit/rest-clients/check-answer.ts") }, () => ({
      contents: constants(answerChecks),
    }));
    onLoad({ filter: moduleFilter("sandbox/contract.ts") }, () => ({
      contents: constants({ compiled: { contract: compiled.contract, operations: compiled.operations } }),
    }));
    onLoad({ filter: moduleFilter("scripts/emit/client/error-names.ts") }, () => ({
      contents: constants(errorNames),
    }));
  },
};

function constants(module: object): string {
  const exported = Object.entries(module).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  return unmapped(exported.join("\n"));
}

function extensionValidators(): string {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, code: { source: true, esm: true } });
  for (const schema of extensionSchemas) ajv.addSchema(schema, schema.title);
  const names = new Map(extensionSchemas.map(({ title }, index) => [`validate${index}`, title]));
  const entries = [...names].map(([name, title]) => `[${JSON.stringify(title)}, ${name}]`);
  return `${standaloneCode.default(ajv, Object.fromEntries(names))}\nexport const extensionValidators = new Map([${entries.join()}]);\n`;
}
