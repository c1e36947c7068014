import { runNode } from "./run.js";

/** What was seen of modules while they were imported. */
export interface ObservedImport {
  /** Their functions that were called, each as its text begins. */
  readonly called: readonly string[];
  /** The globals that they read themselves. */
  readonly read: readonly string[];
  /** The globals that were read by what they import. */
  readonly readByOthers: readonly string[];
}

/**
 * Imports modules in a process of its own. It fails where they set, add or remove a global.
 *
 * @param files the modules' absolute paths
 * @param afterwards what is done then, and seen too: statements that find the modules in `modules`
 */
export async function observedImport(files: readonly string[], afterwards = ""): Promise<ObservedImport> {
  const { code, output, errors } = await runNode("--input-type=module", "--eval", program(files, afterwards));
  if (code !== 0) throw new Error(errors);
  return JSON.parse(output);
}

function program(files: readonly string[], afterwards: string): string {
  return `
    import { readFileSync } from "node:fs";
    import { Session } from "node:inspector/promises";
    import { fileURLToPath, pathToFileURL } from "node:url";

    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });

    // Each global says who reads it; those of pages are not there, and say so too.
    const read = new Set();
    const readByOthers = new Set();
    const urls = ${JSON.stringify(files)}.map((file) => pathToFileURL(file).href);
    const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames } = Object;
    const Seen = Error;
    const replaced = [];
    for (const name of [...getOwnPropertyNames(globalThis), "document", "location", "localStorage", "self", "window"]) {
      const descriptor = getOwnPropertyDescriptor(globalThis, name) ?? { configurable: true, value: undefined };
      if (!descriptor.configurable) continue;
      replaced.push([name, descriptor]);
      defineProperty(globalThis, name, {
        configurable: true,
        get() {
          const reader = /file:\\/\\/[^):]+/.exec(new Seen().stack.split("\\n")[2] ?? "")?.[0];
          if (urls.includes(reader)) read.add(name);
          else if (reader !== undefined && !reader.endsWith("/[eval1]")) readByOthers.add(name);
          return "value" in descriptor ? descriptor.value : descriptor.get.call(globalThis);
        },
        set() {
          throw new Seen(name + " was set.");
        },
      });
    }
    const names = getOwnPropertyNames(globalThis).join();
    const modules = [];
    for (const url of urls) modules.push(await import(url));
    await (async () => {${afterwards}})();
    if (getOwnPropertyNames(globalThis).join() !== names) throw new Seen("A global was added or removed.");
    for (const [name, descriptor] of replaced) defineProperty(globalThis, name, descriptor);

    const { result } = await session.post("Profiler.takePreciseCoverage");
    const called = result.filter(({ url }) => urls.includes(url)).flatMap(({ url, functions }) => {
      const text = readFileSync(fileURLToPath(url), "utf8");
      // The first function of a script is the script.
      const calls = functions.slice(1).filter(({ ranges }) => ranges[0].count > 0);
      return calls.map(({ ranges: [{ startOffset }] }) => text.slice(startOffset, startOffset + 60));
    });
    console.log(JSON.stringify({ called, read: [...read], readByOthers: [...readByOthers] }));
  `;
}
