import openapiTypescript, {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import { isRecord } from "../load/contract-node.js";
import { type EmitContext, type Emitter, header } from "./emitter.js";

/** `schema.ts`: the contract's types, by openapi-typescript. */
export const schemaTypes: Emitter = {
  file: "schema.ts",
  async emit(_model, context) {
    const document = documentOf(context);
    // Its main function would lint and bundle what is linted and bundled, which takes longer than the types.
    const types = transformSchema(document, {
      ...(await defaults()),
      discriminators: scanDiscriminators(document, { silent: true }),
      resolve: (reference) => resolveRef(document, reference, { silent: true }),
    });
    return header(context) + astToString(types);
  },
};

/** What openapi-typescript does unless told otherwise. It shows that to nobody but a transform of a schema, so it is given one. */
async function defaults(): Promise<GlobalContext> {
  let shown: GlobalContext | undefined;
  const document = {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {},
    components: { schemas: { A: { type: "string" } } },
  };
  await openapiTypescript(JSON.stringify(document), {
    silent: true,
    transform(_schema, { ctx }) {
      shown = ctx;
      return undefined;
    },
  });
  if (shown === undefined) throw new TypeError("openapi-typescript has shown no context.");
  return { ...shown, transform: undefined, injectFooter: [] };
}

/** A copy: openapi-typescript writes into the document that it is given. */
function documentOf({ document }: EmitContext): OpenAPI3 {
  const copy: unknown = structuredClone(document);
  if (!isOpenApi3(copy)) throw new TypeError("The contract is no OpenAPI document.");
  return copy;
}

function isOpenApi3(document: unknown): document is OpenAPI3 {
  return isRecord(document) && typeof document["openapi"] === "string";
}
