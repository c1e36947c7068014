/** Namespaces in XML 1.0: which namespace a prefix is bound to. */

export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
export const schemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** The declarations in force. The prefix of the default namespace is the empty string. */
export class NamespaceScope {
  private readonly bound = new Map([
    ["", ""],
    ["xml", xmlNamespace],
  ]);
  /** What the declarations in force have hidden, latest last; so that any prefix is found in one step, however deep the elements lie. */
  private readonly hidden: [prefix: string, namespace: string | undefined][] = [];

  private readonly known: ReadonlyMap<string, string>;

  /** @param known the contract's namespaces, each by itself: engines are slow to compare a piece of the document, but see at once what is the same string */
  constructor(known: ReadonlyMap<string, string>) {
    this.known = known;
  }

  /** How many declarations are in force: what {@link restore} takes. */
  get size(): number {
    return this.hidden.length;
  }

  declare(prefix: string, namespace: string): void {
    this.hidden.push([prefix, this.bound.get(prefix)]);
    this.bound.set(prefix, this.known.get(namespace) ?? namespace);
  }

  /** Takes back the latest declarations, down to this many. */
  restore(size: number): void {
    while (this.hidden.length > size) {
      const [prefix = "", namespace] = this.hidden.pop() ?? [];
      if (namespace === undefined) this.bound.delete(prefix);
      else this.bound.set(prefix, namespace);
    }
  }

  /** The namespace of an element's prefix; undefined when nothing declares it. No default namespace is the empty string. */
  lookUp(prefix: string): string | undefined {
    return this.bound.get(prefix);
  }
}

/** Namespaces §3: the prefix that an attribute of this name declares; undefined when it declares none. */
export function declaredPrefix(prefix: string, localName: string): string | undefined {
  if (prefix === "xmlns") return localName;
  return prefix === "" && localName === "xmlns" ? "" : undefined;
}
