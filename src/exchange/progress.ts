import type { Exchange, Outcome } from "../errors/api-error.js";

/** What is known of a call while it is under way. */
export class Progress {
  known: Exchange = { outcome: "not-sent" };
  /** The latest answer, unless a request has been sent since. */
  response: Response | undefined;
  /** What is known of the latest request on its own. */
  latest: Outcome = "not-sent";
  #earlier: Outcome = "not-sent";

  /** From here on a request may reach the server. */
  sending(): void {
    this.#earlier = this.known.outcome;
    this.learn("unknown");
  }

  /** That the latest request was not sent after all, or how it was answered. */
  learn(outcome: Outcome, response?: Response): void {
    this.response = response;
    this.latest = outcome;
    const overall = withEarlier(this.#earlier, outcome);
    this.known = response === undefined ? { outcome: overall } : { outcome: overall, status: response.status };
  }

  answered(response: Response): void {
    this.learn(outcomeOf(response), response);
  }
}

/** What an earlier request of the call may have done, no later one undoes: only an accepted one settles it. */
function withEarlier(earlier: Outcome, latest: Outcome): Outcome {
  return latest !== "accepted" && certainty.indexOf(earlier) > certainty.indexOf(latest) ? earlier : latest;
}

/** Each says less of what the server did not do than the one before it. */
const certainty: readonly Outcome[] = ["not-sent", "refused", "unknown"];

function outcomeOf({ status, ok, redirected }: Response): Outcome {
  if (ok) return "accepted";
  // Where a redirect was followed, another server refused, and the first may have acted (RFC 9110 §15.4.4).
  return status >= 400 && status < 500 && !redirected ? "refused" : "unknown";
}
