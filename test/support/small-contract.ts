/** A contract of a few operations, with no more around them than OpenAPI asks for. */
export function smallContract(
  paths: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.0",
    info: { title: "Small", version: "1" },
    servers: [{ url: "https://small.example" }],
    ...others,
    paths,
  };
}

/** An operation that answers with a status, in one or more media types. */
export function answeredWith(responses: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const described = Object.entries(responses).map(([status, content]) => [
    status,
    { description: "An answer.", ...(Object.keys(content).length > 0 && { content }) },
  ]);
  return { responses: Object.fromEntries(described) };
}
