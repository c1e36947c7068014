/** A piece of code that makes a value of the runtime's parts: the build writes it, and evaluates it where it needs the value itself. */
export type Expression =
  /** One of the runtime's exports. */
  | { readonly kind: "part"; readonly name: string }
  | { readonly kind: "call"; readonly part: string; readonly given: readonly Expression[] }
  /** A schema of the contract, by its name. */
  | { readonly kind: "schema"; readonly name: string }
  /** What loads documents of XML, by what they are told apart by. */
  | { readonly kind: "xml"; readonly key: string }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "record"; readonly members: readonly (readonly [name: string, value: Expression])[] }
  /** A function that gives a value when it is first needed. */
  | { readonly kind: "thunk"; readonly of: Expression };

export function part(name: string): Expression {
  return { kind: "part", name };
}

/** A call without effects. What is undefined at the end of what is given is left out. */
export function call(part: string, ...given: readonly (Expression | undefined)[]): Expression {
  const needed = [...given];
  while (needed.length > 0 && needed.at(-1) === undefined) needed.pop();
  return { kind: "call", part, given: needed.map((one) => one ?? literal(undefined)) };
}

export function literal(value: unknown): Expression {
  return { kind: "literal", value };
}

/** A literal of what may be undefined: then none. */
export function stated(value: unknown): Expression | undefined {
  return value === undefined ? undefined : literal(value);
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
