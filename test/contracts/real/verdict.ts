import type { TrueFault } from "./faults.js";
import type { Measured, Refusal } from "./measure-contract.js";

/** What a contract's refusals come to. */
export interface Verdict {
  /** Refusals, and examples that do not decode, that are listed as true faults of the contract. */
  readonly justified: readonly { readonly refusal: Refusal; readonly reason: string }[];
  /** Those that are not: the build's own shortcomings, until somebody shows otherwise. */
  readonly unjustified: readonly Refusal[];
  readonly typeErrors: readonly string[];
  /** Faults that are listed, and that nothing refuses any more. */
  readonly idle: readonly TrueFault[];
}

/** Holds what became of a contract against the list of true faults. */
export function judge(measured: Measured, trueFaults: readonly TrueFault[]): Verdict {
  const faults = trueFaults.filter(({ contract }) => contract === measured.name);
  const refusals = [...measured.refusals, ...measured.undecoded];
  return {
    justified: refusals.flatMap((refusal) => {
      const fault = faults.find((one) => isAt(one, refusal));
      return fault === undefined ? [] : [{ refusal, reason: fault.reason }];
    }),
    unjustified: refusals.filter((refusal) => !faults.some((fault) => isAt(fault, refusal))),
    typeErrors: measured.types?.messages ?? [],
    idle: faults.filter((fault) => !refusals.some((refusal) => isAt(fault, refusal))),
  };
}

function isAt({ pointer }: TrueFault, refusal: Refusal): boolean {
  return typeof pointer === "string" ? pointer === refusal.pointer : pointer.test(refusal.pointer);
}

/** Whether all is as it should be: what is refused is refused for a true fault, and the types are right. */
export function isGood({ unjustified, typeErrors, idle }: Verdict): boolean {
  return unjustified.length + typeErrors.length + idle.length === 0;
}
