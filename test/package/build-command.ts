import { mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { libraryContract } from "../support/library-contract.js";
import { run } from "../support/run.js";
import { command } from "./command.js";
import type { Manifest } from "./manifest.js";
import { install } from "./project.js";
import type { Tarball } from "./tarball.js";

/**
 * Whether the installed program builds a contract into modules that run, beside a compiler or beside none: first it says in one line what
 * it lacks, and with the command that it names it builds.
 *
 * @param compiler the version of TypeScript that the project has; undefined for none
 */
export async function checkBuildCommand(
  compiler: string | undefined,
  manifest: Manifest,
  tarball: Tarball,
  parent: string,
): Promise<string> {
  const directory = join(parent, `building-${compiler}`);
  await mkdir(directory);
  await writeFile(join(directory, "package.json"), '{ "name": "building", "private": true, "type": "module" }\n');
  await writeFile(join(directory, "library.json"), JSON.stringify(libraryContract()));
  await writeFile(join(directory, "main.js"), program);
  const [name = ""] = Object.keys(manifest.bin);
  const build = ["--no-install", name, "build", "--contract", "library.json", "--out", "api"];

  if (compiler !== undefined) await install(directory, "--save-dev", `typescript@${compiler}`);
  await install(directory, tarball.path);
  const { code, output, errors } = await run("npx", build, { cwd: directory, env: { ...process.env, ...environment } });
  const [, advice = ""] = /^\S+ needs openapi-typescript \^7\.\d+\.0 \(.*\): (np[mx] .+)\n$/.exec(errors) ?? [];
  if (code !== 2 || advice === "") throw new Error(`Without what it needs it ended with ${code}:\n${output}${errors}`);

  await command("sh", ["-c", advice], { directory, environment });
  if (advice.startsWith("npm ")) await command("npx", build, { directory, environment });
  // What it wrote needs openapi-fetch, and not this package.
  await rm(join(directory, "node_modules", manifest.name), { recursive: true });
  const ran = await command(process.execPath, ["main.js"], { directory });
  if (ran.output !== '{"Title":"Emma","Price":9.5} {"Title":"Emma","Price":9.5}\n') throw new Error(ran.output);
  return `by ${advice.slice(0, advice.indexOf(" "))}, and its modules run without the package`;
}

const environment = {
  // Without what npm has put there to run this check: the build looks for packages where PATH leads.
  PATH: (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((one) => !one.includes("node_modules"))
    .join(delimiter),
  // Where nobody can be asked, npx installs nothing unless it is told before.
  npm_config_yes: "true",
};

const program = `
  import { createClient, decodeJson, decodeXml } from "./api/index.js";
  const json = decodeJson("Book", '{ "Title": "Emma", "Price": 9.50 }');
  const xml = await decodeXml("Book", '<Book xmlns="urn:library:books"><Title>Emma</Title><Price>9.50</Price></Book>');
  if (typeof createClient({ accessToken: "token" }).getLoan !== "function") throw new Error("getLoan is missing.");
  console.log(JSON.stringify(json), JSON.stringify(xml));
`;
