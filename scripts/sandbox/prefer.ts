import { Refusal } from "./refusal.js";

/** Which of the answers that the contract states a request prefers (RFC 7240). */
export interface Preference {
  readonly status?: number;
  /** The name of an example. */
  readonly example?: string;
}

/**
 * Reads the Prefer header: `status=404`, `example=NAME`, or both. Other preferences are none of the sandbox's.
 *
 * @throws Refusal for a status that is none
 */
export function preferenceOf(header: string | null): Preference {
  const pairs = [...(header ?? "").matchAll(/(?:^|[,;])\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]*))/g)];
  const given = new Map(pairs.map(([, name = "", quoted, token]) => [name.toLowerCase(), quoted ?? token ?? ""]));
  const status = given.get("status");
  const example = given.get("example");
  if (status !== undefined && !/^[2-5]\d\d$/.test(status))
    throw new Refusal(400, `The status that is preferred is to be one from 200 to 599, not ${status}.`);
  return { ...(status === undefined ? {} : { status: Number(status) }), ...(example === undefined ? {} : { example }) };
}
