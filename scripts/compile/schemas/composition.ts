import { type ContractNode, describe, isRecord } from "../../load/contract-node.js";
import type { Shape } from "../../model/shape.js";
import { componentAt } from "../document/schema-name.js";
import { isContradiction } from "../shapes/contradiction.js";
import { intersectShapes } from "../shapes/intersect-shapes.js";
import { closeShape } from "../shapes/unevaluated-properties.js";
import { compileAlternatives } from "./alternatives.js";
import { compileBaseShape } from "./discriminator/base-shape.js";
import { undeclaredOfBase } from "./discriminator/undeclared-tag.js";
import { finishShape } from "./finish-shape.js";
import type { MergeBudget } from "./merge-budget.js";
import { isNullable } from "./nullable.js";
import { compileAdditional } from "./object-schema.js";
import { compileOwnKeywords } from "./own-keywords.js";
import { constraints, noticeUnknown } from "./schema-keywords.js";
import { compileReference, membersOf } from "./schema-references.js";
import type { SchemaScope } from "./schema-scope.js";
import { SelfMadeSchemas } from "./self-made-schemas.js";

/** Makes one shape of all that a schema is composed of: what it refers to, its `allOf`, its alternatives and its own keywords. */
export class Composition {
  private readonly selfMade: SelfMadeSchemas;

  constructor(
    private readonly scope: SchemaScope,
    private readonly budget: MergeBudget,
  ) {
    this.selfMade = new SelfMadeSchemas(scope.root, scope.inheritance);
  }

  /** The shape of a schema. A reference becomes a reference shape, and its target a named shape. */
  compile(schema: ContractNode): Shape {
    return finishShape(this.compilePart(schema), schema, this.scope.facts);
  }

  /** The members of a schema alone; with the tag of a base, where they do not name it. */
  compileMembers(base: string, schema: ContractNode): Shape {
    const { facts, tagged } = this.scope;
    const shape = this.compilePart(schema, true);
    const undeclared = undeclaredOfBase(base, shape, this.scope);
    if (undeclared === undefined) return finishShape(shape, schema, facts);
    tagged.undeclared.set(schema.pointer, undeclared.tag);
    return finishShape(facts.place(undeclared.shape, schema), schema, facts);
  }

  /** The shape of a schema that may be a part of another one. */
  compilePart(schema: ContractNode, isMembersAlone = false): Shape {
    const { facts, options, unchecked } = this.scope;
    const { value } = schema;
    if (typeof value === "boolean") return facts.place({ kind: value ? "any" : "never" }, schema);
    if (!isRecord(value)) {
      schema.refuse(describe(value), "write a schema");
      return { kind: "any" };
    }
    if (this.selfMade.refuse(schema)) return facts.place({ kind: "any" }, schema);
    noticeUnknown(schema);
    unchecked.tell(schema);
    const parts = isMembersAlone ? this.memberParts(schema) : this.partsOf(schema);
    const merged = parts.reduce<Shape>((one, other) => this.merge(one, other, schema), { kind: "any" });
    const closed = this.close(merged, schema, isMembersAlone);
    const mayBeNull = isNullable(schema, options.version);
    const shape = mayBeNull && closed.kind !== "any" ? { ...closed, nullable: true as const } : { ...closed };
    if (parts.length > 0 && parts.every((part) => facts.isUntyped(part))) facts.noteUntyped(shape);
    return facts.place(shape, schema);
  }

  private partsOf(schema: ContractNode): Shape[] {
    if (schema.at("$ref") === undefined) return this.ownParts(schema);
    const reference = compileReference(schema, this.scope);
    if (this.scope.options.version !== "3.0") return [reference, ...this.ownParts(schema)];
    // OpenAPI 3.0, Reference Object: what stands beside $ref is ignored.
    for (const key of [...constraints, "nullable", "default", "readOnly", "writeOnly"])
      schema.at(key)?.notice(`${key} beside $ref in OpenAPI 3.0`, "it has no effect");
    return [reference];
  }

  private ownParts(schema: ContractNode): Shape[] {
    const { inheritance } = this.scope;
    const alternatives = () =>
      (["anyOf", "oneOf"] as const).flatMap((mode) => compileAlternatives(schema, mode, this.scope) ?? []);
    const name = componentAt(schema.pointer);
    if (name !== undefined && inheritance.isBase(name))
      return [compileBaseShape(name, schema, this.scope, (one, other) => this.merge(one, other, schema))];
    if (name === undefined || !inheritance.holdsItsChildren(name)) return this.memberParts(schema, alternatives);
    // What is made of the schema has its members already.
    return inheritance.holdsChildrenAlone(name) ? alternatives() : [membersOf(name, this.scope), ...alternatives()];
  }

  /** What a schema says beside its alternatives. */
  private memberParts(schema: ContractNode, alternatives: () => Shape[] = () => []): Shape[] {
    const own = compileOwnKeywords(schema, this.scope);
    const parts = [...(schema.at("allOf")?.items() ?? []).map((part) => this.compilePart(part)), ...alternatives()];
    if (own === undefined) return parts;
    return this.scope.facts.isUntyped(own) ? [...parts, own] : [own, ...parts];
  }

  private merge(one: Shape, other: Shape, schema: ContractNode): Shape {
    if (one.kind === "any") return other;
    const { facts, named, defaults, options } = this.scope;
    const result = this.budget.merge(schema, () =>
      intersectShapes(one, other, {
        resolve: (shape) => named.resolve(shape),
        isUntyped: (shape) => facts.isUntyped(shape),
        isImplied: (additional) => facts.isImplied(additional),
        derive: (made, from) => {
          defaults.derive(made, from);
          return facts.place(made, facts.placeOf(from) ?? schema);
        },
        hasUnevaluated: options.version !== "3.0",
        spend: (pairs, depth) => this.budget.spend(pairs, depth),
        matches: (pattern, name) => this.budget.matches(pattern, name),
      }),
    );
    if (result === undefined) return one;
    if (!isContradiction(result)) return result;
    (schema.at("allOf") ?? schema).refuse(result.found, result.advice);
    return one;
  }

  private close(shape: Shape, schema: ContractNode, isMembersAlone: boolean): Shape {
    const { facts, inheritance, named } = this.scope;
    const node = schema.at("unevaluatedProperties");
    if (node === undefined) return shape;
    const name = componentAt(schema.pointer) ?? "";
    // JSON Schema, core §11.3: what alternatives evaluate is not unevaluated. The members of a base are closed, and so is what is made of them.
    if (isMembersAlone ? inheritance.holdsItsChildren(name) : inheritance.isBase(name)) return shape;
    return closeShape(shape, compileAdditional(node, undefined, this.scope), {
      resolve: (part) => named.resolve(part),
      isImplied: (additional) => facts.isImplied(additional),
    });
  }
}
