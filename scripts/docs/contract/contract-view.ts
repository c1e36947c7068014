import { resolveReference } from "../../compile/document/reference-object.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Model, ServerModel } from "../../model/model.js";
import { type OperationView, viewOperations } from "./operation-view.js";
import { entriesOf, itemsOf, textAt } from "./optional-members.js";
import { type SchemaView, viewSchemas } from "./schema-view.js";

/** What the pages show of a contract: the facts for people, beside the tables of the model. */
export interface ContractView {
  readonly title: string;
  readonly description: string | undefined;
  readonly servers: readonly ServerModel[];
  readonly operations: readonly OperationView[];
  /** The schemas that a request or an answer holds, in the contract's order. */
  readonly schemas: readonly SchemaView[];
  readonly securitySchemes: readonly SecuritySchemeView[];
  /** How the API marks null in XML, besides XML Schema's own `nil`. */
  readonly nilAliases: readonly NilAliasView[];
}

export interface SecuritySchemeView {
  readonly name: string;
  readonly description: string | undefined;
  /** Where tokens are had, by what the contract calls the address: `tokenUrl of authorizationCode`. */
  readonly addresses: readonly { readonly name: string; readonly url: string }[];
}

export interface NilAliasView {
  readonly localName: string;
  readonly reason: string;
}

export function viewContract(root: ContractNode, model: Model): ContractView {
  const { title, description, servers } = model;
  return {
    title,
    description,
    servers,
    operations: viewOperations({ root, model }),
    schemas: viewSchemas({ root, model }),
    securitySchemes: entriesOf(root.at("components")?.at("securitySchemes")).map(([name, reference]) =>
      viewSecurityScheme(name, resolveReference(root, reference)),
    ),
    nilAliases: itemsOf(root.at("x-xml-nil-aliases")).map((alias) => ({
      localName: textAt(alias, "localName") ?? "",
      reason: textAt(alias, "reason") ?? "",
    })),
  };
}

function viewSecurityScheme(name: string, scheme: ContractNode): SecuritySchemeView {
  const flows = entriesOf(scheme.at("flows")).filter(([flow]) => !flow.startsWith("x-"));
  return {
    name,
    description: textAt(scheme, "description"),
    addresses: [
      ...addressesOf(scheme, ["openIdConnectUrl"], name),
      ...flows.flatMap(([flow, node]) => addressesOf(node, ["authorizationUrl", "tokenUrl", "refreshUrl"], flow)),
    ],
  };
}

function addressesOf(node: ContractNode, members: readonly string[], owner: string) {
  return members.flatMap((member) => {
    const url = textAt(node, member);
    return url === undefined ? [] : [{ name: `${member} of ${owner}`, url }];
  });
}
