import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { neededPackages } from "../scripts/command/needed-packages.js";

const repository = JSON.parse(readFileSync("package.json", "utf8"));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .trim()
  .split("\n");
const locks = tracked.filter((file) => file.endsWith("package-lock.json"));

describe("package.json", () => {
  test("has no peers: npm holds a project to the range of a peer, an optional one too", () => {
    expect(repository).not.toHaveProperty("peerDependencies");
    expect(Object.keys(repository.dependencies)).toEqual(["openapi-fetch"]);
  });

  test("has the packages that the build asks its users for, in versions that it can work with", () => {
    const unfit = neededPackages.filter(({ name, fits }) => !fits(repository.devDependencies[name] ?? ""));
    expect(unfit).toEqual([]);
  });

  test("has no package that is apart, under test/: whoever clones the repository would install it twice", () => {
    const own = Object.keys(repository.devDependencies);
    const apart = locks.filter((file) => file !== "package-lock.json").map((file) => file.replace("-lock", ""));
    expect(apart.length).toBeGreaterThan(0);
    for (const file of apart) {
      const { dependencies } = JSON.parse(readFileSync(file, "utf8"));
      expect(
        own.filter((name) => Object.hasOwn(dependencies, name)),
        file,
      ).toEqual([]);
    }
  });
});

test.each(locks)("%s names no registry: npm takes each package from the one that is set up", (file) => {
  expect(readFileSync(file, "utf8")).not.toContain('"resolved"');
});
