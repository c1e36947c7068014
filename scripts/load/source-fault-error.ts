import type { SourceFault } from "./source-fault.js";

/** A fault that is found while the contract's files are being read, or made one document. */
export class SourceFaultError extends Error {
  override readonly name = "SourceFaultError";

  constructor(readonly fault: SourceFault) {
    super(fault.found);
  }
}
