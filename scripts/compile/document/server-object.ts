import type { ServerVariable } from "../../../src/client/server-parts.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { Contract, Server } from "../../model/contract.js";
import type { ServerModel } from "../../model/model.js";

/** The servers of a contract, in its order. OpenAPI Object: without any, the one that the contract itself comes from. */
export function compileServers(root: ContractNode): readonly [ServerModel, ...ServerModel[]] {
  const [first, ...others] = (root.at("servers")?.items() ?? []).map(compileServer);
  return [first ?? { url: "", defaultUrl: "", description: undefined }, ...others];
}

/** The servers as the client has them. */
export function clientServers([first, ...others]: readonly [ServerModel, ...ServerModel[]]): Contract["servers"] {
  return [clientServer(first), ...others.map(clientServer)];
}

/** The server of an operation, or else of its path, where either has one of its own. */
export function compileOwnServer(pathItem: ContractNode, operation: ContractNode): Server | undefined {
  const [server] = operation.at("servers")?.items() ?? pathItem.at("servers")?.items() ?? [];
  return server && clientServer(compileServer(server));
}

function clientServer({ url, variables }: ServerModel): Server {
  return variables === undefined ? { url } : { url, variables };
}

/** OpenAPI Server Object. */
export function compileServer(server: ContractNode): ServerModel {
  const node = server.at("url");
  const url = (node?.text() ?? "").replace(/\/$/, "");
  if (/[\s\p{Cc}]/u.test(url)) node?.refuse(url, advice);
  else if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url) || /[?#]/.test(url)) node?.notice(describe(url), notCalled);
  const stated = new Map(server.at("variables")?.entries());
  const names = [...new Set([...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name))];
  const variables = Object.fromEntries(
    names.map((name) => [name, compileVariable(name, stated.get(name), node ?? server)]),
  );
  for (const [name, variable] of stated)
    if (!names.includes(name))
      variable.notice(`the variable ${describe(name)}`, "it has no effect: the URL does not have it");
  return {
    url,
    defaultUrl: url.replaceAll(/\{([^{}]*)\}/g, (place, name: string) => variables[name]?.default ?? place),
    description: server.at("description")?.text(),
    ...(names.length > 0 && { variables }),
  };
}

const advice = "write an http or https URL, or one that is relative to the contract's own";
const notCalled =
  "a client calls http and https alone, without a query or a fragment: choose another server, or give a baseUrl";

/**
 * OpenAPI Server Variable Object. A default that is none is left out.
 *
 * @param url what to name for a variable that the server does not describe
 */
function compileVariable(name: string, variable: ContractNode | undefined, url: ContractNode): ServerVariable {
  const values = variable
    ?.at("enum")
    ?.items()
    .map((item) => item.text() ?? "");
  const listed = values === undefined || values.length === 0 ? {} : { enum: values };
  const asked = `createClient is to be given serverVariables.${name}`;
  const fallback = variable?.at("default");
  if (variable === undefined) url.notice(`{${name}}, which variables does not describe`, asked);
  else if (fallback === undefined) variable.notice("a variable without a default", asked);
  if (fallback === undefined) return listed;
  const text = fallback.text() ?? "";
  if (isUsable(text) && (listed.enum ?? [text]).includes(text)) return { default: text, ...listed };
  fallback.notice(describe(fallback.value), `no value that {${name}} can have: ${asked}`);
  return listed;
}

/** Not empty, and nothing that ends the URL's path, or that is a variable once more. */
function isUsable(text: string): boolean {
  return text !== "" && !/[\s\p{Cc}{}?#\\]/u.test(text);
}
