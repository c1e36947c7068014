import { isDeepStrictEqual } from "node:util";
import { keysOf, pointerStep } from "../../src/json-pointer.js";
import { type Change, isHigher, type Place, ratings } from "./change.js";
import { compareContracts } from "./compare-contracts.js";
import type { ComparedContract } from "./compared-contract.js";
import type { OwnChange } from "./own-changes.js";
import { differences, isWithin, nameAt, valueAt } from "./pointers.js";
import { type RedoclyChange, type RedoclyLocation, redoclyDiff } from "./redocly-diff.js";
import { rules } from "./rules.js";

/**
 * All changes from one contract to another, the highest rating first: those of our own rules, then what `redocly diff` finds besides, then
 * whatever else differs. A change that both rate is reported once, as ours; only if Redocly rates it higher, as Redocly's too.
 *
 * @throws ContractFault when one of the contracts is faulty
 */
export async function contractChanges(base: ComparedContract, revision: ComparedContract): Promise<Change[]> {
  const own = compareContracts(base, revision);
  const theirs = (await redoclyDiff(base.file, revision.file)).filter(
    (change) => isChange(change, base, revision) && !isCovered(change, own),
  );
  const known = [...own.flatMap(claimsOf), ...theirs.flatMap(pointersOf)];
  const others = differences(base.root.value, revision.root.value).filter(
    // What stands around a known change differs because of it.
    (pointer) => !known.some((place) => isWithin(pointer, place) || isWithin(place, pointer)),
  );
  const all = [
    ...own.map(({ claims: _, ...change }): Change => change),
    ...theirs.map((change) => placeChange(change, base, revision)),
    ...others.map((pointer) => otherChange(pointer, base, revision)),
  ];
  return all.sort(
    (one, other) => ratings.indexOf(one.rating) - ratings.indexOf(other.rating) || lineOf(one) - lineOf(other),
  );
}

/** Redocly compares what references lead to, and takes an object for new where only the way to it is. */
function isChange(change: RedoclyChange, base: ComparedContract, revision: ComparedContract): boolean {
  if (change.kind === "modified" || change.rules.length > 0) return true;
  return pointersOf(change).some(
    (pointer) => !isDeepStrictEqual(valueAt(base.root.value, pointer), valueAt(revision.root.value, pointer)),
  );
}

/** Whether one of ours is the same change. Where no rule of Redocly's speaks, Redocly only says that something is there. */
function isCovered(change: RedoclyChange, own: readonly OwnChange[]): boolean {
  const pointers = pointersOf(change);
  const isSilent = change.rules.length === 0;
  const same = own.filter((one) =>
    claimsOf(one).some((claim) =>
      pointers.some((pointer) => isWithin(pointer, claim) || (isSilent && isWithin(claim, pointer))),
    ),
  );
  return same.length > 0 && (isSilent || !same.every((one) => isHigher(change.rating, one.rating)));
}

function claimsOf({ claims }: OwnChange): string[] {
  return [...claims.base, ...claims.revision];
}

/** The places that a change of Redocly's is about: not the object around a member that one side lacks. */
function pointersOf({ kind, property, base, revision }: RedoclyChange): string[] {
  const pointers = [base, revision].flatMap((place) => (place === undefined ? [] : [place.pointer]));
  if (kind !== "modified" || property === undefined || property === "key") return pointers;
  return pointers.filter((pointer) => pointer.endsWith(pointerStep(property)));
}

/** Objects of OpenAPI that only people read, by Redocly's names. */
const words = new Set([
  ...["Tag", "TagList", "TagGroups", "TagGroup", "ExternalDocs", "Example", "ExamplesMap"],
  ...["Info", "Contact", "License", "SpecExtension"],
]);

function rateAnew({
  rating,
  rules: found,
  kind,
  typeName,
  property,
  revision,
}: RedoclyChange): Pick<Change, "rating" | "rule"> {
  if (found.length > 0) return { rating, rule: `redocly ${found.join(", ")}` };
  if (property === "deprecated" && revision?.value === true) return { rating: "minor", rule: "deprecated" };
  if (words.has(typeName) && kind === "added") return { rating: rules["words-added"].rating, rule: "words-added" };
  return { rating, rule: rating === "patch" ? "other-changed" : `redocly ${kind}` };
}

function placeChange(change: RedoclyChange, base: ComparedContract, revision: ComparedContract): Change {
  const { kind, property } = change;
  const before = kind === "added" ? undefined : placeIn(base, change.base);
  const after = kind === "removed" ? undefined : placeIn(revision, change.revision);
  const name = after === undefined ? nameAt(base.root, before?.pointer ?? "") : nameAt(revision.root, after.pointer);
  const what = property === undefined ? `${change.typeName} ${kind}` : `${property} ${kind}`;
  return {
    ...rateAnew(change),
    message: change.message === "" ? `${name}: ${what}` : change.message,
    name,
    ...(before === undefined ? {} : { base: before }),
    ...(after === undefined ? {} : { revision: after }),
  };
}

/** On the key, as for our own; of another file than the contract's own, where Redocly found it. */
function placeIn(contract: ComparedContract, location: RedoclyLocation | undefined): Place | undefined {
  if (location === undefined) return undefined;
  const { value: _, ...place } = location;
  return location.file === contract.file ? contract.place(location.pointer) : place;
}

function otherChange(pointer: string, base: ComparedContract, revision: ComparedContract): Change {
  const isIn = ({ root }: ComparedContract) => valueAt(root.value, pointer) !== undefined;
  const name = nameAt(isIn(revision) ? revision.root : base.root, pointer);
  return {
    rating: rules["other-changed"].rating,
    rule: "other-changed",
    message: `${name}: ${keysOf(pointer).at(-1)} ${isIn(base) ? (isIn(revision) ? "differs" : "is gone") : "is new"}`,
    name,
    ...(isIn(base) ? { base: base.place(pointer) } : {}),
    ...(isIn(revision) ? { revision: revision.place(pointer) } : {}),
  };
}

function lineOf({ base, revision }: Change): number {
  return (revision ?? base)?.line ?? 0;
}
