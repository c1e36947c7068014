import type { ContractNode } from "../../load/contract-node.js";
import type { OpenApiVersion } from "../../load/openapi-version.js";
import type { XmlElementFacts, XmlNodeFacts } from "../../model/shape.js";
import { componentName } from "../document/schema-name.js";
import { resolveSchema } from "../document/schema-parts.js";
import { compileXmlObject } from "./xml-object.js";

/** The nodes that schemas correspond to in XML. */
export class SchemaNodes {
  constructor(
    private readonly root: ContractNode,
    private readonly version: OpenApiVersion,
  ) {}

  /** The elements that stand for alternatives in place of the one around them; undefined where the contract names none. */
  elementNames(schema: ContractNode, nodes: readonly ContractNode[]): readonly XmlElementFacts[] | undefined {
    const own = compileXmlObject(schema, this.version);
    const isInPlace = this.version === "3.2" ? own.nodeType === "none" : own.facts.name === undefined;
    if (!isInPlace) return undefined;
    const named = nodes.flatMap((node) => {
      const facts = this.factsOf(node);
      return facts.name === undefined ? [] : [{ ...facts, name: facts.name }];
    });
    return named.length === nodes.length ? named : undefined;
  }

  /** The XML facts of the node that holds a value; of an array, of its wrapper. */
  factsOfNode(schema: ContractNode): XmlNodeFacts {
    const facts = this.factsOf(schema);
    const isArray = this.targetOf(schema).at("items") !== undefined;
    if (!isArray || facts.nodeType !== "none") return facts;
    // Without a wrapper an array has no node of its own.
    const { nodeType: _, ...others } = facts;
    return others;
  }

  /** The XML facts of a schema: those beside a reference, and before them those of its target. */
  factsOf(schema: ContractNode): XmlNodeFacts {
    const { version } = this;
    const target = this.targetOf(schema);
    const own = compileXmlObject(schema, version);
    if (target === schema) return own.facts;
    const facts = compileXmlObject(target, version).facts;
    if (schema.at("$ref") === undefined) return { ...facts, ...own.facts };
    if (version === "3.0") {
      schema.at("xml")?.notice("xml beside $ref in OpenAPI 3.0", "it has no effect");
      return facts;
    }
    return version === "3.1" ? { ...facts, ...own.facts } : this.referredNode(schema, facts, own);
  }

  /** OpenAPI 3.2, XML Object: beside `$ref` a schema is no node of its own, unless it says so; the node is that of its target. */
  private referredNode(
    schema: ContractNode,
    target: XmlNodeFacts,
    { nodeType, facts }: ReturnType<typeof compileXmlObject>,
  ): XmlNodeFacts {
    const xml = schema.at("xml")?.as("xml");
    if (nodeType === "element")
      xml?.refuse("an element around the one that $ref names", "leave out nodeType: the node is that of the schema");
    if (nodeType !== undefined && nodeType !== "none") return facts;
    if (facts.name !== undefined || facts.namespace !== undefined)
      xml?.refuse("names beside $ref", "write them in the schema that $ref names: in OpenAPI 3.2 the node is its own");
    const name = target.name ?? componentName(schema);
    return { ...target, ...(name === undefined ? {} : { name }) };
  }

  isWrapped(schema: ContractNode): boolean {
    return schema.at("xml") !== undefined && compileXmlObject(schema, this.version).nodeType === "element";
  }

  targetOf(schema: ContractNode): ContractNode {
    return resolveSchema(this.root, schema);
  }
}
