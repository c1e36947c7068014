import { redocOptions } from "./redoc-options.js";
import { isDark, onThemeChange } from "./theme-choice.js";

/** What Redoc's own bundle puts into the page. */
interface Redoc {
  init(document: unknown, options: object, element: Element, callback: (error?: Error) => void): void;
}

const source = document.getElementById("redoc-document")?.textContent ?? "{}";

render();
onThemeChange(render);

function render(): void {
  const old = document.getElementById("redoc");
  if (old === null) return;
  // Redoc cannot change its colours, so each change begins anew in a new element.
  const element = document.createElement("div");
  element.id = "redoc";
  old.replaceWith(element);
  redoc().init(JSON.parse(source), redocOptions(isDark()), element, (error) => {
    if (error) element.textContent = `Redoc cannot show the contract: ${error.message}`;
    element.dataset["state"] = error ? "failed" : "shown";
    showLinked();
  });
}

function redoc(): Redoc {
  return Reflect.get(globalThis, "Redoc");
}

/** The place that the address names was not there when the page loaded. */
function showLinked(): void {
  if (location.hash === "") return;
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}
