/** Makes tabs of panels that stand one below the other (ARIA Authoring Practices, tabs pattern, with automatic activation). */
export function makeTabs(): void {
  for (const group of document.querySelectorAll<HTMLElement>(".tabs")) makeTabGroup(group);
}

function makeTabGroup(group: HTMLElement): void {
  const panels = [...group.querySelectorAll<HTMLElement>(".tab")];
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", group.dataset["tabs"] ?? "");
  const tabs = panels.map((panel) => {
    const tab = tabFor(panel);
    list.append(tab);
    return tab;
  });
  const select = (index: number) => {
    for (const [position, tab] of tabs.entries()) {
      const isSelected = position === index;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      const panel = panels[position];
      if (panel !== undefined) panel.hidden = !isSelected;
    }
  };
  for (const [index, tab] of tabs.entries()) tab.addEventListener("click", () => select(index));
  list.addEventListener("keydown", (event) => {
    const next = moved(
      event.key,
      tabs.findIndex((tab) => tab.tabIndex === 0),
      tabs.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    tabs[next]?.focus();
  });
  const openLinked = () => {
    const linked = panels.findIndex((panel) => `#${panel.id}` === location.hash);
    if (linked !== -1) select(linked);
  };
  group.prepend(list);
  group.classList.add("ready");
  select(0);
  openLinked();
  addEventListener("hashchange", openLinked);
}

function tabFor(panel: HTMLElement): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = `${panel.id}-tab`;
  tab.textContent = panel.dataset["label"] ?? "";
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", panel.id);
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", tab.id);
  return tab;
}

function moved(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
