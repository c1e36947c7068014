import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "./command.js";
import type { Manifest } from "./manifest.js";
import { readPacked, type Tarball } from "./tarball.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
}

/**
 * Whether each module has a source map that holds the text of the modules that it was made of, and none of these is in more than two; and
 * whether a stack trace leads to them.
 */
export async function checkSourceMaps(tarball: Tarball, project: string, manifest: Manifest): Promise<string> {
  const homes = new Map<string, readonly string[]>();
  const modules = tarball.files.filter((file) => file.endsWith(".js"));
  for (const module of modules) {
    for (const [source, text] of await sourcesOf(module, tarball)) {
      const others = homes.get(source) ?? [];
      // Our own client is bundled by itself.
      if (others.length > 1) throw new Error(`${source} is in ${others.join(", ")} and in ${module}: twice is enough.`);
      homes.set(source, [...others, module]);
      // What the bundler was given more comes after it.
      if (!text.startsWith((await readFile(join(repository, source), "utf8")).trimEnd()))
        throw new Error(`The map of ${module} has another text of ${source}.`);
    }
  }
  const frames = await checkStacks(project, manifest, new Set(homes.keys()));
  return `${modules.length} modules, made of ${homes.size}, each of these once or twice; ${frames} frames of stack traces lead to them`;
}

/** The text of each module that a module was made of, by its path in the repository. */
async function sourcesOf(module: string, tarball: Tarball): Promise<[string, string][]> {
  const [, name] = /\n\/\/# sourceMappingURL=(.*)\n$/.exec(await readPacked(tarball, module)) ?? [];
  if (name === undefined) throw new Error(`${module} has no source map.`);
  const { sources, sourcesContent }: SourceMap = JSON.parse(await readPacked(tarball, join(dirname(module), name)));
  return sources.map((source, index) => {
    const text = sourcesContent[index];
    if (typeof text !== "string") throw new Error(`The map of ${module} lacks the text of ${source}.`);
    return [join(dirname(module), source), text];
  });
}

/** Throws errors of both halves of the runtime, and looks at where their stacks say that they come from. */
async function checkStacks(project: string, { name }: Manifest, sources: ReadonlySet<string>): Promise<number> {
  const program = `
    import { createClient, decodeJson, decodeXml } from ${JSON.stringify(name)};
    const tasks = [
      () => decodeJson("WebcamBooking", '{ "WebcamBookingID": "one" }'),
      () => decodeXml("WebcamBooking", "<WebcamBooking>"),
      () => createClient({ timeout: -1 }),
    ];
    for (const task of tasks) {
      try {
        await task();
      } catch (error) {
        console.log(error.stack);
      }
    }`;
  await writeFile(join(project, "stacks.js"), program);
  const { output } = await command(process.execPath, ["--enable-source-maps", "stacks.js"], { directory: project });
  const home = join(project, "node_modules", name);
  const frames = [...output.matchAll(/^ +at .*?((?:file:\/\/)?\/[^\s()]+):\d+:\d+\)?$/gm)]
    .map(([, place = ""]) => relative(home, place.startsWith("file:") ? fileURLToPath(place) : place))
    .filter((place) => !place.startsWith(".."));
  const strange = frames.filter((place) => !sources.has(place));
  const stacks = output.split(/^\w*Error/m).length - 1;
  if (strange.length > 0 || stacks !== 3 || frames.length < stacks)
    throw new Error(`Stack traces that lead elsewhere than to src/:\n${output}`);
  return frames.length;
}
