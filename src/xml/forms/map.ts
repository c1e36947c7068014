import type { Place } from "../../values/mismatch.js";
import { quoted } from "../../values/quoted.js";
import { type ObjectDetails, type Schema, unfit } from "../../values/schema.js";
import { regularExpression } from "../../values/string.js";
import { finish, repeatedIn } from "../layout/expression.js";
import type { LaidChild, Part, Repeated } from "../layout/layout.js";
import { repeated } from "../layout/repeated.js";
import type { Take } from "../layout/sequence.js";
import { unknown } from "../layout/unknown.js";
import { newWriter } from "../layout/writer.js";
import { isNamed } from "../names.js";
import type { XmlReader } from "../reader/reader.js";
import { type Compared, checkItems } from "./constraints.js";
import type {
  Child,
  ElementPart,
  FoundNodes,
  MapForm,
  MapNode,
  MapRule,
  MapValue,
  ObjectNodes,
} from "./element-form.js";
import { childOf, type ElementNames, item } from "./item.js";
import { itemAt } from "./item-at.js";
import { xmlMismatch } from "./mismatch.js";
import { ofKind } from "./of-kind.js";
import { allOf } from "./texts.js";

/** How members of any name are written. */
export type ValuePart = (schema: Schema) => MapValue;

export type MapPart = (object: ObjectDetails) => MapForm;

/** An element, named by the member. */
export function value(names: ElementNames = {}, part?: ElementPart): ValuePart {
  return (schema) => ({ element: item(names, part)(schema), list: undefined, entry: undefined });
}

/** An array without an element around its items, each of which is named by the member. */
export function values(names: ElementNames, part: ElementPart): ValuePart {
  return (schema) => ({
    element: item(names, part)(schema),
    list: ofKind(part(schema), "array"),
    entry: undefined,
  });
}

/**
 * Members of any name.
 *
 * @param others those that match no pattern
 * @param patterns in the contract's order, as the object's schema has them
 */
export function xmlMap(
  others: ValuePart | undefined,
  patterns: readonly (readonly [pattern: string, value: ValuePart])[] = [],
): MapPart {
  return (object) => {
    const stated = object.patterns?.stated ?? [];
    const rules = patterns.flatMap(([pattern, part], index): readonly MapRule[] => {
      const schema = stated[index];
      const fits = (key: string) => regularExpression(pattern).test(key);
      return schema === undefined ? [] : [{ ...part(schema), isPattern: true, fits }];
    });
    if (others !== undefined && object.others)
      rules.push({ ...others(object.others), isPattern: false, fits: () => true });
    return mapForm(rules);
  };
}

/** The rules of the patterns that a name matches. */
export function patternsFor(key: string, rules: readonly MapRule[]): readonly MapRule[] {
  return rules.filter(({ isPattern, fits }) => isPattern && fits(key));
}

function mapForm(rules: readonly MapRule[]): MapForm {
  return {
    rules,
    layOut(nodes, within, taken) {
      const slot = nodes.slots++;
      const contentIn = (values: readonly unknown[]): MapContent => {
        const known = values[slot];
        return known instanceof MapContent ? known : new MapContent(rules, taken);
      };
      const member: Part = {
        put({ values }: FoundNodes, [key, value]: readonly [string, unknown]) {
          const content = contentIn(values);
          values[slot] = content;
          content.add(key, value, nodes);
        },
      };
      const byName = repeatedByName(nodes);
      const node: MapNode = {
        within,
        begin(reader, { values }, place) {
          const content = contentIn(values);
          const child = content.begin(reader, place);
          if (child !== undefined) values[slot] = content;
          return child;
        },
        laidChild: (reader) => laidChild(rules, member, byName, reader),
        put: ({ values }, value) => contentIn(values).put(value),
        entries: ({ values, compared }, place) => contentIn(values).entries(place, compared),
      };
      nodes.maps.push(node);
      return node;
    },
  };
}

