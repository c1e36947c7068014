import { type ExpandedName, isNamed } from "../names.js";
import { nil } from "../reader/namespaces.js";
import { XmlReader } from "../reader/reader.js";
import {
  type AttributeLayout,
  type ChildLayout,
  type DocumentLayout,
  type ElementLayout,
  type FormLayout,
  type LaidForm,
  mergeElements,
} from "./layout.js";
import { unknown } from "./unknown.js";

/** The root element of the documents of a schema. */
export interface LaidDocument {
  readonly root: {
    choices(): readonly (ExpandedNames & { readonly nullable: boolean; form(): LaidForm })[];
  };
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
}

type ExpandedNames = { readonly namespace: string; readonly localName: string | undefined };

/** Recursion is as deep as elements lie in each other. */
const mostDepth = 64;
/** Of the names that attributes, or children, of one element have: what compares them takes time that follows the square. */
const mostNames = 500;

/** What is known of a document that is gone through. */
interface Learning {
  readonly text: string;
  readonly reader: XmlReader;
  readonly nilNames: readonly ExpandedName[];
  /** Attributes that mark an element as null, as written. */
  readonly nils: Set<string>;
  /** Those that the root declares. No other element declares one of them anew: so they mean the same everywhere. */
  readonly prefixes: Set<string>;
  depth: number;
  attributes: number;
}

/**
 * The layout of a document that the strict reader has accepted.
 *
 * @throws Unknown for one that has what no layout knows
 */
export function learn(text: string, { root, nilAliases }: LaidDocument): DocumentLayout {
  const declaration = text.startsWith("<?") ? text.slice(0, text.indexOf("?>") + 2) : "";
  // No comment, CDATA section or processing instruction is taken for granted to come again.
  if (text.includes("<!") || text.includes("<?", declaration.length)) unknown();
  // Whatever its limits were, the document has kept to them.
  const reader = new XmlReader(text, { bytes: Infinity, depth: Infinity, attributes: Infinity });
  const nils = new Set<string>();
  const prefixes = new Set([""]);
  const learning = { text, reader, nilNames: [nil, ...nilAliases], nils, prefixes, depth: 0, attributes: 0 };
  reader.next();
  const choice = root.choices().find(({ namespace, localName = "" }) => isNamed(reader, { namespace, localName }));
  const { nullable, form } = choice ?? unknown();
  const layout = elementAt(learning, form(), nullable, 1);
  const { depth, attributes } = learning;
  return { declarations: new Set([declaration]), root: layout, nils, depth, attributes };
}

/** At a start tag; goes to the end of the element. */
function elementAt(
  learning: Learning,
  form: LaidForm,
  nullable: boolean,
  depth: number,
  isOfAnyName = false,
): ElementLayout {
  const { reader, text } = learning;
  learning.depth = Math.max(learning.depth, depth);
  if (depth > mostDepth) unknown();
  const { localName, scanner } = reader;
  // An attribute's value has no "<".
  const tag = text.slice(text.lastIndexOf("<", scanner.position - 1), scanner.position);
  const name = tag.slice(1, tag.search(/[ \t\r\n/>]/));
  const { attributes, isNull } = attributesOf(learning, tag, form.layout, depth === 1);
  const isEmpty = tag.endsWith("/>") && !isNull;
  return {
    name: isOfAnyName ? name.slice(0, -localName.length) : name,
    form,
    nullable: nullable || form.nullable,
    attributes,
    ...childrenOf(learning, form.layout, localName, depth),
    isEmpty,
    isFilled: !isNull && !isEmpty,
  };
}

function childrenOf(learning: Learning, layout: FormLayout | undefined, around: string, depth: number) {
  const { reader } = learning;
  const children = new Map<string, ChildLayout>();
  let isMixed = false;
  let last: string | undefined;
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token !== "start") continue;
    const child = layout?.child?.(reader, around) ?? unknown();
    const { key, form, nullable, repeated, isOfAnyName } = child;
    const known = children.get(key);
    if (children.size > mostNames || (known !== undefined && repeated === undefined)) unknown();
    isMixed ||= known !== undefined && key !== last;
    last = key;
    const element = elementAt(learning, form, nullable, depth + 1, isOfAnyName);
    const merged = known === undefined ? element : mergeElements(known.element, element);
    children.set(key, { ...child, element: merged, isOptional: false });
  }
  return { children, isMixed };
}

function attributesOf(learning: Learning, tag: string, layout: FormLayout | undefined, isRoot: boolean) {
  const attributes = new Map<string, AttributeLayout>();
  const resolved = learning.reader.attributes.values();
  let isNull = false;
  for (const [, written = "", value = ""] of tag.matchAll(attributeOf)) {
    learning.attributes = Math.max(learning.attributes, attributes.size + 1);
    // After the attribute by which an element is null, there is none.
    if (isNull || attributes.size > mostNames) unknown();
    if (/^xmlns(?::|$)/.test(written)) {
      declare(learning, written.slice("xmlns:".length), isRoot);
      attributes.set(written, { written: `${written}=${value}`, part: undefined, isOptional: false });
      continue;
    }
    const attribute = resolved.next().value ?? unknown();
    isNull = learning.nilNames.some((name) => isNamed(attribute, name));
    if (isNull) takeNil(learning, written, value);
    else {
      const part = layout?.attribute?.(attribute) ?? unknown();
      attributes.set(written, { written: `${written}=${value[0]}`, part, isOptional: false });
    }
  }
  return { attributes, isNull };
}

function declare({ reader, prefixes, nils }: Learning, prefix: string, isRoot: boolean): void {
  if (prefix === "") return;
  if (!isRoot && prefixes.has(prefix)) unknown();
  if (!isRoot) return;
  prefixes.add(prefix);
  if (reader.scope.lookUp(prefix) === nil.namespace) nils.add(`${prefix}:nil="true"`);
}

function takeNil({ prefixes, nils }: Learning, written: string, value: string): void {
  const [, prefix = ""] = /^(.*):/.exec(written) ?? [];
  if (!prefixes.has(prefix) || !/true|1/.test(value)) unknown();
  nils.add(`${written}=${value}`);
}

/** An attribute of a start tag that is known to be well-formed. */
const attributeOf = /[ \t\r\n]([^ \t\r\n=]+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g;
