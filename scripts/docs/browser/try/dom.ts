/** What an element is made with. */
export interface Attributes {
  readonly class?: string;
  readonly [name: string]: string | undefined;
}

/** An element of this document; what is in it is text, or elements. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A block of code that scrolls on its own, and so can be reached by keyboard (WCAG 2.1.1). */
export function codeBlock(label: string, ...content: readonly (Node | string)[]): HTMLElement {
  return make("pre", { class: "code", tabindex: "0", role: "group", "aria-label": label }, ...content);
}

/** The element of an id, which the page that the build makes has. */
export function byId(id: string): HTMLElement;
export function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind;
export function byId(id: string, kind: abstract new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} ${id}.`);
  return found;
}

/** What is around a control, with its label. */
export function fieldOf(control: HTMLElement): HTMLElement {
  const found = control.closest<HTMLElement>(".field");
  if (found === null) throw new Error(`${control.id} is in no field.`);
  return found;
}
