/** Something that is refused. */
export interface Refusal {
  readonly pointer: string;
  /** `file:line:column`, where that is known. */
  readonly place: string | undefined;
  readonly message: string;
}
