import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { packageManifest } from "../../scripts/command/package-manifest.js";
import { libraryContract } from "../support/library-contract.js";
import { type Finished, run } from "../support/run.js";

const [typescript, generator, reader] = ["typescript", "openapi-typescript", "@redocly/openapi-core"] as const;
const { version } = packageManifest();
const all = [typescript, generator, reader];

/** A directory outside this repository, from which its packages are not to be found. */
async function outsideDirectory(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "needed-packages-")));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** A project with a contract and this package as it is published, and nothing else. */
async function project(): Promise<string> {
  const directory = await outsideDirectory();
  const installed = join(directory, "node_modules/adultwork-webcam");
  await writeFile(join(directory, "package.json"), '{ "type": "module" }');
  await writeFile(join(directory, "library.json"), JSON.stringify(libraryContract()));
  await cp("dist", join(installed, "dist"), { recursive: true });
  await cp("package.json", join(installed, "package.json"));
  await cp("LICENSE", join(installed, "LICENSE"));
  await link(directory, "openapi-fetch");
  return directory;
}

/** Has a directory find packages of this repository. */
async function link(directory: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const place = join(directory, "node_modules", name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(resolve("node_modules", name), place, "dir");
  }
}

/** Has a directory find a package that has nothing but a version. */
async function pretend(directory: string, name: string, version: string): Promise<void> {
  const place = join(directory, "node_modules", name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ name, version, main: "index.js" }));
  await writeFile(join(place, "index.js"), "");
}

/** Runs the command of a package that is installed in one directory, in another, with a PATH on which nothing else is. */
function build(home: string, cwd = home, path = "", emit: readonly string[] = []): Promise<Finished> {
  const command = join(home, "node_modules/adultwork-webcam/dist/program.js");
  const parameters = [command, "build", "--contract", join(home, "library.json"), "--out", "an api", ...emit];
  return run(process.execPath, parameters, { cwd, env: { PATH: path } });
}

describe("the build finds the packages that it needs", () => {
  test("beside itself", async () => {
    const directory = await project();
    await link(directory, ...all);
    expect(await build(directory)).toMatchObject({ code: 0, errors: "" });
  });

  test("in the project in which it is run, when it is installed elsewhere", async () => {
    const [elsewhere, directory] = [await project(), await outsideDirectory()];
    await link(directory, ...all);
    expect(await build(elsewhere, directory)).toMatchObject({ code: 0, errors: "" });
  });

  test("where `npx -p` has put them, beside a TypeScript that has no compiler API", async () => {
    const [directory, installedByNpx] = [await project(), await outsideDirectory()];
    await pretend(directory, typescript, "7.0.2");
    await link(installedByNpx, ...all);
    expect(await build(directory, directory, join(installedByNpx, "node_modules/.bin"))).toMatchObject({
      code: 0,
      errors: "",
    });
  });

  test("in the version that it needs, when another is nearer", async () => {
    const [directory, installedByNpx] = [await project(), await outsideDirectory()];
    await pretend(directory, reader, "1.34.0");
    await pretend(directory, generator, "6.7.6");
    await link(installedByNpx, ...all);
    expect(await build(directory, directory, join(installedByNpx, "node_modules/.bin"))).toMatchObject({
      code: 0,
      errors: "",
    });
  });
});

describe("the build needs the packages of what is asked for, and no others", () => {
  const others = ["--emit", "openapi,postman,http"];

  test("without types, only what reads the contract", async () => {
    const directory = await project();
    await link(directory, reader);
    expect(await build(directory, directory, "", others)).toMatchObject({ code: 0, errors: "" });
    expect((await readdir(join(directory, "an api"))).sort()).toEqual([
      ...[
        "openapi-document.d.ts",
        "openapi-document.js",
        "openapi.json",
        "postman_collection.json",
        "requests.http",
        "runtime",
      ],
    ]);
  });

  test("of these it says when they are missing, and of no compiler that is there and does not fit", async () => {
    const directory = await project();
    await pretend(directory, typescript, "7.0.2");
    expect(await build(directory, directory, "", others)).toMatchObject({
      code: 2,
      errors:
        "adultwork-webcam needs @redocly/openapi-core ^2.64.0 (not installed here): " +
        'npm install --save-dev "@redocly/openapi-core@^2.64.0"\n',
    });
  });

  test("the client has the types with it, and needs what they need", async () => {
    const directory = await project();
    await link(directory, reader);
    expect(await build(directory, directory, "", ["--emit", "client"])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^adultwork-webcam needs openapi-typescript .*, typescript \^5\.5\.0 or 6 /),
    });
  });

  test("none is needed to say what is wrong with the options, or which there are", async () => {
    const directory = await project();
    const wrong = await build(directory, directory, "", ["--emit", "typs"]);
    expect([wrong.code, wrong.errors.split("\n")[0]]).toEqual([2, expect.stringContaining("did you mean types?")]);
    expect(await build(directory, directory, "", ["--help"])).toMatchObject({ code: 0, errors: "" });
  });
});

