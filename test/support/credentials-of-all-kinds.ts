/** An operation that takes a name and a password, and a key in each place that one can have, and the schemes of them. */
export function credentialsOfAllKinds() {
  return {
    securitySchemes: {
      basic: { type: "http", scheme: "basic" },
      "header-key": { type: "apiKey", in: "header", name: "X-Key" },
      query: { type: "apiKey", in: "query", name: "api key" },
      cookie: { type: "apiKey", in: "cookie", name: "session" },
    },
    operation: {
      security: [{ basic: [], "header-key": [], query: [], cookie: [] }],
      responses: { "200": { description: "Done." } },
    },
  };
}
