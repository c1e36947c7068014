import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { packageManifest } from "./package-manifest.js";

/**
 * A package that the build needs and its user has to install. The client needs none, so that none is a dependency; nor a peer: npm would
 * refuse the client to a project with another version, even where the peer is optional.
 */
export interface NeededPackage {
  readonly name: PackageName;
  /** As a message says it. */
  readonly versions: string;
  /** What npm is to install. */
  readonly specifier: string;
  fits(version: string): boolean;
}

export type PackageName = "openapi-typescript" | "@redocly/openapi-core" | "typescript" | "@redocly/cli";

export interface InstalledPackage {
  readonly version: string;
  /** The path of the module that an import of the package gives. */
  readonly entry: string;
}

export const neededPackages: readonly NeededPackage[] = [
  within("openapi-typescript", "^7.13.0"),
  within("@redocly/openapi-core", "^2.64.0"),
  within("@redocly/cli", "^2.77.0"),
  // 5.5 is the first that declares one module alone; 7 has no compiler API. npm has openapi-typescript beside 5 alone; it runs beside 6.
  {
    name: "typescript",
    versions: "^5.5.0 or 6",
    specifier: "typescript@5",
    fits: (version) => isWithin(version, "^5.5.0") || version.startsWith("6."),
  },
];

function within(name: PackageName, range: string): NeededPackage {
  return { name, versions: range, specifier: `${name}@${range}`, fits: (version) => isWithin(version, range) };
}

/** @param range `^` and the least version */
function isWithin(version: string, range: string): boolean {
  const [found, least] = [version, range.slice(1)].map((text) => text.split(".").map(Number.parseFloat));
  if (found === undefined || least === undefined || !range.startsWith("^")) throw new TypeError(`No range: ${range}`);
  const fixed = least.findIndex((part) => part > 0) + 1;
  const other = least.findIndex((part, place) => part !== found[place]);
  return other < 0 || (other >= fixed && (found[other] ?? 0) > (least[other] ?? 0));
}

/** The needed packages that are installed: of several versions one that fits, where there is one. */
export function installedPackages(): ReadonlyMap<PackageName, InstalledPackage> {
  const places = packagePlaces();
  const candidates = (name: PackageName) => places.flatMap((place) => packageAt(place, name) ?? []);
  // The compiler is that of openapi-typescript: it makes the nodes that the other prints.
  const generators = candidates("openapi-typescript").map((generator) => ({
    generator,
    compiler: packageAt(generator.entry, "typescript"),
  }));
  const { generator, compiler = candidates("typescript")[0] } =
    generators.find((pair) => fits("openapi-typescript", pair.generator) && fits("typescript", pair.compiler)) ??
    generators.find((pair) => fits("openapi-typescript", pair.generator)) ??
    generators[0] ??
    {};
  const readers = candidates("@redocly/openapi-core");
  const reader = readers.find((one) => fits("@redocly/openapi-core", one)) ?? readers[0];
  const linters = places.flatMap((place) => packageAt(place, "@redocly/cli", "@redocly/cli/bin/cli.js") ?? []);
  const linter = linters.find((one) => fits("@redocly/cli", one)) ?? linters[0];
  const found = {
    "openapi-typescript": generator,
    "@redocly/openapi-core": reader,
    typescript: compiler,
    "@redocly/cli": linter,
  };
  return new Map(
    neededPackages.flatMap(({ name }) => {
      const one = found[name];
      return one === undefined ? [] : [[name, one] as const];
    }),
  );
}

/** Whether a needed package is installed in a version that the build can work with. */
export function fits(name: PackageName, found: InstalledPackage | undefined): boolean {
  return found !== undefined && neededPackages.some((needed) => needed.name === name && needed.fits(found.version));
}

/**
 * What npm is to install where modules in a directory do not find packages of the runtime, in the versions that it needs.
 *
 * @param names of dependencies of this package
 */
export function missingDependencies(names: Iterable<string>, directory: string): string[] {
  const { dependencies } = packageManifest();
  return [...names].flatMap((name) => {
    const range = dependencies[name];
    if (range === undefined) throw new Error(`The runtime imports ${name}, which is no dependency of this package.`);
    const found = packageAt(join(resolve(directory), "index.js"), name);
    return found !== undefined && isWithin(found.version, range) ? [] : `${name}@${range}`;
  });
}

/** Imports a needed package from where it is. The bundled build has this in place of `import … from "name"`. */
export function importPackage(name: PackageName): Promise<unknown> {
  const found = installedPackages().get(name);
  return import(found === undefined ? name : pathToFileURL(found.entry).href);
}

/**
 * Files whose neighbours the packages may be: this one; what `npx -p` has just installed, which it tells through PATH alone; the working
 * directory's project.
 */
function packagePlaces(): string[] {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((directory) => directory.endsWith(binaries));
  return [
    fileURLToPath(import.meta.url),
    ...onPath.map((directory) => join(dirname(dirname(directory)), "package.json")),
    join(process.cwd(), "package.json"),
  ];
}

const binaries = join("node_modules", ".bin");

/** A package as a module at a place finds it, by one of its modules. */
function packageAt(place: string, name: string, module = name): InstalledPackage | undefined {
  let resolved: string;
  try {
    resolved = createRequire(place).resolve(module);
  } catch {
    return undefined;
  }
  let directory = dirname(resolved);
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  const { version, exports } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const imported: unknown = exports?.["."]?.import;
  return { version, entry: typeof imported === "string" ? join(directory, imported) : resolved };
}
