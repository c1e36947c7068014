import type { Contract, Server, ServerVariable } from "../../src/contract.js";
import { type ContractNode, describe } from "../load/contract-node.js";
import type { ServerModel } from "../model.js";

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
function compileServer(server: ContractNode): ServerModel {
  server.noticeOthers(["url", "description", "variables", "name"]);
  const node = server.at("url");
  const url = (node?.text() ?? "").replace(/\/$/, "");
  if (!isServerUrl(url)) node?.refuse(url, advice);
  const variables = Object.fromEntries(
    (server.at("variables")?.entries() ?? []).map(([name, variable]) => [name, compileVariable(variable)]),
  );
  for (const [, name = ""] of url.matchAll(/\{([^{}]*)\}/g)) {
    if (!Object.hasOwn(variables, name)) node?.refuse(`{${name}}`, "write it under variables, with its default");
  }
  const defaultUrl = url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => variables[name]?.default ?? "");
  if (isServerUrl(url) && (!isServerUrl(defaultUrl) || /[{}]/.test(defaultUrl)))
    server.at("variables")?.refuse(`the URL ${describe(defaultUrl)} of their defaults`, advice);
  return {
    url,
    defaultUrl,
    description: server.at("description")?.text(),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}

const advice = "write an http or https URL, or one that is relative to the contract's own";

function isServerUrl(url: string): boolean {
  return !/[\s\p{Cc}]/u.test(url) && !/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url);
}

/** OpenAPI Server Variable Object. */
function compileVariable(variable: ContractNode): ServerVariable {
  variable.noticeOthers(["default", "enum", "description"]);
  const fallback = variable.at("default");
  if (fallback === undefined) variable.refuse("a variable without a default", "write its default");
  const text = fallback?.text() ?? "";
  const values = variable
    .at("enum")
    ?.items()
    .map((item) => item.text() ?? "");
  if (values !== undefined && !values.includes(text)) fallback?.refuse(text, `write one of ${values.join(", ")}`);
  return { default: text, ...(values !== undefined && { enum: values }) };
}
