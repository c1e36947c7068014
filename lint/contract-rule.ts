import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { compileModel } from "../scripts/compile/compile-contract.js";
import { assembleDocument } from "../scripts/load/contract-document.js";
import { ContractNode } from "../scripts/load/contract-node.js";
import { References } from "../scripts/load/references.js";
import type { Model } from "../scripts/model/model.js";
import { type Problem, Problems } from "../scripts/report/problems.js";

/** A contract as the build sees it. */
export interface Contract {
  readonly root: ContractNode;
  readonly model: Model;
  /** All that the build would stop with. */
  readonly problems: readonly Problem[];
  /** What it would tell of, and pass over. */
  readonly notices: readonly Problem[];
}

/** What a rule has found. */
export interface Finding {
  readonly at: ContractNode | Problem;
  /** Whether the value is meant (the default), or its key. */
  readonly on?: "key" | "value";
  readonly message: string;
  readonly suggest?: readonly string[];
}

/** Makes a rule of Redocly of a check that looks at the contract as a whole. */
export function contractRule(check: (contract: Contract) => Iterable<Finding>): Oas3Rule {
  return () => {
    const references = new References();
    return {
      ...references.visitors,
      Root: {
        ...references.visitors.Root,
        leave(root: object, context: UserContext) {
          const { contract, locate } = compiledOnce(root, references);
          const reported = new Set<string>();
          for (const { at, on, message, suggest = [] } of check(contract)) {
            // What several operations refer to is found more than once.
            if (reported.has(at.pointer + message)) continue;
            reported.add(at.pointer + message);
            const location = locate(at.pointer);
            context.report({ message, suggest: [...suggest], location: on === "key" ? location.key() : location });
          }
        },
      },
    };
  };
}

interface Compiled {
  readonly contract: Contract;
  readonly locate: (pointer: string) => Location;
}

/** By the root of the contract: all rules of a run look at the same one. */
const compiledContracts = new WeakMap<object, Compiled>();

function compiledOnce(root: object, references: References): Compiled {
  const known = compiledContracts.get(root);
  if (known !== undefined) return known;
  const document = assembleDocument(references);
  const problems = new Problems();
  const node = new ContractNode(document.value, "", problems);
  const contract = { root: node, model: compileModel(node), problems: problems.all, notices: problems.notices };
  const compiled = { contract, locate: (pointer: string) => document.locate(pointer) };
  compiledContracts.set(root, compiled);
  return compiled;
}
