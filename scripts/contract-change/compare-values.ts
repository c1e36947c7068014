import type { ScalarShape } from "../../src/shape.js";
import type { ShapePair } from "./compare-shapes.js";
import type { OwnChanges } from "./own-changes.js";

/** Compares format and list of values of two scalars of one type. */
export function compareFormsOfValues(
  changes: OwnChanges,
  pair: ShapePair,
  before: ScalarShape,
  after: ScalarShape,
): void {
  compareFormats(changes, pair, formatOf(before), formatOf(after));
  compareEnums(changes, pair, before.enum, after.enum);
}

function formatOf(shape: ScalarShape): string | undefined {
  return shape.kind === "boolean" ? undefined : shape.format;
}

function compareFormats(changes: OwnChanges, pair: ShapePair, before: string | undefined, after: string | undefined) {
  if (before === after) return;
  const { subject, name, directions } = pair;
  const [base, revision] = [[[...pair.base.steps, "format"]], [[...pair.revision.steps, "format"]]] as const;
  const fact = { subject, name, base, revision, directions };
  if (before === undefined) changes.add("format-added", { ...fact, detail: `format ${after}, where there was none` });
  else if (after === undefined) changes.add("format-removed", { ...fact, detail: `format ${before} is gone` });
  else changes.add("format-changed", { ...fact, detail: `format ${before} → ${after}` });
}

type Values = readonly (string | number | boolean)[];

function compareEnums(changes: OwnChanges, pair: ShapePair, before: Values | undefined, after: Values | undefined) {
  const { subject, name, directions } = pair;
  const places = (steps: readonly string[]) =>
    [
      [...steps, "enum"],
      [...steps, "const"],
    ] as const;
  const [base, revision] = [places(pair.base.steps), places(pair.revision.steps)];
  const fact = { subject, base, revision, directions };
  if (before === undefined || after === undefined) {
    if (after !== undefined)
      changes.add("enum-added", { ...fact, name, detail: `one of ${after.join(", ")}, where any was allowed` });
    if (before !== undefined)
      changes.add("enum-removed", { ...fact, name, detail: `any, where one of ${before.join(", ")} was` });
    return;
  }
  for (const value of after.filter((candidate) => !before.includes(candidate))) {
    changes.add("enum-value-added", { ...fact, name: String(value), detail: `may be ${JSON.stringify(value)}` });
  }
  for (const value of before.filter((candidate) => !after.includes(candidate))) {
    changes.add("enum-value-removed", {
      ...fact,
      name: String(value),
      detail: `is never ${JSON.stringify(value)} any more`,
    });
  }
}
