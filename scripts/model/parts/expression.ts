/** A piece of code that makes a value of the runtime's parts: the build writes it, and evaluates it where it needs the value itself. */
export type Expression =
  /** One of the runtime's exports. */
  | { readonly kind: "part"; readonly name: string }
  | { readonly kind: "call"; readonly part: string; readonly given: readonly Expression[] }
  /** A schema of the contract, by its name. */
  | { readonly kind: "schema"; readonly name: string }
  /** What loads the documents of XML that are called so. */
  | { readonly kind: "xml"; readonly name: string }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "record"; readonly members: readonly (readonly [name: string, value: Expression])[] }
  /** A function that gives a value when it is first needed. */
  | { readonly kind: "thunk"; readonly of: Expression };

export function part(name: string): Expression {
  return { kind: "part", name };
}

export function call(part: string, ...given: readonly Expression[]): Expression {
  return { kind: "call", part, given };
}

export function literal(value: unknown): Expression {
  return { kind: "literal", value };
}

export function list(items: readonly Expression[]): Expression {
  return { kind: "list", items };
}

/** Members that are undefined are left out. */
export function record(members: Readonly<Record<string, Expression | undefined>>): Expression {
  return {
    kind: "record",
    members: Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  };
}

export function thunk(of: Expression): Expression {
  return { kind: "thunk", of };
}