describe("the build says in one line what is missing, in which version it is needed, and what to do", () => {
  const npx = `npx -p adultwork-webcam@${version} -p "openapi-typescript@^7.13.0" -p "@redocly/openapi-core@^2.64.0" -p typescript@5 adultwork-webcam build`;

  test("when none is installed", async () => {
    const directory = await project();
    expect(await build(directory)).toEqual({
      code: 2,
      output: "",
      errors:
        "adultwork-webcam needs openapi-typescript ^7.13.0 (not installed here), @redocly/openapi-core ^2.64.0 (not installed here), " +
        "typescript ^5.5.0 or 6 (not installed here): " +
        'npm install --save-dev "openapi-typescript@^7.13.0" "@redocly/openapi-core@^2.64.0" typescript@5\n',
    });
  });

  test("when one is too old", async () => {
    const directory = await project();
    await link(directory, typescript, generator);
    await pretend(directory, reader, "2.63.0");
    expect(await build(directory)).toEqual({
      code: 2,
      output: "",
      errors:
        "adultwork-webcam needs @redocly/openapi-core ^2.64.0 (here is 2.63.0): " +
        'npm install --save-dev "@redocly/openapi-core@^2.64.0"\n',
    });
  });

  test.each([
    ["7.0.2", "typescript ^5.5.0 or 6 (here is 7.0.2, which has no compiler API)"],
    ["8.0.0-beta", "typescript ^5.5.0 or 6 (here is 8.0.0-beta, which has no compiler API)"],
    ["4.9.5", "typescript ^5.5.0 or 6 (here is 4.9.5)"],
  ])("beside TypeScript %s, where npm would refuse what is missing", async (version, needed) => {
    const directory = await project();
    await pretend(directory, typescript, version);
    const { code, errors } = await build(directory);
    expect({ code, errors }).toEqual({
      code: 2,
      errors:
        "adultwork-webcam needs openapi-typescript ^7.13.0 (not installed here), @redocly/openapi-core ^2.64.0 (not installed here), " +
        `${needed}: ${npx} --contract ${join(directory, "library.json")} --out "an api"\n`,
    });
  });

  test("beside TypeScript 6, which the build can work with and npm refuses openapi-typescript beside", async () => {
    const directory = await project();
    await link(directory, reader);
    await pretend(directory, typescript, "6.0.3");
    const { code, errors } = await build(directory);
    expect(code).toBe(2);
    expect(errors).toMatch(
      /^adultwork-webcam needs openapi-typescript \^7\.13\.0 \(not installed here\): npx -p .*\n$/,
    );
  });

  test("when openapi-typescript was forced in beside TypeScript 7: npx would take it from there", async () => {
    const directory = await project();
    await pretend(directory, generator, "7.13.0");
    await link(directory, reader);
    await pretend(directory, typescript, "7.0.2");
    const { code, errors } = await build(directory);
    expect(code).toBe(2);
    expect(errors).toContain(`(here is 7.0.2, which has no compiler API): npm uninstall openapi-typescript && ${npx}`);
  });
});

test("the lint needs Redocly's program, and says so with the line that installs it", async () => {
  const directory = await project();
  const program = join(directory, "node_modules/adultwork-webcam/dist/program.js");
  const lint = () => run(process.execPath, [program, "lint", "library.json"], { cwd: directory, env: { PATH: "" } });
  const told = 'npm install --save-dev "@redocly/cli@^2.77.0"\n';
  expect(await lint()).toEqual({
    code: 2,
    output: "",
    errors: `adultwork-webcam needs @redocly/cli ^2.77.0 (not installed here): ${told}`,
  });
  await link(directory, "@redocly/cli", reader);
  expect((await lint()).output).toContain("contract/property-description");
});
