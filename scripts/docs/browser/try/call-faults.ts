import { statedFailure, successesOf } from "../../../../src/contract/responses.js";
import type { Contract, Operation } from "../../../model/contract.js";
import type { NamedShape } from "../../../model/shape.js";
import type { Schema } from "./locate-error.js";
import { canSpoil, type Spoiling, spoilings } from "./spoil.js";

/** What is to go wrong with a call. */
export type Fault =
  | { readonly kind: "none" }
  /** The body is changed before it is given to the client. */
  | { readonly kind: "request"; readonly spoiling: Spoiling }
  | { readonly kind: "credentials" }
  /** The answer is changed on its way. */
  | { readonly kind: "answer"; readonly spoiling: Spoiling }
  /** The sandbox is asked to answer so. */
  | { readonly kind: "status"; readonly status: number };

export interface FaultGroup {
  readonly label: string;
  readonly faults: readonly { readonly fault: Fault; readonly label: string }[];
}

/**
 * What can go wrong with the calls of an operation, as its contract has it.
 *
 * @param request of the body that is sent; undefined for none
 * @param titles what statuses are called, by their numbers
 */
export function faultGroups(
  operation: Operation,
  request: Schema | undefined,
  { shapes, securitySchemes }: Contract,
  titles: Readonly<Record<number, string>>,
): readonly FaultGroup[] {
  const answers = Object.values(successesOf(operation)).flatMap(({ content }) => Object.values<NamedShape>(content));
  const inRequest = spoilings.filter((spoiling) => spoiling !== "cut" && request && canSpoil(spoiling, request));
  const inAnswer = spoilings.filter((spoiling) => answers.some((named) => canSpoil(spoiling, { named, shapes })));
  const groups: FaultGroup[] = [
    {
      label: "In the request",
      faults: [
        ...inRequest.map((spoiling) => ({
          fault: { kind: "request", spoiling } as const,
          label: `request: ${labels[spoiling]}`,
        })),
        ...(!isRefusedWithout(operation, securitySchemes)
          ? []
          : [{ fault: { kind: "credentials" } as const, label: "request: a wrong credential (401)" }]),
      ],
    },
    {
      label: "In the answer, on its way",
      faults: inAnswer.map((spoiling) => ({
        fault: { kind: "answer", spoiling },
        label: `answer: ${labels[spoiling]}`,
      })),
    },
    {
      label: "The sandbox refuses",
      faults: failureStatuses(operation).map((status) => ({
        fault: { kind: "status", status },
        label: `status ${status}, ${titles[status] ?? "a refusal"}`,
      })),
    },
  ];
  return groups.filter(({ faults }) => faults.length > 0);
}

/** Whether a credential that is wrong makes a difference: the sandbox cannot know what a scheme of HTTP means that the contract only names. */
function isRefusedWithout({ security = [] }: Operation, schemes: Contract["securitySchemes"]): boolean {
  const isKnown = (name: string) => {
    const scheme = schemes[name];
    return scheme !== undefined && !(scheme.type === "apiKey" && scheme.name.toLowerCase() === "authorization");
  };
  return security.length > 0 && security.every((requirement) => Object.keys(requirement).some(isKnown));
}

const labels: Readonly<Record<Spoiling, string>> = {
  type: "a member of the wrong type",
  null: "null where required",
  cut: "malformed text",
};

/** The statuses of refusals that the contract states, and usual ones where it leaves them open. */
function failureStatuses(operation: Operation): readonly number[] {
  const successes = successesOf(operation);
  const stated = Object.keys(operation.responses).filter((key) => !Object.hasOwn(successes, key));
  const wanted = [...stated.map(Number), ...usualStatuses].filter((status) => status >= 400);
  const known = wanted.filter((status) => statedFailure({ responses: operation.responses }, status) !== undefined);
  return [...new Set(known)].sort((one, other) => one - other);
}

const usualStatuses = [404, 409, 503];
