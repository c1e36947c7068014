import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Starts the machine's own Chromium: the one that CHROMIUM names, or the first on the PATH. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: flags });
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function chromiumPath(): string {
  const named = process.env["CHROMIUM"];
  if (named !== undefined) return named;
  const directories = (process.env["PATH"] ?? "").split(delimiter);
  const found = names.flatMap((name) => directories.map((directory) => join(directory, name))).find(existsSync);
  if (found === undefined)
    throw new Error("No Chromium. Install one (Debian: apt-get install chromium), or name it in CHROMIUM.");
  return found;
}

/** No sandbox, since CI runs as root; and none of the browser's own traffic. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
