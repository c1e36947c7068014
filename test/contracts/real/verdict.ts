import type { TrueFault } from "./faults.js";
import type { Measured } from "./measured.js";
import type { Refusal } from "./refusal.js";

/** What a contract's refusals come to. */
export interface Verdict {
  /** Refusals that are listed, each with its reason. */
  readonly justified: readonly Justified[];
  /** Those that are not: the build's own shortcomings, until somebody shows otherwise. */
  readonly unjustified: readonly Refusal[];
  readonly typeErrors: readonly string[];
  /** Faults that are listed, and that nothing refuses any more. */
  readonly idle: readonly TrueFault[];
}

export interface Justified {
  readonly refusal: Refusal;
  readonly fault: TrueFault;
}

/** Holds what became of a contract against the list of true faults. */
export function judge(measured: Measured, typeErrors: readonly string[], trueFaults: readonly TrueFault[]): Verdict {
  const refusals = [...measured.refusals, ...measured.undecoded];
  const justified = justify(measured.name, refusals, trueFaults);
  return {
    justified,
    unjustified: refusals.filter((refusal) => !justified.some((one) => one.refusal === refusal)),
    typeErrors,
    idle: trueFaults.filter(
      (fault) => fault.contract === measured.name && !justified.some((one) => one.fault === fault),
    ),
  };
}

/** Those of a contract's refusals that are listed. */
export function justify(contract: string, refusals: readonly Refusal[], trueFaults: readonly TrueFault[]): Justified[] {
  const faults = trueFaults.filter((fault) => fault.contract === contract);
  return refusals.flatMap((refusal) => {
    const fault = faults.find((one) => isAt(one, refusal));
    return fault === undefined ? [] : [{ refusal, fault }];
  });
}

function isAt({ pointer }: TrueFault, refusal: Refusal): boolean {
  return typeof pointer === "string" ? pointer === refusal.pointer : pointer.test(refusal.pointer);
}

/** Whether all is as it should be: what is refused is refused for a true fault, and the types are right. */
export function isGood({ unjustified, typeErrors, idle }: Verdict): boolean {
  return unjustified.length + typeErrors.length + idle.length === 0;
}
