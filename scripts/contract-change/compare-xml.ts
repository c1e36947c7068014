import type { ShapePair } from "./compare-shapes.js";
import type { OwnChanges } from "./own-changes.js";
import type { RuleName } from "./rules.js";

/** Compares the XML facts of one element or attribute: they decide which documents decode. */
export function compareXml(changes: OwnChanges, pair: ShapePair): void {
  const before = pair.base.xml ?? {};
  const after = pair.revision.xml ?? {};
  const add = (rule: RuleName, key: string, detail: string) => {
    const { subject, name, directions } = pair;
    const [base, revision] = [[[...pair.base.steps, "xml", key]], [[...pair.revision.steps, "xml", key]]] as const;
    changes.add(rule, { subject, detail, name, base, revision, directions });
  };
  if (before.name !== after.name) {
    add("xml-name-changed", "name", `XML name ${before.name ?? "its own"} → ${after.name ?? "its own"}`);
  }
  if (before.namespace !== after.namespace) {
    add("xml-namespace-changed", "namespace", `namespace ${before.namespace ?? "none"} → ${after.namespace ?? "none"}`);
  }
  if (before.nodeType !== after.nodeType) {
    add(
      "xml-node-changed",
      "attribute",
      after.nodeType === "attribute" ? "an element became an attribute" : "an attribute became an element",
    );
  }
  if (before.prefix === after.prefix) return;
  if (before.prefix === undefined) add("xml-prefix-added", "prefix", `prefix ${after.prefix}, where there was none`);
  else if (after.prefix === undefined) add("xml-prefix-removed", "prefix", `prefix ${before.prefix} is gone`);
  else add("xml-prefix-changed", "prefix", `prefix ${before.prefix} → ${after.prefix}`);
}
