import type { Operation } from "../../src/contract/contract.js";
import { pointerStep } from "../../src/contract/json-pointer.js";
import { scopesOf } from "../../src/contract/security.js";
import type { ComparedContract } from "./compared-contract.js";
import { valueAt } from "./pointers.js";
import type { FactRule } from "./rules.js";

/** One thing that a contract tells its callers and that `redocly diff` does not look at, or not as they do. */
export interface Fact {
  /** With `-added`, `-removed` or `-changed` the name of a rule; a kind without rules is there to own others. */
  readonly kind: KindOf<FactRule> | "operation";
  /** What it is, for people, and no other fact is: `startLoan: the scope loans`. */
  readonly says: string;
  /** By which a caller finds it in CHANGELOG.md. */
  readonly name: string;
  readonly value?: unknown;
  /** JSON pointer. */
  readonly pointer: string;
  /** What the fact says whose part this is: where that one is new or gone as a whole, this is no change of its own. */
  readonly owner?: string;
}

type KindOf<Rule> = Rule extends `${infer Kind}-${"added" | "removed" | "changed"}` ? Kind : never;

export function factsOf(contract: ComparedContract): Fact[] {
  const { servers, nilAliases } = contract.model.contract;
  const first = { says: "the first server", name: "server", value: servers[0].url, pointer: "/servers/0/url" };
  const aliases = nilAliases.map(({ namespace, localName: name }, index): Fact => {
    return {
      kind: "nil-alias",
      says: `null in XML by {${namespace}}${name}`,
      name,
      pointer: `/x-xml-nil-aliases/${index}`,
    };
  });
  return [{ kind: "server", ...first }, ...aliases, ...schemaFacts(contract), ...operationFacts(contract)];
}

function schemaFacts({ model }: ComparedContract): Fact[] {
  return model.schemas.flatMap(({ name: schema, namedValues }): Fact[] => {
    const owner = `the schema ${schema}`;
    const place = `/components/schemas${pointerStep(schema)}`;
    const pointer = `${place}/x-enum-varnames`;
    const names = namedValues.map(({ name, value }): Fact => {
      return { kind: "value-name", says: `${schema}: the name ${name}`, name, value, pointer, owner };
    });
    return [{ kind: "schema", says: owner, name: schema, pointer: place }, ...names];
  });
}

function operationFacts({ model, document }: ComparedContract): Fact[] {
  return Object.entries(model.contract.operations).flatMap(([name, operation]): Fact[] => {
    const owner = `the operation ${name}`;
    const place = `/paths${pointerStep(operation.path)}/${operation.method}`;
    const security = valueAt(document, `${place}/security`) === undefined ? "/security" : `${place}/security`;
    const scopes = scopesOf(operation).map((scope): Fact => {
      return { kind: "scope", says: `${name}: the scope ${scope}`, name: scope, pointer: security, owner };
    });
    const whole = { kind: "operation", says: owner, name, pointer: place } as const;
    return [whole, ...scopes, ...prerequisiteFacts(name, operation, `${place}/x-prerequisites`)];
  });
}

function prerequisiteFacts(operation: string, { prerequisites }: Operation, place: string): Fact[] {
  if (prerequisites === undefined) return [];
  const owner = `the operation ${operation}`;
  const rules = prerequisites.rules.map(({ name, refusedWhen: value }, index): Fact => {
    const says = `${operation}: the prerequisite ${name}`;
    return { kind: "prerequisite", says, name, value, pointer: `${place}/rules/${index}`, owner };
  });
  const says = `${operation}: the subject of the prerequisites`;
  const subject = { name: operation, value: prerequisites.subject, pointer: `${place}/subject`, owner };
  return [...rules, { kind: "prerequisite-subject", says, ...subject }];
}
