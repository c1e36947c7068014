import type { Model } from "../../model/model.js";
import { literal } from "../literal.js";
import { schemaTypeNames } from "../types/schema-type-names.js";
import { understoodDocument } from "../types/understood-document.js";

/** How modules name the types of schemas in components: as `schema.ts` does. */
export class SchemaTypeReferences {
  readonly #names: ReadonlyMap<string, string>;
  readonly #requestForms: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  /** @param taken what the modules mean by other names */
  constructor(
    model: Model,
    private readonly taken: ReadonlySet<string>,
  ) {
    this.#names = schemaTypeNames(model);
    this.#requestForms = understoodDocument(model).requestForms;
  }

  /** Its type, as an answer has it. */
  received(schema: string): string {
    const name = this.nameOf(schema);
    if (name === undefined) return `components["schemas"][${literal(schema)}]`;
    this.#used.add(name);
    return name;
  }

  /** Its type, as a request has it. */
  sent(schema: string): string {
    return this.received(this.#requestForms.get(schema) ?? schema);
  }

  /** The names that `schema.ts` exports, of those that were asked for. */
  get imported(): readonly string[] {
    return [...this.#used];
  }

  /** The name of a type, where modules can have that name. */
  private nameOf(schema: string): string | undefined {
    const name = this.#names.get(schema);
    return name === undefined || this.taken.has(name) ? undefined : name;
  }
}
