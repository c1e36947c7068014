import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, searchOptions } from "../search-options.js";
import { excerpt } from "./excerpt.js";

const maximumResults = 8;

/** Search over all pages (ARIA Authoring Practices, combobox with a list). The index loads when the field is first used. */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>(".search");
  const field = document.querySelector<HTMLInputElement>("#search");
  const panel = document.querySelector<HTMLElement>(".search-panel");
  const list = document.querySelector<HTMLElement>("#search-results");
  const status = document.querySelector<HTMLElement>(".search-status");
  if (box === null || field === null || panel === null || list === null || status === null) return;
  const results = new ResultList(field, panel, list, status);
  let index: Promise<MiniSearch<SearchEntry>> | undefined;
  const search = async () => {
    const asked = field.value.trim();
    if (asked === "") return results.close();
    index ??= loadIndex();
    const found = (await index).search(asked);
    if (asked === field.value.trim()) results.show(asked, found);
  };
  field.addEventListener("input", search);
  field.addEventListener("focus", search);
  field.addEventListener("keydown", (event) => results.handleKey(event));
  field.addEventListener("blur", () => results.close());
  document.addEventListener("keydown", (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (!isChord && (event.key !== "/" || isTyping(event.target))) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  box.hidden = false;
}

class ResultList {
  private active = -1;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly panel: HTMLElement,
    private readonly list: HTMLElement,
    private readonly status: HTMLElement,
  ) {
    // The field keeps the focus, or the list would close before a click on it ends.
    panel.addEventListener("mousedown", (event) => event.preventDefault());
  }

  show(asked: string, results: readonly SearchResult[]): void {
    this.list.replaceChildren(...results.slice(0, maximumResults).map(optionFor));
    this.list.hidden = results.length === 0;
    this.status.textContent = summaryOf(asked, results.length);
    this.setOpen(true);
    this.activate(results.length > 0 ? 0 : -1);
  }

  close(): void {
    this.setOpen(false);
    this.activate(-1);
  }

  handleKey(event: KeyboardEvent): void {
    const count = this.panel.hidden ? 0 : this.list.children.length;
    if (event.key === "Escape" && !this.panel.hidden) this.close();
    else if (event.key === "ArrowDown" && count > 0) this.activate((this.active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) this.activate((this.active + count - 1) % count);
    else if (event.key === "Enter" && this.active !== -1) this.list.children[this.active]?.querySelector("a")?.click();
    else return;
    event.preventDefault();
  }

  private setOpen(isOpen: boolean): void {
    this.panel.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  private activate(index: number): void {
    this.active = index;
    for (const [position, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index));
    }
    const option = this.list.children[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option === undefined) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", option.id);
  }
}

function summaryOf(asked: string, count: number): string {
  if (count === 0) return `Nothing found for “${asked}”. Try fewer words, or the name of a member.`;
  if (count > maximumResults) return `${maximumResults} of ${count} results`;
  return count === 1 ? "1 result" : `${count} results`;
}

function optionFor(result: SearchResult, index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `search-result-${index}`;
  option.setAttribute("role", "option");
  const link = document.createElement("a");
  link.href = (document.documentElement.dataset["root"] ?? "") + String(result.id);
  link.tabIndex = -1;
  const title = document.createElement("strong");
  title.append(String(result["title"]));
  link.append(title);
  if (result["page"]) {
    const page = document.createElement("small");
    page.append(String(result["page"]));
    link.append(" ", page);
  }
  const found = document.createElement("span");
  found.append(...excerpt(String(result["text"]), result.terms));
  link.append(found);
  option.append(link);
  return option;
}

/** By a script element, since a page from a file system may not fetch. */
function loadIndex(): Promise<MiniSearch<SearchEntry>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${document.documentElement.dataset["root"] ?? ""}assets/search-index.js`;
    script.onload = () =>
      resolve(MiniSearch.loadJS<SearchEntry>(Reflect.get(globalThis, "searchIndex"), searchOptions));
    script.onerror = () => reject(new Error("The search index cannot be loaded."));
    document.head.append(script);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
