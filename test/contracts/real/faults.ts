/** What is wrong in a public contract itself, so that refusing it is right. */
export interface TrueFault {
  /** The contract's name in `contracts.ts`. */
  readonly contract: string;
  /** JSON pointer (RFC 6901) to what is refused. */
  readonly pointer: string;
  /** The rule that it breaks. */
  readonly reason: string;
}

/** Each was read, one by one, against the rule that it names. */
export const trueFaults: readonly TrueFault[] = [];
