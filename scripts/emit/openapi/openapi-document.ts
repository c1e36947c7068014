import { type Emitter, header } from "../emitter.js";
import { literal } from "../literal.js";

/**
 * `openapi-document.ts`: the contract as a module. It holds the document a second time, beside `openapi.json`, since a module that
 * imports JSON makes Node 20 print a warning, and is unknown to older bundlers and browsers.
 */
export const openapiDocumentModule: Emitter = {
  file: "openapi-document.ts",
  emit(model) {
    return (
      header(model) +
      `import type { OpenApiDocument } from ${literal(model.runtimeModule("runtime"))};\n` +
      `${model.hasTypes ? `import type { paths } from "./schema.js";\n` : ""}\n` +
      "/** The contract: an OpenAPI document as plain data, its references to other files brought inside. */\n" +
      `export const openapiDocument: OpenApiDocument<${model.hasTypes ? "paths" : "Record<string, unknown>"}>` +
      valueIs(model.document)
    );
  },
};

/** Whether the module holds the same document as a text that may be JSON. */
export function holdsDocument(module: string, text: string): boolean {
  try {
    return module.endsWith(valueIs(JSON.parse(text)));
  } catch {
    return false;
  }
}

function valueIs(document: unknown): string {
  return ` = ${literal(document)};\n`;
}
