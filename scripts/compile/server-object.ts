import type { Contract } from "../../src/contract.js";
import type { ContractNode } from "../load/contract-node.js";
import type { ServerModel } from "../model.js";

/** OpenAPI Server Object: absolute URLs, in the contract's order. */
export function compileServers(root: ContractNode): ServerModel[] {
  return (root.at("servers")?.items() ?? []).map(compileServer);
}

/** The servers that the client can reach, of which there must be one. */
export function compileClientServers(root: ContractNode, servers: readonly ServerModel[]): Contract["servers"] {
  const [first, ...others] = servers.map(({ url }) => ({ url }));
  if (first === undefined) {
    (root.at("servers") ?? root).refuse(
      "no server",
      "write at least one server: the first is the client's default base URL",
    );
    return [{ url: "" }];
  }
  return [first, ...others];
}

function compileServer(server: ContractNode): ServerModel {
  server.refuseOthers(["url", "description"], (key) => `leave out ${key}: write each server's whole URL`);
  const url = server.at("url");
  const text = url?.text() ?? "";
  if (!/^https?:\/\/[^{}\s]+$/.test(text)) url?.refuse(text, "write an absolute http or https URL without variables");
  return { url: text.replace(/\/$/, ""), description: server.at("description")?.text() };
}
