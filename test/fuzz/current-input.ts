import { formatInput, type Input } from "./input.js";

/** The input that is being tried, in memory that two threads share: so it is known even where it never ends. */
export class CurrentInput {
  private readonly state: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(1 << 20)) {
    this.state = new Int32Array(memory, 0, 2);
    this.bytes = new Uint8Array(memory, this.state.byteLength);
  }

  /** How many inputs have been tried. */
  get count(): number {
    return Atomics.load(this.state, 0);
  }

  get text(): string {
    // Decoding takes no shared memory.
    return Buffer.from(Uint8Array.from(this.bytes.subarray(0, Atomics.load(this.state, 1)))).toString();
  }

  set(input: Input): void {
    const { written } = new TextEncoder().encodeInto(formatInput(input), this.bytes);
    Atomics.store(this.state, 1, written);
    Atomics.add(this.state, 0, 1);
  }
}
