import { quoted } from "../../values/quoted.js";
import { unfit } from "../../values/schema.js";
import { entities, expandText } from "../reader/references.js";
import { takeText } from "../reader/scanner.js";
import type { ChildLayout, DocumentLayout, ElementLayout, FormLayout, Repeated, Taken } from "./layout.js";
import type { Frame, Sequence, Take } from "./sequence.js";
import { unknown } from "./unknown.js";
import { capture, flush, newWriter, type Shared, type TagNames, type Writer } from "./writer.js";

// Each of these classes stops at what may follow it, and no group is repeated: so the time follows the length of the text.
export const space = "[ \\t\\r\\n]*";
export const between = "[ \\t\\r\\n]+";
/** What may be text, with its references (XML 1.0 §2.4 [14]); surrogates are known to be pairs. */
const characters = "([\\t\\n\\r\\x20-\\x3B\\x3D-\\uFFFD]*)";

/** More is not kept of one layout. */
const mostSource = 100_000;

/**
 * What reads documents of a layout.
 *
 * @throws Unknown for one that cannot be read so
 */
export function documentSequence({ declarations, root, nils }: DocumentLayout): Sequence {
  const nil = nils.size === 0 ? undefined : `${between}(?:${[...nils].map(quoted).join("|")})${space}`;
  const before = `(?:${[...declarations].map(quoted).join("|")})${space}`;
  return sequenceOf(root, { nil, left: mostSource }, before);
}

/**
 * What reads an element.
 *
 * @param before what stands before it
 * @throws Unknown
 */
export function sequenceOf(element: ElementLayout, shared: Shared, before = ""): Sequence {
  return finish(newWriter(shared, before), element, namesOf(element));
}

/** Writes an element and no more. */
export function finish(writer: Writer, element: ElementLayout, names: TagNames): Sequence {
  const value = (repeatedIn(element)?.compound ?? flat)(writer, element, names);
  flush(writer);
  const { opening = unknown(), steps, nil, empty } = writer;
  return { opening, steps, nil, empty, value };
}

/** How an element is read that holds something that may come several times; any other one expression reads. */
export function repeatedIn({ children }: ElementLayout): Repeated | undefined {
  for (const { element, repeated = repeatedIn(element) } of children.values()) if (repeated) return repeated;
  return undefined;
}

function namesOf({ name }: ElementLayout): TagNames {
  const source = quoted(name);
  return { start: source, end: source };
}

/**
 * Writes an element that one expression reads.
 *
 * @param isDoubtful whether it is looked for too where what holds it is empty
 */
function flat(writer: Writer, element: ElementLayout, names: TagNames, isOptional = false, isDoubtful = false): Take {
  const { form, isEmpty } = element;
  const { layout: { read } = unknown() } = form;
  const { matches: at } = writer;
  const isUncertain = isOptional || isDoubtful;
  if (isOptional) writer.source += "(?:";
  const there = isUncertain && !read ? capture(writer, "()") : 0;
  const parts = startTag(writer, element, names);
  writer.source += "(?:>";
  const inside = read ? undefined : content(writer, element, parts);
  const found = read ? capture(writer, characters) : 0;
  writer.source += `</${names.end}>`;
  const isNullable = endAsNull(writer, element, names);
  // Text that has not come is null, or empty, or not there: which of them is told only where it may be several.
  const nil = isNullable && (isEmpty || isUncertain || !read) ? capture(writer, "()") : 0;
  const empty = isEmpty ? endAsEmpty(writer) : 0;
  writer.source += isOptional ? `)${space})?` : `)${space}`;
  if (read !== undefined) return textTake(read, { at, found, nil, empty, isNullable });
  return (frame) => {
    const match = frame.matches[at];
    if (match === undefined || (there !== 0 && match[there] === undefined)) return undefined;
    return nil !== 0 && match[nil] !== undefined ? null : inside?.(frame);
  };
}

