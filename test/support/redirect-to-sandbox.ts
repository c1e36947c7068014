/** Where README's first call finds the sandbox that a command has started. */
const commandsSandbox = "http://127.0.0.1:4010";

// Loaded before a snippet of the documentation: what it sends to the API's sandbox reaches a local one instead, with a token that it knows.
const platformFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  // Most snippets send nothing, and the sandbox compiles the contract first.
  const [{ contract }, { startSandbox }] = await Promise.all([
    import("../../sandbox/contract.js"),
    import("../../sandbox/index.js"),
  ]);
  const sandbox = await startSandbox();
  try {
    const { origin } = new URL(contract.tokenRefresh?.url ?? "");
    const url = [contract.servers[0].url, origin, commandsSandbox].reduce(
      (text, one) => text.replace(one, sandbox.url),
      request.url,
    );
    const local = new Request(url, request);
    local.headers.set("Authorization", `Bearer ${sandbox.tokens.full}`);
    const response = await platformFetch(local);
    const body = await response.arrayBuffer();
    return new Response(body, response);
  } finally {
    // A call that was ended leaves nothing behind that keeps the process alive.
    await sandbox.close();
  }
};
