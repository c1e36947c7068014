const ofBoth = "accessToken, baseUrl, checkRequest, credentials, fetch, format, headers, limits, retry, timeout";
const ofClient = `${ofBoth}, secretHeaders, server, serverVariables`;
const ofCall = `${ofBoth}, accept, body, bodySerializer, contentType, middleware, params, pathSerializer, querySerializer, Request, requestInitExt`;
/** Those of platforms' own fetch that no Request has. */
const ofFetch = "cf, client, dispatcher, next, priority, proxy, tls, window";

/** @throws TypeError for an option that no client has, and a format that there is not */
export function refuseUnknownClientOptions(options: object): void {
  refuseUnknown(options, ofClient, () => false);
}

/** The same of a call. What the platform's fetch has is an option too. */
export function refuseUnknownCallOptions(options: object): void {
  refuseUnknown(options, ofCall, (name) => name in Request.prototype || ofFetch.split(", ").includes(name));
}

function refuseUnknown(options: object, known: string, isOfFetch: (name: string) => boolean): void {
  const { format }: { readonly format?: unknown } = options;
  if (format !== undefined && format !== "json" && format !== "xml")
    throw new TypeError(`There is no format ${JSON.stringify(format)}; there are: json, xml.`);
  for (const name in options) {
    if (!known.split(", ").includes(name) && !isOfFetch(name))
      throw new TypeError(`There is no option ${JSON.stringify(name)}; there are: ${known}.`);
  }
}
