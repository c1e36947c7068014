import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { run } from "./run.js";

/** What a reader sees who does what README says. */
export interface FirstCall {
  /** What the program prints, and what its comments promise. */
  readonly printed: readonly string[];
  readonly promised: readonly string[];
  /** What it says when it is started once more. */
  readonly again: string;
}

const readme = new URL("../../README.md", import.meta.url);

/**
 * Does what README's section "First call" says: the sandbox in one process, its program in another.
 *
 * @param directory a project in which the package is installed
 * @throws Error where README has not the blocks that are looked for, and where a program fails
 */
export async function makeFirstCall(directory: string): Promise<FirstCall> {
  const [, section = ""] = (await readFile(readme, "utf8")).split("\n## First call\n");
  const [commands = "", program = "", call = ""] = [...section.matchAll(/^```\w+\n(.*?)^```$/gms)].map(
    ([, code = ""]) => code,
  );
  const [, starts = ""] = /^npx (.* sandbox)$/m.exec(commands) ?? [];
  const [, file = ""] = /^node (\S+)$/m.exec(call) ?? [];
  if (starts === "" || file === "" || !program.includes(statedUrl))
    throw new Error("README.md's first call is another one than this looks for.");

  // A free port, since somebody else may have the one that README names. A signal reaches the program itself, without npx.
  const [name = "", ...parameters] = starts.split(" ");
  const started = [join("node_modules", ".bin", name), ...parameters, "--port", "0"];
  const sandbox = spawn(process.execPath, started, { cwd: directory, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(sandbox, "close");
  try {
    await writeFile(join(directory, file), program.replace(statedUrl, await urlOf(sandbox.stdout)));
    const { code, output, errors } = await run(process.execPath, [file], { cwd: directory });
    if (code !== 0) throw new Error(`${file} ended with ${code}:\n${errors}`);
    const again = await run(process.execPath, [file], { cwd: directory });
    const promised = [...program.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = ""]) => text);
    return { printed: output.trim().split("\n"), promised, again: again.errors };
  } finally {
    sandbox.kill("SIGINT");
    await ended;
  }
}

const statedUrl = "http://127.0.0.1:4010";

/** Reads no more than it needs, and leaves the rest to be thrown away: the sandbox writes a line for each request. */
async function urlOf(output: Readable): Promise<string> {
  let text = "";
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    text += chunk;
    const [, url] = /^Sandbox: (http:\S+)$/m.exec(text) ?? [];
    if (url === undefined) continue;
    output.resume();
    return url;
  }
  throw new Error(`The sandbox has not started:\n${text}`);
}
