import { pointerStep } from "../../src/contract/json-pointer.js";
import type { Operation } from "../model/contract.js";
import type { SchemaModel } from "../model/model.js";
import { scopesOf } from "../model/security.js";
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

export function factsOf({ model, document }: ComparedContract): Fact[] {
  const { servers, nilAliases, operations } = model.contract;
  return [
    { kind: "server", says: "the first server", name: "server", value: servers[0].url, pointer: "/servers/0/url" },
    ...nilAliases.map(({ namespace, localName: name }, index): Fact => {
      const says = `null in XML by {${namespace}}${name}`;
      return { kind: "nil-alias", says, name, pointer: `/x-xml-nil-aliases/${index}` };
    }),
    ...model.schemas.flatMap(schemaFacts),
    ...Object.entries(operations).flatMap(([name, operation]) => operationFacts(name, operation, document)),
  ];
}

function schemaFacts({ name: schema, namedValues }: SchemaModel): Fact[] {
  const owner = `the schema ${schema}`;
  const pointer = `/components/schemas${pointerStep(schema)}`;
  const names = namedValues.map(({ name, value }): Fact => {
    const says = `${schema}: the name ${name}`;
    return { kind: "value-name", says, name, value, pointer: `${pointer}/x-enum-varnames`, owner };
  });
  return [{ kind: "schema", says: owner, name: schema, pointer }, ...names];
}

function operationFacts(name: string, operation: Operation, document: unknown): Fact[] {
  const owner = `the operation ${name}`;
  const pointer = `/paths${pointerStep(operation.path)}/${operation.method}`;
  const security = valueAt(document, `${pointer}/security`) === undefined ? "/security" : `${pointer}/security`;
  const scopes = scopesOf(operation).map((scope): Fact => {
    return { kind: "scope", says: `${name}: the scope ${scope}`, name: scope, pointer: security };
  });
  const parts = [...scopes, ...prerequisiteFacts(name, operation, `${pointer}/x-prerequisites`)];
  return [{ kind: "operation", says: owner, name, pointer }, ...parts.map((fact) => ({ ...fact, owner }))];
}

function prerequisiteFacts(operation: string, { prerequisites }: Operation, pointer: string): Fact[] {
  if (prerequisites === undefined) return [];
  const { rules, subject: value } = prerequisites;
  const says = `${operation}: the subject of the prerequisites`;
  return [
    ...rules.map(({ name, refusedWhen }, index): Fact => {
      const rule = { says: `${operation}: the prerequisite ${name}`, name, value: refusedWhen };
      return { kind: "prerequisite", ...rule, pointer: `${pointer}/rules/${index}` };
    }),
    { kind: "prerequisite-subject", says, name: operation, value, pointer: `${pointer}/subject` },
  ];
}
