import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Place } from "../report/problems.js";
import { type Change, type Rating, ratings } from "./change.js";
import type { ComparedContract } from "./compared-contract.js";
import { type Fact, factsOf } from "./facts.js";
import { isWithin, nameAt } from "./pointers.js";
import { type RedoclyChange, type RedoclyLocation, redoclyDiff } from "./redocly-diff.js";
import { rate } from "./redocly-ratings.js";
import { factRules, ownRatings } from "./rules.js";

/**
 * All changes from one contract to another, the highest rating first: of the facts that are ours to rate, and those that `redocly diff` finds. A
 * change that both find is reported once, as ours, unless Redocly rates it higher.
 *
 * @throws ContractFault when one of the contracts is faulty
 */
export async function contractChanges(base: ComparedContract, revision: ComparedContract): Promise<Change[]> {
  const own = factChanges(base, revision);
  const found = (await redoclyDiff(base.file, revision.file)).map((change) => placeChange(change, base, revision));
  const all = [...own, ...found.filter((change) => !own.some((one) => isSame(one, change)))];
  if (all.length === 0 && !isDeepStrictEqual(base.document, revision.document)) {
    const places = { base: base.place(""), revision: revision.place("") };
    const message = "the contract: other words, notes or order";
    all.push({ rating: ownRatings["other-changed"], rule: "other-changed", name: "contract", message, ...places });
  }
  const rank = ({ rating }: Change) => ratings.indexOf(rating);
  const line = ({ base: before, revision: after }: Change) => (after ?? before)?.line ?? 0;
  return all.sort((one, other) => rank(one) - rank(other) || line(one) - line(other));
}

/** The changes of our facts. */
function factChanges(base: ComparedContract, revision: ComparedContract): Change[] {
  const before = new Map([...factsOf(base)].map((fact) => [fact.says, fact]));
  const after = new Map([...factsOf(revision)].map((fact) => [fact.says, fact]));
  return [...new Map([...before, ...after]).values()].flatMap((fact) => {
    const { kind, says, name, owner } = fact;
    if (owner !== undefined && !(before.has(owner) && after.has(owner))) return [];
    const [old, now] = [before.get(says), after.get(says)];
    const [difference, words] = differenceOf(old, now);
    const rule = `${kind}-${difference}`;
    const rating = new Map<string, Rating>(Object.entries(factRules)).get(rule);
    if (rating === undefined) return [];
    const places = {
      ...(old === undefined ? {} : { base: base.place(old.pointer) }),
      ...(now === undefined ? {} : { revision: revision.place(now.pointer) }),
    };
    return { rating, rule, message: says + words, name, ...places };
  });
}

function differenceOf(old: Fact | undefined, now: Fact | undefined): readonly [string, string] {
  if (old === undefined) return ["added", " is new"];
  if (now === undefined) return ["removed", " is gone"];
  if (isDeepStrictEqual(old.value, now.value)) return ["none", ""];
  return ["changed", typeof now.value === "object" ? " is another" : `: ${old.value} → ${now.value}`];
}

/** Ours may stand inside what Redocly only knows to be new or gone. */
function isSame(own: Change, found: Change): boolean {
  if (ratings.indexOf(found.rating) < ratings.indexOf(own.rating)) return false;
  const isWhole = found.rating !== "major" && (found.base === undefined || found.revision === undefined);
  const pointers = ({ base, revision }: Change) => [base, revision].flatMap((place) => place?.pointer ?? []);
  return pointers(own).some((place) =>
    pointers(found).some((pointer) => isWithin(pointer, place) || (isWhole && isWithin(place, pointer))),
  );
}

function placeChange(change: RedoclyChange, base: ComparedContract, revision: ComparedContract): Change {
  const { kind, property, typeName, verdicts } = change;
  const before = kind === "added" ? undefined : placeIn(base, change.base);
  const after = kind === "removed" ? undefined : placeIn(revision, change.revision);
  const name = after ? nameAt(revision.document, after.pointer) : nameAt(base.document, before?.pointer ?? "");
  const rated = rate(change);
  const stated = (place: RedoclyLocation | undefined) => JSON.stringify(place?.value) ?? "none";
  const isShown = kind === "modified" && rated.rating !== "patch";
  const subject = property === undefined ? typeName : `${typeName} ${property}`;
  const what = isShown ? `${stated(change.base)} → ${stated(change.revision)}` : kind;
  return {
    ...rated,
    message: verdicts.map(({ message }) => message).join(" ") || `${name}: ${subject} ${what}`,
    name,
    ...(before && { base: before }),
    ...(after && { revision: after }),
  };
}

/** On the key, as for our own; of another file than the contract's own, where Redocly found it. */
function placeIn(contract: ComparedContract, location: RedoclyLocation | undefined): Place | undefined {
  if (location === undefined) return undefined;
  const { file, line, col: column } = location;
  const pointer = location.pointer.slice(1);
  return resolve(file) === resolve(contract.file) ? contract.place(pointer) : { file, line, column, pointer };
}
