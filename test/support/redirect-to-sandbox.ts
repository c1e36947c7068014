import { contract } from "../../sandbox/contract.js";
import { startSandbox } from "../../sandbox/index.js";

// Loaded before a snippet of the documentation: what it sends to the API's sandbox reaches a local one instead, with a token that it knows.
const platformFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const sandbox = await startSandbox();
  const { origin } = new URL(contract.tokenRefresh?.url ?? "");
  const local = new Request(
    request.url.replace(contract.servers[0].url, sandbox.url).replace(origin, sandbox.url),
    request,
  );
  local.headers.set("Authorization", `Bearer ${sandbox.tokens.full}`);
  const response = await platformFetch(local);
  const body = await response.arrayBuffer();
  await sandbox.close();
  return new Response(body, response);
};
