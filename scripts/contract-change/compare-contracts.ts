import { compareBodies } from "./compare-bodies.js";
import { compareOperations } from "./compare-operations.js";
import { comparePrerequisites } from "./compare-prerequisites.js";
import { compareSchemas } from "./compare-schemas.js";
import { compareSecurity } from "./compare-security.js";
import type { ComparedContract } from "./compared-contract.js";
import { type OwnChange, OwnChanges } from "./own-changes.js";

/** Compares what the client is made of: the operation table, the wire shapes, the exported names. */
export function compareContracts(base: ComparedContract, revision: ComparedContract): OwnChange[] {
  const changes = new OwnChanges(base, revision);
  compareServers(changes);
  compareNilAliases(changes);
  const pairs = compareOperations(changes);
  for (const pair of pairs) {
    compareSecurity(changes, pair);
    comparePrerequisites(changes, pair);
  }
  // Before the bodies, which inherit from them.
  compareSchemas(changes);
  for (const pair of pairs) compareBodies(changes, pair);
  return changes.all;
}

function compareServers(changes: OwnChanges): void {
  const [{ url: before }] = changes.base.model.contract.servers;
  const [{ url: after }] = changes.revision.model.contract.servers;
  if (before === after) return;
  const first = ["servers", "0", "url"];
  changes.add("default-server-changed", {
    subject: "the first server",
    detail: `${before} → ${after}`,
    name: after,
    base: [first],
    revision: [first],
  });
}

function compareNilAliases(changes: OwnChanges): void {
  const before = changes.base.model.contract.nilAliases.map(({ namespace, localName }) => `{${namespace}}${localName}`);
  const after = changes.revision.model.contract.nilAliases.map(
    ({ namespace, localName }) => `{${namespace}}${localName}`,
  );
  const place = (index: number) => [["x-xml-nil-aliases", String(index)]] as const;
  for (const [index, alias] of before.entries()) {
    if (after.includes(alias)) continue;
    const name = changes.base.model.contract.nilAliases[index]?.localName ?? alias;
    changes.add("nil-alias-removed", {
      subject: "null in XML",
      detail: `not by ${alias} any more`,
      name,
      base: place(index),
    });
  }
  for (const [index, alias] of after.entries()) {
    if (before.includes(alias)) continue;
    const name = changes.revision.model.contract.nilAliases[index]?.localName ?? alias;
    changes.add("nil-alias-added", {
      subject: "null in XML",
      detail: `also by ${alias}`,
      name,
      revision: place(index),
    });
  }
}
