import type { Place } from "../../values/mismatch.js";
import { inWords, isNamed } from "../names.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import { allOf, patternsFor } from "./all-of.js";
import type { Constraints } from "./constraints.js";
import type { Child, EntryForm, MapForm, MapNode, MapRule } from "./element-form.js";
import { itemAt } from "./items.js";
import { xmlMismatch } from "./mismatch.js";
import { childOf } from "./named-element.js";

export function mapForm(rules: readonly MapRule[]): MapForm {
  const form: MapForm = {
    rules,
    layOut(nodes, within, taken) {
      const slot = nodes.slots++;
      const contentIn = (values: readonly unknown[]): MapContent => {
        const known = values[slot];
        return known instanceof MapContent ? known : new MapContent(rules, taken);
      };
      const node: MapNode = {
        form,
        within,
        begin(reader, { values }, place) {
          const content = contentIn(values);
          const child = content.begin(reader, place);
          if (child !== undefined) values[slot] = content;
          return child;
        },
        put: (value, { values }) => contentIn(values).put(value),
        entries: ({ values, constraints }, place) => contentIn(values).entries(place, constraints),
      };
      nodes.maps.push(node);
      return node;
    },
  };
  return form;
}

/** The members of an object that have any name, as they come. */
class MapContent {
  /** Each with the rule that it came by; of a list without an element around its items, all of them so far. */
  private readonly members = new Map<string, { readonly rule: MapRule; value: unknown }>();
  private begunKey = "";
  private begunRule: MapRule | undefined;

  /** @param taken names that belong to other members */
  constructor(
    private readonly rules: readonly MapRule[],
    private readonly taken: ReadonlySet<string>,
  ) {}

  /**
   * @param place of the object
   * @returns undefined for an element that is no member
   */
  begin(reader: LookaheadReader, place: Place | undefined): Child | undefined {
    for (const rule of this.rules) {
      const { entry } = rule;
      const key = entry === undefined ? reader.localName : keyOf(entry, reader, place);
      if (key === undefined || !rule.fits(key)) continue;
      if (entry === undefined && (reader.namespace !== rule.element.namespace || this.taken.has(key))) continue;
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
    if (rule.list === undefined) this.members.set(key, { rule, value });
    else if (Array.isArray(member?.value)) member.value.push(value);
    else this.members.set(key, { rule, value: [value] });
  }

  /** @param place of the object */
  *entries(place: Place | undefined, constraints: Constraints): Generator<readonly [string, unknown]> {
    for (const [key, { rule, value }] of this.members) {
      const list = rule.list && Array.isArray(value) ? value : undefined;
      yield [key, list && rule.list ? constraints.checkItems(list, rule.list.shape, { parent: place, key }) : value];
    }
  }

  private childOf(rule: MapRule, place: Place): Child {
    const known = this.members.get(this.begunKey);
    const { list, entry } = rule;
    const patterns = patternsFor(this.begunKey, this.rules).filter((other) => other !== rule);
    const form = patterns.length === 0 ? undefined : allOf([rule, ...patterns].map(({ element }) => element.form));
    if (list !== undefined) {
      const index = Array.isArray(known?.value) ? known.value.length : 0;
      return childOf(itemAt(list.items, index), { parent: place, key: index });
    }
    if (known !== undefined || this.taken.has(this.begunKey)) throw xmlMismatch(place, "one member", "another one");
    return { form: entry ?? form ?? rule.element.form, place, nullable: false };
  }
}

/** @throws ContractError for an entry without a key */
function keyOf({ name, key }: EntryForm, reader: LookaheadReader, place: Place | undefined): string | undefined {
  if (!isNamed(reader, name)) return undefined;
  const text = reader.textOfChild(key);
  if (typeof text === "string") return text;
  throw xmlMismatch(place, `text in element ${inWords(key)}`, text === null ? "child elements" : "nothing");
}
