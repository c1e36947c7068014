import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAuthorization, createClient, createTokenStore, isTokenError } from "adultwork-webcam";
import { startSandbox } from "adultwork-webcam/sandbox";

/**
 * A web application whose users sign in at the API: `npx tsx examples/sign-in.ts` goes the whole way against the local sandbox, with a
 * user who allows it, or with `--cancel` one who does not.
 */
const sandbox = await startSandbox();
const { clientId, clientSecret, tokenUrl, authorizationUrl = "" } = sandbox.tokenEndpoint;

/** What is kept of each browser that is signing in: the state that is to come back with it. */
const sessions = new Map<string, string>();

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(isTokenError(error) ? 403 : 500).end(isTokenError(error) ? `Not signed in: ${error.code}` : "");
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
// A server that listens on a port has an address of this form.
const { port } = server.address() as AddressInfo;
const ownUrl = `http://127.0.0.1:${port}`;

// Against the API itself, leave out the two URLs: the contract states them.
const endpoints = { tokenUrl, authorizationUrl };
const authorization = createAuthorization({ clientId, clientSecret, redirectUri: `${ownUrl}/callback`, ...endpoints });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "/";
  if (path === "/sign-in") {
    const session = randomUUID();
    const { url, state } = authorization.request({ operations: ["cancelMadeBooking"] });
    sessions.set(session, state);
    // The browser brings it back: whoever has another one gets no tokens.
    const cookie = `session=${session}; HttpOnly; SameSite=Lax; Path=/`;
    response.writeHead(302, { Location: url, "Set-Cookie": cookie }).end();
  } else if (path.startsWith("/callback?")) {
    const session = /session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const state = sessions.get(session) ?? "";
    sessions.delete(session);
    const tokens = await authorization.tokens(path, state);
    const kept = { ...tokens }; // a database: it is to survive this process
    const accessToken = createTokenStore({
      ...{ clientId, clientSecret, tokenUrl },
      ...tokens,
      onTokens: (renewed) => void Object.assign(kept, renewed),
    });
    const client = createClient({ baseUrl: sandbox.url, accessToken });
    const booking = await client.cancelMadeBooking({ BookingID: 1, Reason: "I can't make it." });
    response.end(`Signed in, and booking ${booking.WebcamBookingID} is ${booking.Status}.`);
  } else {
    response.writeHead(404).end();
  }
}

console.log(await browse(process.argv.includes("--cancel") ? "Cancel" : "Allow"));
server.close();
await sandbox.close();

/** Does what a browser and its user do: follows redirects, keeps the cookie, and clicks a link of the page. */
async function browse(link: "Allow" | "Cancel"): Promise<string> {
  const start = await fetch(`${ownUrl}/sign-in`, { redirect: "manual" });
  const cookie = start.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const pageUrl = start.headers.get("Location") ?? "";
  const page = await (await fetch(pageUrl)).text();
  const [, href = ""] = new RegExp(`<a href="([^"]+)">${link}</a>`).exec(page) ?? [];
  const clicked = await fetch(new URL(href.replaceAll("&#38;", "&"), pageUrl), { redirect: "manual" });
  const back = await fetch(clicked.headers.get("Location") ?? "", { headers: { Cookie: cookie } });
  return back.text();
}
