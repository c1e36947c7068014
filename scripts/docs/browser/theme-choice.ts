/** What the reader chose: the system's colours, or always one of the two. */
export type ThemeChoice = "system" | "light" | "dark";

const choices: readonly ThemeChoice[] = ["system", "light", "dark"];
const storageKey = "theme";

export function readTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return choices.find((choice) => choice === stored) ?? "system";
  } catch {
    // Storage may be forbidden.
    return "system";
  }
}

/** Takes the next choice, and tells those who listen to `themechange` on the document. */
export function chooseNextTheme(): ThemeChoice {
  const next = choices[(choices.indexOf(readTheme()) + 1) % choices.length] ?? "system";
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // The choice then lasts as long as the page.
  }
  applyTheme(next);
  document.dispatchEvent(new Event("themechange"));
  return next;
}

/** Puts a choice on the root element, where the style sheet looks. */
export function applyTheme(choice: ThemeChoice = readTheme()): void {
  if (choice === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = choice;
}

export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}

/** Calls back when the colours in force change, by the reader's choice or the system's. */
export function onThemeChange(listener: () => void): void {
  document.addEventListener("themechange", listener);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}