function laidChild(rules: readonly MapRule[], part: Part, byName: Repeated, reader: XmlReader): LaidChild | undefined {
  const [rule, ...others] = rules;
  if (rule === undefined || others.length > 0 || rule.isPattern || rule.list !== undefined) return undefined;
  const { element, entry } = rule;
  const { nullable } = element;
  const child = { key: "*", part, nullable };
  if (entry !== undefined) return isNamed(reader, entry.name) ? { ...child, form: entry, repeated } : undefined;
  if (reader.namespace !== element.namespace) return undefined;
  return { ...child, form: element.form(), repeated: byName, isOfAnyName: true };
}

/** Members of any name but those of others, each of which is the name of an element: what reads one gives its name, and its value. */
function repeatedByName({ elements }: ObjectNodes): Repeated {
  return {
    ...repeated,
    sequence(element, shared) {
      // The end tags of what several expressions read could not be compared.
      if (repeatedIn(element) !== undefined) unknown();
      const writer = newWriter(shared);
      writer.captures = 1;
      const prefix = quoted(element.name);
      const others = [...elements.keys()].map((name) => `(?!${quoted(name)}[ \\t\\r\\n/>])`);
      const names = { start: `${prefix}(${others.join("")}${asciiName})`, end: `${prefix}\\1` };
      const sequence = finish(writer, element, names);
      const value: Take = (frame) => {
        const found = sequence.value(frame);
        return found === unfit ? unfit : [frame.matches[0]?.[1], found];
      };
      return { ...sequence, value };
    },
  };
}

/** Of names, those of ASCII alone. */
const asciiName = "[A-Za-z_][A-Za-z_0-9.\\-]*";

/** The members of an object that have any name, as they come. */
class MapContent {
  /** Each with the rule that it came by; of a list without an element around its items, all of them so far. */
  private readonly members = new Map<string, { readonly rule: MapRule; value: unknown }>();
  private begunKey = "";
  private begunRule: MapRule | undefined;

  private readonly rules: readonly MapRule[];
  private readonly taken: ReadonlySet<string>;

  /** @param taken names that belong to other members */
  constructor(rules: readonly MapRule[], taken: ReadonlySet<string>) {
    this.rules = rules;
    this.taken = taken;
  }

  /**
   * @param place of the object
   * @returns undefined for an element that is no member
   */
  begin(reader: XmlReader, place: Place | undefined): Child | undefined {
    for (const rule of this.rules) {
      const { entry } = rule;
      const key = entry === undefined ? reader.localName : entry.keyAt(reader, place);
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

  /**
   * Takes a member that a layout has read.
   *
   * @throws ContractError for one that the strict reader must judge
   */
  add(key: string, value: unknown, { elements }: ObjectNodes): void {
    const [rule] = this.rules;
    const isElement = rule?.entry === undefined && elements.has(key);
    if (rule === undefined || isElement || this.taken.has(key) || this.members.has(key))
      throw xmlMismatch(undefined, "one member", "another one");
    this.members.set(key, { rule, value });
  }

  /** @param place of the object */
  *entries(place: Place | undefined, compared: Compared): Generator<readonly [string, unknown]> {
    for (const [key, { rule, value }] of this.members) {
      const { list } = rule;
      const isList = list !== undefined && Array.isArray(value);
      yield [key, isList ? checkItems(value, list.schema, compared, { parent: place, key }) : value];
    }
  }

  private childOf(rule: MapRule, place: Place): Child {
    const known = this.members.get(this.begunKey);
    const { list, entry, element } = rule;
    const patterns = patternsFor(this.begunKey, this.rules).filter((other) => other !== rule);
    const form = allOf([rule, ...patterns].map(({ element }) => element.form()));
    if (list !== undefined) {
      const index = Array.isArray(known?.value) ? known.value.length : 0;
      return childOf(itemAt(list.items(), index), { parent: place, key: index });
    }
    if (known !== undefined || this.taken.has(this.begunKey)) throw xmlMismatch(place, "one member", "another one");
    return { form: entry ?? form, place, nullable: element.nullable };
  }
}
