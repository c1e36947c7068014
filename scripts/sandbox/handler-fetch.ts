import { asSent, type Handler } from "./handler.js";

/** A handler in the place of `fetch`: a client that is given it calls the sandbox without a network. */
export function fetchOf(handler: Handler): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname: path, search } = new URL(request.url);
    const { method, headers } = request;
    const answered = await handler.answer(
      { method, path, query: search.slice(1), headers },
      async () => new Uint8Array(await request.arrayBuffer()),
    );
    const { body, ...init } = asSent(answered);
    return new Response(body, init);
  };
}
