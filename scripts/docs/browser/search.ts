import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, searchOptions } from "../search-options.js";

const maximumResults = 8;

/** Search over all pages (ARIA Authoring Practices, combobox with a list). The index loads when the field is first used. */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>(".search");
  const field = document.querySelector<HTMLInputElement>("#search");
  const list = document.querySelector<HTMLElement>("#search-results");
  const status = document.querySelector<HTMLElement>("#search-status");
  if (box === null || field === null || list === null || status === null) return;
  const results = new ResultList(field, list);
  let index: Promise<MiniSearch<SearchEntry>> | undefined;
  field.addEventListener("input", async () => {
    index ??= loadIndex();
    const asked = field.value;
    const found = (await index).search(asked).slice(0, maximumResults);
    if (asked !== field.value) return;
    results.show(found);
    status.textContent = asked.trim() === "" ? "" : `${found.length} ${found.length === 1 ? "result" : "results"}`;
  });
  field.addEventListener("keydown", (event) => results.handleKey(event));
  field.addEventListener("blur", () => results.close());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
  });
  box.hidden = false;
}

class ResultList {
  private active = -1;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly list: HTMLElement,
  ) {}

  show(results: readonly SearchResult[]): void {
    this.list.replaceChildren(...results.map(optionFor));
    this.setOpen(results.length > 0);
    this.activate(results.length > 0 ? 0 : -1);
  }

  close(): void {
    this.setOpen(false);
    this.activate(-1);
  }

  handleKey(event: KeyboardEvent): void {
    const count = this.list.children.length;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown" && count > 0) this.activate((this.active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) this.activate((this.active + count - 1) % count);
    else if (event.key === "Enter" && this.active !== -1) this.list.children[this.active]?.querySelector("a")?.click();
    else return;
    event.preventDefault();
  }

  private setOpen(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  private activate(index: number): void {
    this.active = index;
    for (const [position, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index));
    }
    const id = this.list.children[index]?.id;
    if (id === undefined) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", id);
  }
}

function optionFor(result: SearchResult, index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `search-result-${index}`;
  option.setAttribute("role", "option");
  const link = document.createElement("a");
  link.href = (document.documentElement.dataset["root"] ?? "") + String(result.id);
  link.tabIndex = -1;
  link.textContent = String(result["title"]);
  if (result["page"]) {
    const page = document.createElement("small");
    page.textContent = String(result["page"]);
    link.append(" ", page);
  }
  // Before the field loses the focus and the list closes.
  option.addEventListener("mousedown", (event) => event.preventDefault());
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
