import type { Sent } from "../exchange/request-options.js";
import { memberNamed } from "./header-place.js";

/** What a caller sends as a cookie of their own. */
export function ownCookie({ headers, init }: Sent, name: string): string | undefined {
  const cookies = (headers["cookie"] ?? "").split(/; */);
  const own = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return own?.slice(name.length + 1) ?? memberNamed(init.params?.cookie, name);
}
