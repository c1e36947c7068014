import { fewest, Spelling, viewsOf } from "./spelling.js";

/**
 * Takes the secrets out of a text, in each way in which they may be written there. Where one stays, {@link withheld} is all that is given.
 *
 * @param isCut whether the text may end within a secret
 * @param shortest the length of the shortest secret that counts. Of a text in our own words, or the platform's, shorter ones tell nothing.
 */
export type Redact = (text: string, isCut?: boolean, shortest?: number) => string;

/** What stands in a text where a secret was. */
export const redactionMark = "[access token]";

/** What stands in place of a text that a secret cannot be taken out of. */
export const withheld = "[left out, since it holds a credential]";

/** The secrets of one exchange, such as a call's access tokens. */
export class Secrets {
  /** Another list with each: V8 takes one that grows for long-lived, and all that it holds then outlives the call. */
  #told: readonly (() => readonly string[])[];
  /** Made when an error is: a call that succeeds has no use for them. */
  #spellings: readonly Spelling[] | undefined;

  constructor(...secrets: readonly string[]) {
    this.#told = [() => secrets];
  }

  /** @param secrets asked when an error is made, too */
  add(secrets: () => readonly string[]): void {
    this.#told = [...this.#told, secrets];
    this.#spellings = undefined;
  }

  readonly redact: Redact = (text, isCut = false, shortest = fewest) => {
    // The longest first: one that begins with another would else leave its end behind.
    this.#spellings ??= [...new Set(this.#told.flatMap((secrets) => secrets()))]
      .filter((secret) => secret !== "")
      .sort((one, other) => other.length - one.length)
      .map((secret) => new Spelling(secret));
    let redacted = text;
    for (const spelling of this.#spellings) {
      const { secret } = spelling;
      // What is very short may stand in any text: to take it out would tell what it is.
      if (secret.length < shortestSecret) continue;
      redacted = spelling.replaced(redacted.replaceAll(secret, redactionMark), redactionMark, isCut);
    }
    const spellings = this.#spellings.filter(({ secret }) => secret.length >= shortest);
    const isSeen = (view: string) => spellings.some((spelling) => spelling.isIn(view, isCut));
    // Its ways of writing may lie in each other; and a log's own way to write a control character may end as a secret begins.
    return spellings.length > 0 && [...viewsOf(redacted).add(JSON.stringify(redacted))].some(isSeen)
      ? withheld
      : redacted;
  };
}

/** The shortest that is taken out of a text. */
export const shortestSecret = 8;
