import { addCopyButtons } from "./copy-buttons.js";
import { startMenu } from "./menu.js";
import { startSearch } from "./search.js";
import { followSections } from "./section-list.js";
import { makeTabs } from "./tabs.js";
import { chooseNextTheme, readTheme } from "./theme-choice.js";

startMenu();
startSearch();
followSections();
makeTabs();
addCopyButtons();
startThemeButton();

function startThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>(".theme-button");
  if (button === null) return;
  const show = (choice: string) => {
    button.textContent = `Theme: ${choice}`;
  };
  show(readTheme());
  button.hidden = false;
  button.addEventListener("click", () => show(chooseNextTheme()));
}
