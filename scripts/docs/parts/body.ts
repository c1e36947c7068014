import type { BodyView, MediaTypeView } from "../contract/operation-view.js";
import type { SchemaView, TypeView } from "../contract/schema-view.js";
import { type Html, html } from "../html.js";
import { type MemberContext, memberList, typeFacts } from "./member-list.js";
import { schemaSection } from "./schema-section.js";
import { typeWords } from "./type-words.js";

/** What a body holds, by media type: `application/json, application/xml: Loan`. */
export function contentInWords(content: readonly MediaTypeView[]): Html {
  return html`${byType(content).map(({ words, mediaTypes }, index) => html`${index > 0 && html`<br>`}${mediaTypes.map((mediaType, place) => html`${place > 0 && ", "}<code>${mediaType}</code>`)}: <span class="type">${words}</span>`)}`;
}

/**
 * The members of a body whose schema has no name, and so no section of its own.
 *
 * @param whose of several bodies: which one it is
 */
export function bodyMembers(owner: string, whose: string, { content }: BodyView, context: MemberContext): Html {
  const groups = byType(content);
  return html`${groups.map(({ type, mediaTypes }) => {
    const facts = typeFacts(type);
    if (facts.text === "" && type.members.length === 0) return "";
    const prefix = groups.length > 1 ? `${owner}:${mediaTypes[0]}:` : `${owner}:`;
    const inWords = groups.length > 1 && html` in <code>${mediaTypes[0]}</code>`;
    return html`<p>The body${whose}${inWords}:</p>${facts}${memberList(prefix, type.members, context)}`;
  })}`;
}

interface TypeGroup {
  readonly type: TypeView;
  readonly words: Html;
  readonly mediaTypes: readonly string[];
}

/** Media types that hold the same. A type without a name is the same only where its members are. */
function byType(content: readonly MediaTypeView[]): TypeGroup[] {
  const groups = new Map<string, TypeGroup>();
  for (const { mediaType, type } of content) {
    const key = JSON.stringify(type);
    const mediaTypes = [...(groups.get(key)?.mediaTypes ?? []), mediaType];
    groups.set(key, { type, words: typeWords(type), mediaTypes });
  }
  return [...groups.values()];
}

/** The sections of a page's schemas, each where the first part of the page asks for it. */
export class SchemaSections {
  private readonly shown = new Set<string>();

  constructor(
    private readonly schemas: readonly SchemaView[],
    private readonly context: MemberContext,
  ) {}

  /** The schemas that types name and those that these refer to, as far as they have no section yet. */
  of(types: readonly TypeView[]): Html {
    const sections: Html[] = [];
    const wanted = types.flatMap(namesIn);
    for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
      const schema = this.schemas.find((candidate) => candidate.name === name);
      if (schema === undefined || this.shown.has(name)) continue;
      this.shown.add(name);
      sections.push(schemaSection(schema, this.context));
      wanted.push(...namesIn(schema.type));
    }
    return html`${sections}`;
  }
}

/** The schemas that a type and its members name. */
function namesIn({ words, members }: TypeView): string[] {
  const all = [...words, ...members.flatMap(({ type }) => type.words)];
  return all.flatMap((word) => (typeof word === "string" ? [] : word.schema));
}
