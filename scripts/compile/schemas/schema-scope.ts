import type { ContractNode } from "../../load/contract-node.js";
import type { BaseAlternativeModel, TagModel } from "../../model/model.js";
import type { Shape } from "../../model/shape.js";
import type { ShapeFacts } from "../shapes/shape-facts.js";
import type { SchemaNodes } from "../xml/schema-nodes.js";
import type { StatedDefaults } from "./default-values.js";
import type { Inheritance } from "./discriminator/inheritance.js";
import type { NamedSchemas } from "./named-schemas.js";
import type { ScalarOptions } from "./scalar-schema.js";
import type { UncheckedSchemas } from "./unchecked-schemas.js";

/** What is at hand wherever a schema is compiled. */
export interface SchemaScope {
  readonly root: ContractNode;
  readonly options: ScalarOptions;
  readonly xml: SchemaNodes;
  readonly inheritance: Inheritance;
  readonly unchecked: UncheckedSchemas;

  readonly facts: ShapeFacts;
  readonly named: NamedSchemas;
  readonly defaults: StatedDefaults;
  readonly tagged: TaggedSchemas;

  /** The shape of a schema that may be a part of another one. */
  compilePart(schema: ContractNode): Shape;
  /** The shape of a schema inside another one, as of a member or an item. */
  compileInside(schema: ContractNode): Shape;
}

/** What discriminators make of the schemas' types, as far as it is known: see the model. */
export interface TaggedSchemas {
  readonly tags: Map<string, TagModel>;
  readonly bases: Map<string, readonly BaseAlternativeModel[]>;
  readonly undeclared: Map<string, string>;
  readonly members: Map<string, string>;
}
