/** What lets pages of any origin call the sandbox, and read all of its answers (Fetch Standard, CORS protocol). */
export const corsHeaders = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "*" } as const;

/** Whether a browser asks if it may call. */
export function isPreflight(method: string, headers: Headers): boolean {
  return method === "OPTIONS" && headers.has("access-control-request-method");
}

/** Whatever it wants to send: a star would not stand for the Authorization header. */
export function preflightHeaders(headers: Headers): Record<string, string> {
  const asked = headers.get("access-control-request-headers");
  return {
    "Access-Control-Allow-Methods": headers.get("access-control-request-method") ?? "",
    ...(asked === null ? {} : { "Access-Control-Allow-Headers": asked }),
  };
}
