import type { Document } from "@redocly/openapi-core";
import { describe } from "./contract-node.js";
import type { OfflineResolver } from "./offline-resolver.js";
import { isReference, referencesIn } from "./placed-references.js";
import { valueAt } from "./pointer.js";
import type { SourceFault } from "./source-fault.js";

/**
 * The references that lead, by nothing but references, to themselves. Redocly ends with an error without a place when it meets one, so this
 * looks through the files that were read by then. A schema that holds itself is none of them.
 */
export async function circularReferences(resolver: OfflineResolver): Promise<SourceFault[]> {
  const documents = new Map<string, Document>();
  for (const [file, reading] of resolver.cache) {
    const document = await reading.catch(() => undefined);
    if (document !== undefined && !(document instanceof Error)) documents.set(file, document);
  }
  return [...documents.values()].flatMap((document) =>
    [...referencesIn(document.parsed)]
      .filter((place) => isCircular({ document, value: place.value }, documents, resolver))
      .map(({ pointer, value }) => ({
        location: { source: document.source, pointer },
        found: `${describe(value)}, which leads back to itself`,
        advice: "end the circle of references",
      })),
  );
}

interface Reached {
  readonly document: Document;
  readonly value: unknown;
}

function isCircular(start: Reached, documents: ReadonlyMap<string, Document>, resolver: OfflineResolver): boolean {
  const seen = new Set<unknown>();
  let { document, value } = start;
  while (isReference(value)) {
    if (seen.has(value)) return value === start.value;
    seen.add(value);
    const [file = "", pointer = ""] = value.$ref.split("#");
    const base = document.source.absoluteRef;
    const next = file === "" ? document : documents.get(resolver.resolveExternalRef(base, file));
    if (next === undefined) return false;
    document = next;
    value = valueAt(next.parsed, pointer);
  }
  return false;
}
