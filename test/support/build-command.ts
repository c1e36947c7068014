import { vi } from "vitest";
import { buildOnce } from "../../scripts/build/build-once.js";
import { parseOptions } from "../../scripts/build/options.js";
import type { Finished } from "./run.js";

/** Builds as the command does, in this process: one of its own takes ten times as long. */
export async function buildWith(...parameters: string[]): Promise<Finished> {
  const options = parseOptions(parameters);
  if (typeof options === "string") return { code: 2, output: "", errors: `${options}\n` };
  const said = { output: "", errors: "" };
  const log = vi.spyOn(console, "log").mockImplementation((text) => {
    said.output += `${text}\n`;
  });
  const error = vi.spyOn(console, "error").mockImplementation((text) => {
    said.errors += `${text}\n`;
  });
  try {
    const code = await buildOnce(options);
    // Where the machine is busy the build takes long, and tells its progress.
    return { code, ...said, errors: said.errors.replaceAll(/^.*: \d+ ms\n/gm, "") };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}
