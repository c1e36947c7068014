/** Namespaces in XML 1.0: which namespace a prefix is bound to. */

export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
export const schemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** The declarations in force at an element. The prefix of the default namespace is the empty string. */
export class NamespaceScope {
  static readonly document = new NamespaceScope(undefined, new Map([["xml", xmlNamespace]]));

  /** Of all prefixes the one looked up most; so kept at hand, however deep the elements lie. */
  private readonly defaultNamespace: string;

  private constructor(
    private readonly parent: NamespaceScope | undefined,
    private readonly declared: ReadonlyMap<string, string>,
  ) {
    this.defaultNamespace = declared.get("") ?? parent?.defaultNamespace ?? "";
  }

  /** The scope inside an element that has these declarations. */
  with(declared: ReadonlyMap<string, string>): NamespaceScope {
    return declared.size === 0 ? this : new NamespaceScope(this, declared);
  }

  /** The namespace of an element's prefix; undefined when nothing declares it. No default namespace is the empty string. */
  lookUp(prefix: string): string | undefined {
    if (prefix === "") return this.defaultNamespace;
    for (let scope: NamespaceScope | undefined = this; scope !== undefined; scope = scope.parent) {
      const namespace = scope.declared.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return undefined;
  }
}

/** Namespaces §3: the prefix that an attribute of this name declares; undefined when it declares none. */
export function declaredPrefix(prefix: string, localName: string): string | undefined {
  if (prefix === "xmlns") return localName;
  return prefix === "" && localName === "xmlns" ? "" : undefined;
}
