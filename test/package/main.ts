import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkInBrowser } from "./browser.js";
import { checkBuildCommand } from "./build-command.js";
import { checkCompiler, compilers } from "./compilers.js";
import { readManifest } from "./manifest.js";
import { checkExports, installInEmptyProject } from "./project.js";
import { checkFirstCall } from "./readme.js";
import { Report } from "./report.js";
import { checkResults } from "./results.js";
import { checkSupported, installRuntimes } from "./runtimes.js";
import { checkSizes, measure } from "./size.js";
import { checkSourceMaps } from "./source-maps.js";
import { checkFiles, checkWeight, pack } from "./tarball.js";
import { checkPublint, checkTypesResolve } from "./verdicts.js";

const usage = `Usage: npm run check:package [-- --only TITLE]

Packs the package as npm would publish it, installs it in an empty project, and tries it as importers do.

  --only TITLE  only the checks whose titles begin so: files, weight, publint, attw, exports, readme, source maps, size, build command, chromium, supported versions, node, deno, bun, typescript`;

const directory = await mkdtemp(join(tmpdir(), "package-"));
try {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  process.exitCode = await main(values.only);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
} finally {
  await rm(directory, { recursive: true });
}

async function main(only: string | undefined): Promise<number> {
  const manifest = await readManifest();
  const report = new Report(only);
  const tarball = await report.prepare("npm pack", {}, () => pack(directory));
  await report.check("files", { tarball }, (has) => checkFiles(has.tarball, manifest));
  await report.check("weight", { tarball }, (has) => checkWeight(has.tarball));
  await report.check("publint --strict", { tarball }, (has) => checkPublint(has.tarball));
  await report.check("attw --profile esm-only", { tarball }, (has) => checkTypesResolve(has.tarball, manifest));

  const project = await report.prepare("npm install", { tarball }, (has) =>
    installInEmptyProject(has.tarball, directory),
  );
  await report.check("exports", { project }, (has) => checkExports(has.project, manifest));
  await report.check("readme", { project }, (has) => checkFirstCall(has.project));
  await report.check("source maps", { tarball, project }, (has) => checkSourceMaps(has.tarball, has.project, manifest));
  await report.check("size", { project }, async (has) => checkSizes(await measure(has.project)));
  for (const compiler of [undefined, "5.4.5", "6.0.3", "7.0.2"]) {
    const title = `build command beside ${compiler === undefined ? "no TypeScript" : `TypeScript ${compiler}`}`;
    await report.check(title, { tarball }, (has) => checkBuildCommand(compiler, manifest, has.tarball, directory));
  }
  await report.check("chromium", { project }, (has) => checkInBrowser(has.project));
  // Two at a time, from one queue.
  const queue = compilers.values();
  const checkQueue = async () => {
    for (const version of queue) {
      await report.check(`typescript ${version}`, { tarball }, (has) => checkCompiler(version, has.tarball, directory));
    }
  };
  await Promise.all([checkQueue(), checkQueue()]);
  if (only !== undefined && !/^(?:supported|node|deno|bun)/.test(only)) return report.end();

  const runtimes = await report.prepare("runtimes", {}, installRuntimes);
  await report.check("supported versions", { runtimes }, (has) =>
    checkSupported(has.runtimes, compilers, manifest.engines.node),
  );
  for (const { name, version, run } of runtimes ?? []) {
    const title = `${name.replace(/-.*/, "")} ${version}`;
    await report.check(title, { project }, async (has) => checkResults(JSON.parse(await run("main.js", has.project))));
  }
  return report.end();
}
