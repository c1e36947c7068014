/** Stands for bytes, which no JSON holds, among the parts of a form that is checked. Each is like no other: it has a member that differs. */
export class HeldBytes {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}
