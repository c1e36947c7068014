import { fileURLToPath } from "node:url";
import { installLocked } from "../../support/install-locked.js";

/** Run by Vitest before the checks. */
export async function setup(): Promise<void> {
  await installLocked(fileURLToPath(new URL(".", import.meta.url)));
}
