import type { Place } from "../../values/mismatch.js";
import { allOf, patternsFor } from "../forms/all-of.js";
import type { Constraints } from "../forms/constraints.js";
import type { EntryForm, MapForm, MapRule } from "../forms/element-form.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { inWords, isNamed } from "../names.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import { choicesAt } from "./choices.js";
import { type Child, childOf } from "./content.js";

/** The members of an object that have any name, as they come. */
export class MapContent {
  /** Each with the rule that it came by; of a list without an element around its items, all of them so far. */
  private readonly members = new Map<string, { readonly rule: MapRule; value: unknown }>();
  private begunKey = "";
  private begunRule: MapRule | undefined;

  private readonly form: MapForm;

  constructor(form: MapForm) {
    this.form = form;
  }

  /**
   * @param place of the object
   * @returns undefined for an element that is no member
   */
  begin(reader: LookaheadReader, place: Place | undefined): Child | undefined {
    for (const rule of this.form.rules) {
      const key = rule.entry === undefined ? reader.localName : keyOf(rule.entry, reader, place);
      if (key === undefined || !rule.fits(key)) continue;
      if (rule.entry === undefined && (reader.namespace !== rule.namespace || this.form.taken.has(key))) continue;
      this.begunKey = key;
      this.begunRule = rule;
      return this.childOf(rule, { parent: place, key });
    }
    return undefined;
  }

  put(value: unknown): void {
    const { begunKey: key, begunRule: rule } = this;
    if (rule === undefined) return;
    const member = this.members.get(key);
    if (!isList(rule)) this.members.set(key, { rule, value });
    else if (Array.isArray(member?.value)) member.value.push(value);
    else this.members.set(key, { rule, value: [value] });
  }

  /** @param place of the object */
  *entries(place: Place | undefined, constraints: Constraints): Generator<readonly [string, unknown]> {
    for (const [key, { rule, value }] of this.members) {
      const list = isList(rule) && Array.isArray(value) ? value : undefined;
      const shape = rule.value.items?.shape;
      yield [key, list && shape ? constraints.checkItems(list, shape, { parent: place, key }) : value];
    }
  }

  private childOf(rule: MapRule, place: Place): Child {
    const known = this.members.get(this.begunKey);
    const { items, form } = rule.value;
    const patterns = patternsFor(this.begunKey, this.form.rules).filter((other) => other !== rule);
    const described = patterns.length === 0 ? form() : allOf([form(), ...patterns.map(({ value }) => value.form())]);
    if (isList(rule) && items !== undefined) {
      const index = Array.isArray(known?.value) ? known.value.length : 0;
      const [choice] = choicesAt(items, index);
      if (choice !== undefined) return childOf(choice, { parent: place, key: index });
    }
    if (known !== undefined || this.form.taken.has(this.begunKey))
      throw xmlMismatch(place, "one member", "another one");
    return { form: rule.entry ?? described, place, nullable: false };
  }
}

/** Whether each item has an element of its own, named by the key. */
function isList({ entry, value }: MapRule): boolean {
  return entry === undefined && value.items !== undefined;
}

/** @throws ContractError for an entry without a key */
function keyOf({ name, key }: EntryForm, reader: LookaheadReader, place: Place | undefined): string | undefined {
  if (!isNamed(reader, name)) return undefined;
  const text = reader.textOfChild(key);
  if (typeof text === "string") return text;
  throw xmlMismatch(place, `text in element ${inWords(key)}`, text === null ? "child elements" : "nothing");
}
