export interface PrerequisiteRule {
  readonly name: string;
  readonly description: string;
  /** The operation is refused when all of these hold. */
  readonly refusedWhen: readonly Condition[];
}

export type Condition =
  | { readonly member: string; readonly in: readonly (string | number | boolean | null)[] }
  | { readonly member: string; readonly before: "now" };

/**
 * Gives the function that checks a resource against the prerequisites that the contract states for an operation, without a call.
 *
 * @param stated the rules of each operation, by its name
 */
export function bindCheckPrerequisites<Resources extends ByOperation<Resources>>(
  stated: Readonly<Record<string, readonly PrerequisiteRule[]>>,
): CheckPrerequisites<Resources> {
  return (operationId, resource, { now }) => {
    const rules = Object.hasOwn(stated, operationId) ? stated[operationId] : undefined;
    if (rules === undefined) throw new TypeError(`The contract has no operation ${operationId}.`);
    const members = new Map<string, unknown>(Object.entries(resource));
    return rules.filter((rule) => rule.refusedWhen.every((condition) => holds(condition, members, now)));
  };
}

/**
 * Checks a resource against the prerequisites that the contract states for an operation.
 *
 * @param now the date and time to take for now, as `YYYY-MM-DDThh:mm`, in the zone of the resource's own dates. No zone is guessed.
 * @returns the rules that are broken: none when the operation may be called
 * @throws RangeError when a date with an offset is to be compared with one without
 */
export type CheckPrerequisites<Resources extends ByOperation<Resources>> = <
  OperationId extends keyof Resources & string,
>(
  operationId: OperationId,
  resource: Resources[OperationId],
  at: { readonly now: string },
) => readonly PrerequisiteRule[];

type ByOperation<Resources> = { readonly [OperationId in keyof Resources]: object };

function holds(condition: Condition, members: ReadonlyMap<string, unknown>, now: string): boolean {
  const member = members.get(condition.member);
  if ("in" in condition) return condition.in.some((listed) => listed === member);
  return typeof member === "string" && isBefore(member, now);
}

function isBefore(text: string, other: string): boolean {
  if (hasOffset(text) !== hasOffset(other)) {
    throw new RangeError(`${text} and ${other} cannot be compared: one has an offset and the other has none.`);
  }
  return hasOffset(text) ? Date.parse(text) < Date.parse(other) : comparable(text) < comparable(other);
}

function hasOffset(text: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(text);
}

/** With seconds, and without the zeros that a fraction may end in, so that the order of the texts is the order of the times. */
function comparable(text: string): string {
  const [toSeconds = "", fraction = ""] = text.split(".");
  return `${toSeconds.length === 16 ? `${toSeconds}:00` : toSeconds}.${fraction.replace(/0+$/, "")}`;
}
