/**
 * A base URL, absolute and in the form that a request's URL has.
 *
 * @param name how errors name it
 * @throws TypeError for a URL that no request can be sent to: `fetch` refuses one with a user's name. It does not hold the URL, and so no
 *   password.
 */
export function checkedUrl(url: string, name = "baseUrl", base: string | undefined = pageUrl()): string {
  try {
    // Without a path of its own: the build takes the last slash away.
    const { href } = new URL(url || "/", base);
    if (/^https?:\/\/[^/@]+\/[^?#]*$/.test(href)) return href;
  } catch {
    // No URL, or a relative one where there is no page.
  }
  throw new TypeError(
    `${name} is to be an absolute URL of http or https, without a user's name or password, a query and a fragment.`,
  );
}

/** What a relative URL is relative to; undefined outside browsers. */
export function pageUrl(): string | undefined {
  return globalThis.document?.baseURI ?? globalThis.location?.href;
}