/** Where a text is: which match, and which of its captures; and the captures that tell that it is null, or empty. */
interface TextPlace {
  readonly at: number;
  readonly found: number;
  readonly nil: number;
  readonly empty: number;
  /** Whether text that has not come is null, where no capture tells. */
  readonly isNullable: boolean;
}

function textTake(read: (text: string) => unknown, { at, found, nil, empty, isNullable }: TextPlace): Take {
  return ({ matches, isLiteral }) => {
    const match = matches[at];
    const text = match?.[found];
    if (text !== undefined) return read(isLiteral ? text : expanded(text));
    if (match === undefined) return undefined;
    if (empty !== 0 && match[empty] !== undefined) return read("");
    return isNullable && (nil === 0 || match[nil] !== undefined) ? null : undefined;
  };
}

/** Writes what an element holds. */
export function content(writer: Writer, element: ElementLayout, parts: Taken[]): Take {
  const { layout } = element.form;
  const text = layout?.text?.();
  if (text === undefined) writer.source += space;
  else parts.push({ part: text, take: text.write(writer, characters) });
  const children = [...element.children.values()];
  for (const child of children) {
    const { repeated } = child;
    const together = repeated && element.isMixed ? children.filter((other) => other.repeated) : [child];
    if (repeated === undefined) parts.push(single(writer, child, element, parts));
    else if (together[0] === child) parts.push(...repeated.write(writer, together));
  }
  return layout?.take?.(parts) ?? ((frame) => fill(layout, parts, frame));
}

function fill(layout: FormLayout | undefined, parts: readonly Taken[], frame: Frame): unknown {
  const filling = layout?.begin?.();
  for (const { part, take, areSeveral } of parts) {
    const value = take(frame);
    if (value === unfit || filling === undefined) return unfit;
    if (areSeveral && Array.isArray(value)) for (const one of value) part.put(filling, one);
    else if (value !== undefined) part.put(filling, value);
  }
  return filling?.end();
}

function single(writer: Writer, child: ChildLayout, { isEmpty }: ElementLayout, parts: readonly Taken[]): Taken {
  const { part, element, isOptional } = child;
  // Where there is one at most, it is no other's.
  if (parts.some((known) => known.part === part)) unknown();
  const take = repeatedIn(element)?.child(writer, child);
  return { part, take: take ?? flat(writer, element, namesOf(element), isOptional, isEmpty) };
}

/** @returns the attributes that are members */
export function startTag(writer: Writer, { attributes }: ElementLayout, { start }: TagNames): Taken[] {
  const parts: Taken[] = [];
  writer.source += `<${start}`;
  for (const { written, part } of attributes.values()) {
    if (part === undefined) writer.source += between + quoted(written);
    else parts.push({ part, take: part.write(writer, written) });
  }
  return parts;
}

/** @returns whether it may be null */
export function endAsNull(writer: Writer, { nullable }: ElementLayout, { end }: TagNames): boolean {
  const { nil } = writer.shared;
  if (!nullable || nil === undefined) return false;
  writer.source += `|${nil}(?:/>|></${end}>)`;
  return true;
}

/** @returns the capture that tells */
export function endAsEmpty(writer: Writer): number {
  return capture(writer, `|${space}/>()`);
}

/** @throws XmlSyntaxError */
export function expanded(text: string): string {
  if (!/[&\r\]]/.test(text)) return text;
  return expandedEntities(text) ?? (takeText({ text, position: 0 }) ? text : expandText(text));
}

/** Text that needs no more than references to the predefined entities, as nearly all texts with references do; undefined for any other. */
function expandedEntities(text: string): string | undefined {
  if (text.includes("]") || text.includes("\r")) return undefined;
  const [first = "", ...others] = text.split("&");
  let whole = first;
  for (const other of others) {
    const end = other.indexOf(";");
    const character = end === -1 ? undefined : entities.get(other.slice(0, end));
    if (character === undefined) return undefined;
    whole += character + other.slice(end + 1);
  }
  return whole;
}
