import type { SecurityScheme } from "../exchange/api.js";
import type { Sent } from "../exchange/request-options.js";
import { setMember } from "../values/set-member.js";

/** Where a credential goes: all of a scheme but what is sent. */
export type Place = Pick<SecurityScheme, "in" | "name" | "own" | "place">;

export function inHeader(name: string): Place {
  return {
    in: "header",
    name,
    own: (sent) => ownHeader(sent, name),
    place: (text, { headers }) => setMember(headers, name.toLowerCase(), text),
  };
}

/** What a caller sends as a header of their own. */
export function ownHeader({ headers, init: { params } }: Sent, name: string): string | undefined {
  return headers[name.toLowerCase()] ?? memberNamed(params?.header, name);
}

/** A parameter that a caller gives, whatever the case of its name. */
export function memberNamed(parameters: unknown, name: string): string | undefined {
  const found = Object.entries(parameters ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return found === undefined || found === null ? undefined : String(found);
}
