import { type OpenApiDocument, operationsOf, type PlacedOperation } from "../contracts/real/document.js";
import type { Exchange } from "./scenario.js";

/** An operation of a contract that a request of a scenario is one of, and the texts in its path. */
export interface FoundOperation extends PlacedOperation {
  readonly pathValues: Readonly<Record<string, string>>;
  readonly serverValues: Readonly<Record<string, string>>;
}

/**
 * Finds a request's operation by its method and path. Of several the one whose path says most; undefined where the contract has none, since no
 * OpenAPI can state the operation.
 */
export function findOperation(document: OpenApiDocument, { method, path }: Exchange): FoundOperation | undefined {
  const serverPath = pathOfServer(String(document.at("/servers/0/url").value ?? ""));
  return operationsOf(document)
    .filter((operation) => operation.method === method)
    .flatMap((operation) => {
      const names = [...`${serverPath}${operation.path}`.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
      const match = patternOf(serverPath, operation.path).exec(path);
      if (match === null) return [];
      const values = names.map((name, index): [string, string] => [name, decodeURIComponent(match[index + 1] ?? "")]);
      const ofServer = serverPath.split("{").length - 1;
      return {
        ...operation,
        serverValues: Object.fromEntries(values.slice(0, ofServer)),
        pathValues: Object.fromEntries(values.slice(ofServer)),
      };
    })
    .sort((one, other) => literalLength(other.path) - literalLength(one.path))[0];
}

/** The path of a server's URL, whose variables stay in it. The scenarios' own server is its first variable, or an origin. */
function pathOfServer(url: string): string {
  return url.replace(/^(?:\{endpoint\}|https?:\/\/[^/]+)/, "").replace(/\/$/, "");
}

/** Express takes a slash at the end for none. A parameter of a path may have slashes where TypeSpec says so. */
function patternOf(serverPath: string, path: string): RegExp {
  return new RegExp(`^${withValues(serverPath, "([^/]+)")}${withValues(path.replace(/\/$/, ""), "(.+)")}$`);
}

function withValues(template: string, value: string): string {
  const pieces = template.split(/\{[^{}]*\}/).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return pieces.join(value);
}

function literalLength(template: string): number {
  return template.replaceAll(/\{[^{}]*\}/g, "").length;
}
