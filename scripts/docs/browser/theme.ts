import { applyTheme } from "./theme-choice.js";

// Runs before the page is painted, so that no light page flashes in the dark.
applyTheme();
