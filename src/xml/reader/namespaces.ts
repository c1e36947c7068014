import type { ExpandedName } from "../names.js";

/** Namespaces in XML 1.0: which namespace a prefix is bound to. */

export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
export const schemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** The attribute that marks an element as null (XML Schema part 1 §2.6.2). */
export const nil: ExpandedName = { namespace: schemaInstanceNamespace, localName: "nil" };

/** The declarations in force. The prefix of the default namespace is the empty string. */
export class NamespaceScope {
  private readonly bound = new Map([
    ["", ""],
    ["xml", xmlNamespace],
  ]);
  /** What the declarations in force have hidden, latest last; so that any prefix is found in one step, however deep the elements lie. */
  private readonly hidden: [prefix: string, namespace: string | undefined][] = [];

  /** How many declarations are in force: what {@link restore} takes. */
  get size(): number {
    return this.hidden.length;
  }

  declare(prefix: string, namespace: string): void {
    this.hidden.push([prefix, this.bound.get(prefix)]);
    this.bound.set(prefix, known.get(namespace) ?? namespace);
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

/** A namespace of a contract. Engines are slow to compare it with a piece of a document, but see at once what is the same string. */
export function knownNamespace(namespace: string): string {
  const same = known.get(namespace) ?? namespace;
  known.set(same, same);
  return same;
}

/** Those of the contracts, and so not ever more. */
const known = /* @__PURE__ */ new Map([[schemaInstanceNamespace, schemaInstanceNamespace]]);
