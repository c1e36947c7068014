import type { Contract } from "../../src/contract.js";
import type { ContractNode } from "../load/contract-node.js";

/** OpenAPI Server Object: the absolute URLs, in the contract's order. */
export function compileServers(root: ContractNode): Contract["servers"] {
  const [first, ...others] = (root.at("servers")?.items() ?? []).map(compileServer);
  if (first === undefined) {
    (root.at("servers") ?? root).refuse(
      "no server",
      "write at least one server: the first is the client's default base URL",
    );
    return [""];
  }
  return [first, ...others];
}

function compileServer(server: ContractNode): string {
  server.refuseOthers(["url", "description"], (key) => `leave out ${key}: write each server's whole URL`);
  const url = server.at("url");
  const text = url?.text() ?? "";
  if (!/^https?:\/\/[^{}]+$/.test(text)) url?.refuse(text, "write an absolute http or https URL without variables");
  return text.replace(/\/$/, "");
}
