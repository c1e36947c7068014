import { formatOfKey } from "../../../src/content/media-type-key.js";
import { isJsonText } from "../../compile/schemas/schema-types.js";
import { isRecord } from "../../load/contract-node.js";
import { valueAt } from "../../load/pointer.js";
import { objectsOf } from "./objects-of.js";

/** Says in place, of bodies in JSON whose schema is a string of JSON, that they are any JSON: so the decoder takes them. */
export function openJsonBodies(document: Record<string, unknown>): void {
  for (const { content } of objectsOf(document)) {
    const contents = isRecord(content) ? Object.entries(content) : [];
    for (const [mediaType, media] of contents)
      if (isRecord(media) && formatOfKey(mediaType) === "json" && isJsonText(schemaOf(media, document)))
        media["schema"] = {};
  }
}

function schemaOf({ schema }: Readonly<Record<string, unknown>>, document: unknown): unknown {
  const reference = isRecord(schema) ? schema["$ref"] : undefined;
  return typeof reference === "string" ? valueAt(document, reference) : schema;
}
