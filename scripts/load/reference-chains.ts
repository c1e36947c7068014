import { type BaseResolver, type Document, YamlParseError } from "@redocly/openapi-core";
import { limits } from "../model/limits.js";
import { isReference, type Reference, referencesIn } from "./placed-references.js";
import { keysOfFragment, member } from "./pointer.js";
import { SourceFaultError } from "./source-fault-error.js";

/**
 * Looks for references that lead, within their document, from one to the next too often. Redocly follows each of them from its beginning,
 * so that a long chain takes it minutes; and it follows those that a pointer passes through anew at each step.
 *
 * @throws YamlParseError that holds a SourceFaultError
 */
export function checkReferenceChains({ parsed, source }: Document, resolver: BaseResolver): void {
  const isOwn = (file: string) => resolver.resolveExternalRef(source.absoluteRef, file) === source.absoluteRef;
  const chains = new Chains(parsed, isOwn);
  for (const { value, pointer } of referencesIn(parsed)) {
    if (chains.follow(value).length <= limits.chainedReferences) continue;
    const found = `a reference behind which more than ${limits.chainedReferences} others have to be followed`;
    const advice = "refer to what the last of them refers to";
    throw new YamlParseError(new SourceFaultError({ location: { source, pointer }, found, advice }), source);
  }
}

interface Followed {
  /** How many references have to be followed. */
  readonly length: number;
  /** What stands at the end of them. */
  readonly value: unknown;
}

class Chains {
  private readonly known = new Map<Reference, Followed>();

  /** @param isOwn whether a reference to a file is one to the document itself */
  constructor(
    private readonly root: unknown,
    private readonly isOwn: (file: string) => boolean,
  ) {}

  follow(reference: Reference, depth = 0): Followed {
    const known = this.known.get(reference);
    if (known !== undefined) return known;
    if (depth > limits.chainedReferences) return { length: depth, value: undefined };
    // What leads back to it counts nothing: it is circularReferences that tells of circles.
    this.known.set(reference, { length: 0, value: undefined });
    let length = 1;
    let value = this.root;
    const end = (target: Reference) => {
      const followed = this.follow(target, depth + 1);
      length += followed.length;
      return followed.value;
    };
    for (const key of keysOfFragment(this.pointerOf(reference))) {
      // A reference's own members come before those of what it refers to.
      const holder = isReference(value) && member(value, key) === undefined ? end(value) : value;
      value = member(holder, key);
    }
    if (isReference(value)) value = end(value);
    this.known.set(reference, { length, value });
    return { length, value };
  }

  /** What it refers to in the document; the document itself, which is no reference, where that is elsewhere. */
  private pointerOf({ $ref }: Reference): string {
    const [file = "", pointer = ""] = $ref.split("#");
    return file === "" || this.isOwn(file) ? pointer : "";
  }
}
