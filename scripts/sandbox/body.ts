/** A body as it is sent. */
export interface Body {
  /** As the Content-Type header has it. */
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}
