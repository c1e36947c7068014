import { type Change, highest, type Rating, ratings } from "./change.js";
import { requiredBump, requiredVersion } from "./requirements.js";

/** What the check found. */
export interface Report {
  readonly contract: string;
  readonly base: { readonly file: string; readonly version?: string } | undefined;
  readonly version?: string;
  readonly changes: readonly Change[];
  /** What version and CHANGELOG.md lack. */
  readonly unmet: readonly string[];
}

/** For people: each change with its rating and both its places, then what must follow. */
export function toText(report: Report): string {
  const { contract, base, changes, unmet } = report;
  const lines = base === undefined ? noRelease(contract) : [heading(report), ...table(changes), ...followUp(report)];
  if (base?.version === undefined && base !== undefined) return lines.join("\n");
  if (unmet.length === 0) return [...lines, "", "Version and CHANGELOG.md follow."].join("\n");
  return [...lines, "", "Version and CHANGELOG.md do not follow:", ...unmet.map((fault) => `  ${fault}`)].join("\n");
}

/** For programs: the same as data. */
export function toJson(report: Report): string {
  const { contract, base, version, changes, unmet } = report;
  const rating = highest(changes.map((change) => change.rating));
  const released = base?.version;
  const required = rating === undefined || released === undefined ? undefined : requiredVersion(released, rating);
  const summary = Object.fromEntries(ratings.map((one) => [one, count(changes, one)]));
  const data = { contract, base: base ?? null, version, summary, rating, requiredVersion: required, changes, unmet };
  return JSON.stringify(data, null, 2);
}

function noRelease(contract: string): string[] {
  return [
    "No contract has been released yet: there is no released/<version>/openapi.yaml.",
    `npm version will keep ${contract} there, and from then on it is compared with the last one that was kept:`,
    "operations, scopes, prerequisites, servers, media types, members, values, exported names, XML names and namespaces.",
  ];
}

function heading({ contract, base, changes }: Report): string {
  const against = base?.version === undefined ? base?.file : `the released ${base.version} (${base.file})`;
  if (changes.length === 0) return `${contract} is the same as ${against}.`;
  const counts = ratings.map((rating) => `${count(changes, rating)} ${rating}`);
  return `${contract} compared with ${against}: ${counts.join(", ")}.`;
}

function table(changes: readonly Change[]): string[] {
  return changes.flatMap(({ rating, message, rule, base, revision }) => {
    const places = [base, revision].flatMap((place) => (place ? `${place.file}:${place.line}:${place.column}` : []));
    return ["", `${rating.padEnd(5)}  ${message} (${rule})`, `       ${places.join(" → ")}`];
  });
}

function followUp({ base, changes }: Report): string[] {
  const rating = highest(changes.map((change) => change.rating));
  if (rating === undefined) return [];
  if (base?.version === undefined) return ["", `Asks for a ${rating} version.`];
  const bump = requiredBump(base.version, rating);
  const why = bump === rating ? `${rating}` : `${rating}, below 1.0.0 the ${bump} part`;
  return ["", `The next version is ${requiredVersion(base.version, rating)} or later (${why}): npm version ${bump}`];
}

function count(changes: readonly Change[], rating: Rating): number {
  return changes.filter((change) => change.rating === rating).length;
}
