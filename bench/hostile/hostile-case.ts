/** A kind of document that a careless decoder spends more on than the document weighs. */
export interface HostileCase {
  readonly name: string;
  /** The schema of the bench's contract that it is decoded by. */
  readonly schema: "Tree" | "Alternatives";
  /** How it must end: with a value, or with an error of one of these names. A case that ends otherwise measures something else. */
  readonly ends: readonly Ending[];
  readonly document: MakeDocument;
}

export type Ending = "value" | "XmlSyntaxError" | "JsonSyntaxError" | "ContractError";

/** Makes a document whose size grows in proportion to `count`. */
export type MakeDocument = (count: number) => string | Uint8Array;

/** By the names of the cases. */
export type HostileDocuments = Readonly<Record<string, MakeDocument>>;

export function casesOf(format: string, documents: HostileDocuments, ...ends: readonly Ending[]): HostileCase[] {
  return Object.entries(documents).map(([name, document]) => ({
    name: `${format}, ${name}`,
    schema: "Tree",
    ends,
    document,
  }));
}

export function bytesOf({ document }: HostileCase, count: number): Uint8Array {
  const made = document(count);
  return typeof made === "string" ? new TextEncoder().encode(made) : made;
}

/** How an attempt to decode ended: with a value, or with an error of that name. */
export async function endingOf(decode: () => unknown): Promise<string> {
  try {
    await decode();
    return "value";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

/** Something for each index from 0, joined. */
export function series(count: number, item: (index: number) => string, separator = ""): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(separator);
}

/**
 * What lies in itself at `count` levels, over as many chains as the most depth takes that limits allow.
 *
 * @param chain makes one, of a number of levels
 */
export function chains(count: number, chain: (levels: number) => string, separator = ""): string {
  const deepest = 900;
  return series(Math.ceil(count / deepest), (index) => chain(Math.min(deepest, count - index * deepest)), separator);
}

/** Text, and after it a byte that UTF-8 never has (RFC 3629 §1). */
export function endingInNoText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(`${text}?`);
  bytes[bytes.length - 1] = 0xff;
  return bytes;
}
