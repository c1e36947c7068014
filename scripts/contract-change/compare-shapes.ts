import type { ObjectShape, PropertyShape, ResolvedShape, ScalarShape, Shape, XmlNodeFacts } from "../../src/shape.js";
import { resolveShape } from "../../src/shape.js";
import { compareFormsOfValues } from "./compare-values.js";
import { compareXml } from "./compare-xml.js";
import type { Steps } from "./compared-contract.js";
import type { Direction, OwnChanges } from "./own-changes.js";

/** The same schema in two contracts. */
export interface ShapePair {
  /** The schema or member, for people: `Loan.Books[]`. */
  readonly subject: string;
  /** Its own name. */
  readonly name: string;
  readonly base: PlacedShape;
  readonly revision: PlacedShape;
  readonly directions: readonly Direction[];
}

export interface PlacedShape {
  readonly shape: Shape;
  readonly xml?: XmlNodeFacts | undefined;
  readonly steps: Steps;
}

/** Compares two wire shapes. A reference to a schema of the same name is left to the comparison of that schema. */
export function compareShapes(changes: OwnChanges, pair: ShapePair, seen: ReadonlySet<string> = new Set()): void {
  const [before, after] = [pair.base.shape, pair.revision.shape];
  if (before.kind === "reference" && after.kind === "reference" && before.name === after.name) {
    compareNull(changes, pair, before, after);
    return;
  }
  // A recursive schema of another name would be compared with itself without end.
  const key = [before, after].map((shape) => (shape.kind === "reference" ? shape.name : "")).join(" ");
  if (key !== " " && seen.has(key)) return;
  const resolved = [
    resolveShape(before, changes.base.model.contract.shapes),
    resolveShape(after, changes.revision.model.contract.shapes),
  ] as const;
  compareNull(changes, pair, ...resolved);
  compareResolved(changes, pair, ...resolved, new Set([...seen, key]));
}

function compareNull(changes: OwnChanges, pair: ShapePair, before: Shape, after: Shape): void {
  if (before.nullable === after.nullable) return;
  const [rule, detail] = after.nullable
    ? (["null-allowed", "may be null"] as const)
    : (["null-refused", "may not be null any more"] as const);
  const { subject, name, directions } = pair;
  const places = (steps: Steps) =>
    [
      [...steps, "anyOf"],
      [...steps, "oneOf"],
      [...steps, "$ref"],
      [...steps, "type"],
    ] as const;
  const [base, revision] = [places(pair.base.steps), places(pair.revision.steps)];
  changes.add(rule, { subject, detail, name, base, revision, directions });
}

function compareResolved(
  changes: OwnChanges,
  pair: ShapePair,
  before: ResolvedShape,
  after: ResolvedShape,
  seen: ReadonlySet<string>,
): void {
  if (before.kind === "object" && after.kind === "object") {
    compareMembers(changes, pair, before, after, seen);
  } else if (before.kind === "array" && after.kind === "array") {
    if (before.wrapped !== after.wrapped) addWrapper(changes, pair, after.wrapped ?? false);
    const items = {
      ...pair,
      subject: `${pair.subject}[]`,
      base: { shape: before.items, xml: before.itemXml, steps: [...pair.base.steps, "items"] },
      revision: { shape: after.items, xml: after.itemXml, steps: [...pair.revision.steps, "items"] },
    };
    compareXml(changes, items);
    compareShapes(changes, items, seen);
  } else if (before.kind !== after.kind) {
    const { subject, name, directions } = pair;
    const [base, revision] = [[[...pair.base.steps, "type"]], [[...pair.revision.steps, "type"]]] as const;
    changes.add("type-changed", {
      subject,
      detail: `type ${before.kind} → ${after.kind}`,
      name,
      base,
      revision,
      directions,
    });
  } else if (isScalar(before) && isScalar(after)) {
    compareFormsOfValues(changes, pair, before, after);
  }
}

function isScalar(shape: ResolvedShape): shape is ScalarShape {
  return shape.kind !== "object" && shape.kind !== "array";
}

function addWrapper(changes: OwnChanges, { subject, name, base, revision, directions }: ShapePair, isWrapped: boolean) {
  changes.add("xml-wrapper-changed", {
    subject,
    detail: isWrapped ? "an element stands around the items" : "no element stands around the items any more",
    name,
    base: [[...base.steps, "xml", "wrapped"]],
    revision: [[...revision.steps, "xml", "wrapped"]],
    directions,
  });
}

function compareMembers(
  changes: OwnChanges,
  pair: ShapePair,
  before: ObjectShape,
  after: ObjectShape,
  seen: ReadonlySet<string>,
): void {
  const { subject: owner, base, revision, directions } = pair;
  const former = new Map(before.properties.map((member) => [member.name, member]));
  const present = new Set(after.properties.map(({ name }) => name));
  // The list of required members changes with the members, in both contracts.
  const along = [base.steps, revision.steps].map((steps) => [...steps, "required"]);
  for (const name of former.keys()) {
    if (present.has(name)) continue;
    const place = [[...base.steps, "properties", name]] as const;
    const fact = { subject: `${owner}.${name}`, name, along, directions };
    changes.add("member-removed", { ...fact, detail: "the member is gone", base: place });
  }
  for (const member of after.properties) {
    const { name } = member;
    const subject = `${owner}.${name}`;
    const old = former.get(name);
    if (old !== undefined) {
      compareMember(changes, { ...pair, subject, name }, old, member, seen);
      continue;
    }
    const place = [[...revision.steps, "properties", name]] as const;
    const fact = { subject, name, along, directions, revision: place };
    if (member.required) changes.add("required-member-added", { ...fact, detail: "a required member is new" });
    else changes.add("member-added", { ...fact, detail: "an optional member is new" });
  }
}

function compareMember(
  changes: OwnChanges,
  owner: ShapePair,
  before: PropertyShape,
  after: PropertyShape,
  seen: ReadonlySet<string>,
): void {
  const { subject, name, directions } = owner;
  if (before.required !== after.required) {
    const [rule, detail] = after.required
      ? (["member-required", "is required"] as const)
      : (["member-optional", "is optional"] as const);
    const [base, revision] = [[[...owner.base.steps, "required"]], [[...owner.revision.steps, "required"]]] as const;
    changes.add(rule, { subject, detail, name, base, revision, directions });
  }
  const pair = {
    ...owner,
    base: { shape: before.shape, xml: before.xml, steps: [...owner.base.steps, "properties", name] },
    revision: { shape: after.shape, xml: after.xml, steps: [...owner.revision.steps, "properties", name] },
  };
  compareXml(changes, pair);
  compareShapes(changes, pair, seen);
}
