import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { libraryContract } from "../support/library-contract.js";
import { run } from "../support/run.js";
import { command } from "./command.js";
import type { Manifest } from "./manifest.js";
import { quiet } from "./project.js";
import type { Tarball } from "./tarball.js";

/**
 * Whether the installed program builds a contract into modules that run, in a project that has what it needs; and says what to install in
 * one that has not.
 */
export async function checkBuildCommand(tarball: Tarball, manifest: Manifest, parent: string): Promise<string> {
  const directory = join(parent, "building");
  await mkdir(directory);
  await writeFile(join(directory, "package.json"), '{ "name": "building", "private": true, "type": "module" }\n');
  await writeFile(join(directory, "library.json"), JSON.stringify(libraryContract()));
  await writeFile(join(directory, "main.js"), program);
  const [name = ""] = Object.keys(manifest.bin);
  const build = ["--no-install", name, "--contract", "library.json", "--out", "api"];

  await command("npm", ["install", ...quiet, "--prefer-offline", "--ignore-scripts", tarball.path], { directory });
  const refused = await run("npx", build, { cwd: directory });
  const peers = Object.keys(manifest.peerDependencies);
  if (
    refused.code !== 2 ||
    !peers.every((peer) => refused.errors.includes(`"${peer}@`)) ||
    !/^.+\n$/.test(refused.errors)
  )
    throw new Error(`Without its peers it ended with ${refused.code}:\n${refused.output}${refused.errors}`);

  const pinned = peers.map((peer) => `${peer}@${manifest.devDependencies[peer]}`);
  await command("npm", ["install", ...quiet, "--prefer-offline", "--ignore-scripts", ...pinned], { directory });
  const { output } = await command("npx", build, { directory });
  const ran = await command(process.execPath, ["main.js"], { directory });
  if (ran.output !== '{"Title":"Emma","Price":9.5} {"Title":"Emma","Price":9.5}\n') throw new Error(ran.output);
  return `${output.trim()}, and its modules run`;
}

const program = `
  import { createClient, decodeJson, decodeXml } from "./api/index.js";
  const json = decodeJson("Book", '{ "Title": "Emma", "Price": 9.50 }');
  const xml = await decodeXml("Book", '<Book xmlns="urn:library:books"><Title>Emma</Title><Price>9.50</Price></Book>');
  if (typeof createClient({ accessToken: "token" }).getLoan !== "function") throw new Error("getLoan is missing.");
  console.log(JSON.stringify(json), JSON.stringify(xml));
`;
