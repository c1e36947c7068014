import type { Contract, SecurityScheme, Server } from "../../model/contract.js";
import { call, type Expression, list, literal, part, record } from "../../model/parts/expression.js";

/** What makes all that the operations share. */
export function sharedExpression({ servers, securitySchemes }: Contract): Expression {
  const schemes = Object.entries(securitySchemes).map(([name, scheme]) => [name, schemeExpression(scheme)]);
  return record({
    servers: list(servers.map(serverExpression)),
    securitySchemes: record(Object.fromEntries(schemes)),
  });
}

export function serverExpression({ url, variables }: Server): Expression {
  return url.includes("{") ? call("variableServer", literal(url), literal(variables ?? {})) : literal({ url });
}

function schemeExpression(scheme: SecurityScheme): Expression {
  return scheme.type === "apiKey" ? call(`${scheme.in}Key`, literal(scheme.name)) : part(scheme.type);
}
