import type { ServerVariable } from "../../src/client/server-parts.js";
import { quoted } from "../../src/values/quoted.js";
import type { Contract, Operation, Server } from "../model/contract.js";
import { Refusal } from "./refusal.js";

/** An operation that a request is for. */
export interface Found {
  /** Its name among the contract's operations. */
  readonly name: string;
  readonly operation: Operation;
  /** What stands in the path for each of its variables, as it was sent. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Finds the operation that a request is for, by its method and the path of its URL. */
export type FindOperation = (method: string, path: string) => Found;

/**
 * @returns throws Refusal where the contract has no such path (404), or the path no such method (405)
 */
export function bindFindOperation({ operations, servers }: Contract): FindOperation {
  const routes = Object.entries(operations)
    .map(([name, operation]) => ({ name, operation, pattern: patternOf(operation.path) }))
    .sort((one, other) => compareRoutes(one.operation.path, other.operation.path));
  const ownServers = Object.values<Operation>(operations).flatMap(({ server }) => server ?? []);
  const folders = [...servers, ...ownServers].flatMap((server) => folderPattern(server) ?? []);

  return (method, path) => {
    const paths = [path, ...folders.flatMap((folder) => (folder.test(path) ? path.replace(folder, "") : []))];
    const onPath = paths.flatMap((one) =>
      routes.flatMap(({ pattern, ...route }) => {
        const match = pattern.exec(one);
        return match === null ? [] : [{ ...route, match }];
      }),
    );
    // A path without variables comes before those that have some (OpenAPI, Path Templating Matching).
    const found = onPath.find(({ operation }) => operation.method === method.toLowerCase());
    if (found !== undefined) {
      const { name, operation, match } = found;
      const names = namesIn(operation.path);
      return {
        name,
        operation,
        variables: Object.fromEntries(names.map((one, index) => [one, match[index + 1] ?? ""])),
      };
    }
    if (onPath.length === 0) throw new Refusal(404, `The contract has no path ${path}.`);
    const allow = [...new Set(onPath.map(({ operation }) => operation.method.toUpperCase()))].join(", ");
    throw new Refusal(405, `This path takes ${allow}.`, { headers: { Allow: allow } });
  };
}

/** The path of a server's URL at the beginning of another one, with any values that its variables may have; undefined where it has none. */
function folderPattern({ url, variables = {} }: Server): RegExp | undefined {
  const folder = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "").replace(/\/+$/, "");
  if (folder === "") return undefined;
  const parts = folder
    .split(/\{([^{}]+)\}/)
    .map((part, index) => (index % 2 === 1 ? valuePattern(variables[part] ?? {}) : quoted(part)));
  return new RegExp(`^${parts.join("")}(?=/)`);
}

/** A default may have slashes. */
function valuePattern({ default: usual, enum: values }: ServerVariable): string {
  const known = values ?? (usual === undefined ? [] : [usual]);
  return `(?:${[...known.map(quoted), ...(values === undefined ? ["[^/]+"] : [])].join("|")})`;
}

function patternOf(path: string): RegExp {
  const parts = path.split(/(\{[^{}]+\})/).map((part, index) => (index % 2 === 1 ? "([^/]+?)" : literalPattern(part)));
  return new RegExp(`^${parts.join("")}/?$`);
}

/** As it stands, or with what a URL cannot have escaped (RFC 3986 §2.1). */
function literalPattern(text: string): string {
  return [...text]
    .map((character) => {
      const [plain, escaped] = [character, encodeURIComponent(character)].map(quoted);
      return plain === escaped ? plain : `(?:${plain}|${escaped})`;
    })
    .join("");
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

/** The fewest variables first; of as many, the one with more text around them. */
function compareRoutes(one: string, other: string): number {
  const textOf = (path: string) => path.replace(/\{[^{}]+\}/g, "").length;
  return namesIn(one).length - namesIn(other).length || textOf(other) - textOf(one);
}
