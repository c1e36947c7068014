import { pointerStep } from "../../../src/contract/json-pointer.js";
import { isRecord } from "../../load/contract-node.js";
import { valueAt } from "../../load/pointer.js";
import type { BaseAlternativeModel, TaggedModel, TagModel } from "../../model/model.js";

type Schema = Readonly<Record<string, unknown>>;

/**
 * Writes what discriminators say as `oneOf`, `allOf` and `enum`, as the decoder understands it. openapi-typescript has a reading of its own: it
 * writes tags into the schemas that alternatives refer to, whoever else refers to them, and knows no descendants. Defaults that have no effect are left out.
 */
export function writtenOut(document: unknown, tagged: TaggedModel, unfitDefaults: ReadonlySet<string>): unknown {
  return new WrittenOut(document, tagged, unfitDefaults).of(document, "");
}

class WrittenOut {
  constructor(
    private readonly document: unknown,
    private readonly tagged: TaggedModel,
    private readonly unfitDefaults: ReadonlySet<string>,
  ) {}

  of(value: unknown, pointer: string): unknown {
    if (Array.isArray(value)) return value.map((item, index) => this.of(item, `${pointer}/${index}`));
    if (!isRecord(value)) return value;
    const members = this.tagged.members.get(pointer);
    if (members !== undefined) return this.membersOf(members);
    const bases = this.tagged.bases.get(pointer);
    const schema = bases === undefined ? this.inside(value, pointer) : this.base(value, pointer, bases);
    const tag = this.tagged.tags.get(pointer);
    return tag === undefined ? schema : withTag(schema, tag);
  }

  private inside(value: Schema, pointer: string): Schema {
    const entries = Object.entries(value).filter(
      ([key, member]) =>
        !isDiscriminator(key, member) && !(key === "default" && this.unfitDefaults.has(`${pointer}/default`)),
    );
    return Object.fromEntries(entries.map(([key, member]) => [key, this.of(member, pointer + pointerStep(key))]));
  }

  private base(value: Schema, pointer: string, alternatives: readonly BaseAlternativeModel[]): Schema {
    const facts = ["title", "description", "deprecated", "nullable"].filter((key) => key in value);
    const oneOf = alternatives
      .filter(({ tag }) => tag === undefined || tag.values.length > 0 || !tag.isRequired)
      .map((alternative) => {
        const { tag, isUnrelated } = alternative;
        const own = alternative.isMembersAlone
          ? this.membersOf(alternative.pointer)
          : { $ref: `#${alternative.pointer.replaceAll("%", "%25")}` };
        const schema = isUnrelated ? { allOf: [this.membersOf(pointer), own] } : own;
        return tag === undefined ? schema : withTag(schema, tag);
      });
    return { ...Object.fromEntries(facts.map((key) => [key, value[key]])), oneOf };
  }

  /** The members of a schema alone: without its descendants, and without its alternatives where these are made of it. */
  private membersOf(pointer: string): Schema {
    const value = valueAt(this.document, pointer);
    if (!isRecord(value)) return {};
    const { title: _, description: __, deprecated: ___, ...others } = value;
    const { oneOf: ____, anyOf: _____, ...members } = others;
    const isBase = this.tagged.bases.has(pointer);
    const schema = this.inside(isBase ? others : members, pointer);
    const tag = this.tagged.undeclared.get(pointer);
    if (tag === undefined) return schema;
    const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
    return { ...schema, properties: { ...properties, [tag]: { type: "string" } } };
  }
}

function isDiscriminator(key: string, value: unknown): boolean {
  return key === "discriminator" && isRecord(value) && typeof value["propertyName"] === "string";
}

/** A schema whose values are objects with the tag. */
function withTag(schema: unknown, { name, values, isRequired, isNullable, access }: TagModel): Schema {
  const tag = {
    type: "string",
    enum: values,
    ...(access === "read" ? { readOnly: true } : {}),
    ...(access === "write" ? { writeOnly: true } : {}),
  };
  const tagged = { type: "object", properties: { [name]: tag }, ...(isRequired ? { required: [name] } : {}) };
  return { allOf: [schema, tagged], ...(isNullable ? { nullable: true } : {}) };
}
